import type { Check, CheckedParagraph, Finding } from './finding.ts'
import { at } from './finding.ts'
import { wordsOf } from './words.ts'

/**
 * The same activity twice under one number, as 7.f and 7.q of the conclusions of 2021. What is
 * compared is what the item is about: its words up to where it says with whom or where.
 */
export const repeats: Check = ({ paragraphs }) => {
  const found: Finding[] = []
  let above: CheckedParagraph[] = []
  for (const paragraph of paragraphs) {
    const { kind, level } = paragraph.props
    if (kind !== 'point') continue
    if (level === 0) above = []
    const subject = subjectOf(paragraph)
    const before = above.find(
      (each) => each.props.level === level && isAlike(subjectOf(each), subject),
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

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size < FEWEST_WORDS || other.size < FEWEST_WORDS) return false
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared) >= ALIKE
}

const known = new WeakMap<CheckedParagraph, ReadonlySet<string>>()

/** Words of four letters and more, and numerals: "II Taller" is another than "III Taller". */
function subjectOf(paragraph: CheckedParagraph): ReadonlySet<string> {
  const before = known.get(paragraph)
  if (before !== undefined) return before
  const head = paragraph.text.split(/, (?:en|con|in|with) /)[0] ?? ''
  const words = new Set(wordsOf(head).filter((word) => word.length > 3 || /^[ivx\d]+$/.test(word)))
  known.set(paragraph, words)
  return words
}
