import type { Language } from '../../meeting/meeting.ts'
import { readActivity } from '../calendar/activity.ts'
import { PHRASES } from '../calendar/phrases.ts'
import type { Check, CheckedParagraph, Finding } from './finding.ts'
import { at } from './finding.ts'
import { wordsOf } from './words.ts'

/**
 * The same activity twice under one number, as 7.f and 7.q of the conclusions of 2021. What is
 * compared is what the item is about, without where, when and with whose support. What is to be
 * at two places or at two times is not the same.
 */
export const repeats: Check = ({ paragraphs, meeting }) => {
  const language = meeting?.language ?? 'es'
  const found: Finding[] = []
  let above: CheckedParagraph[] = []
  for (const paragraph of paragraphs) {
    const { kind, level } = paragraph.props
    if (kind !== 'point') continue
    if (level === 0) above = []
    const subject = subjectOf(paragraph, language)
    const before = above.find(
      (each) => each.props.level === level && isAlike(subjectOf(each, language), subject),
    )
    if (before === undefined) above.push(paragraph)
    else {
      const to = paragraph.text.trimEnd().length
      found.push(
        at(paragraph, { from: 0, to, reason: { kind: 'repeated', of: before.id }, fix: null }),
      )
    }
  }
  return found
}

/** Shorter ones are alike by chance: "Reunión del Grupo". */
const FEWEST_WORDS = 4
const ALIKE = 0.75

/** What an item is about, and where and when; '' where that is not said or open. */
interface Subject {
  readonly words: ReadonlySet<string>
  readonly where: string
  readonly when: string
}

function isAlike(one: Subject, other: Subject): boolean {
  const isElse = (a: string, b: string) => a !== '' && b !== '' && a !== b
  if (isElse(one.where, other.where) || isElse(one.when, other.when)) return false
  return isAbout(one.words, other.words)
}

function isAbout(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size < FEWEST_WORDS || other.size < FEWEST_WORDS) return false
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared) >= ALIKE
}

const known = new WeakMap<CheckedParagraph, Subject>()

/** Words of four letters and more, and numerals: "II Taller" is another than "III Taller". */
function subjectOf(paragraph: CheckedParagraph, language: Language): Subject {
  const before = known.get(paragraph)
  if (before !== undefined) return before
  const { activity, isFree } = readActivity(paragraph.text, language)
  // Of what says more than cells can, the words up to where it says the like.
  const head = isFree ? (paragraph.text.split(/, (?:en|con|in|with) /)[0] ?? '') : activity.what
  const said = (cell: string) => (cell === PHRASES[language].undefined ? '' : cell)
  const words = new Set(wordsOf(head).filter((word) => word.length > 3 || /^[ivx\d]+$/.test(word)))
  const subject = { words, where: said(activity.where), when: said(activity.when) }
  known.set(paragraph, subject)
  return subject
}
