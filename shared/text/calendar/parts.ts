import type { Language } from '../../meeting/meeting.ts'
import { goesOnAsPlace, isInTime, isPlace, PHRASES } from './phrases.ts'

/** What an item says beside what it is about: what goes before it, and its words. */
export interface Part {
  /** `both` is `lugar y fecha por definir`. */
  readonly field: 'where' | 'when' | 'withSupportOf' | 'both'
  readonly separator: string
  readonly body: string
}

/** All of an item's words: one after the other they are the item again. */
export interface Parts {
  readonly head: string
  readonly parts: readonly Part[]
  /** What ends it. */
  readonly tail: string
}

export function writeParts({ head, parts, tail }: Parts): string {
  return `${head}${parts.map(({ separator, body }) => `${separator}${body}`).join('')}${tail}`
}

/**
 * Takes an item apart at its commas, those within quotes and brackets aside. What stands first is
 * what it is about; then each phrase says where, when or with whom, or goes on with the one before it.
 * Null where a phrase is none of these, or says again what was said: then cells would be a guess.
 */
export function readParts(text: string, language: Language): Parts | null {
  const [, body = '', tail = ''] = /^(.*?)([\s.;:]*)$/su.exec(text) ?? []
  const parts: Part[] = []
  let head = ''
  for (const phrase of phrasesIn(body, language)) {
    const field = fieldOf(phrase, language)
    const before = parts.at(-1)
    if (before === undefined && (field === null || head === '')) {
      head += phrase.separator + phrase.body
    } else if (before !== undefined && goesOn(before, field, phrase.body)) {
      parts[parts.length - 1] = { ...before, body: before.body + phrase.separator + phrase.body }
    } else if (field === null || parts.some((part) => saysAlready(part, field))) return null
    else parts.push({ field, ...phrase })
  }
  return { head, parts, tail }
}

type Phrase = Pick<Part, 'separator' | 'body'>

function phrasesIn(text: string, language: Language): readonly Phrase[] {
  const cuts = [...cutsIn(text), ...supportIn(text, language)].sort((a, b) => a.from - b.from)
  const ends = [...cuts.map(({ from }) => from), text.length]
  return ends.map((end, at) => {
    const { from, to } = cuts[at - 1] ?? { from: 0, to: 0 }
    return { separator: text.slice(from, to), body: text.slice(to, end) }
  })
}

interface Cut {
  readonly from: number
  readonly to: number
}

/** The commas that part phrases: not those within quotes and brackets. */
function cutsIn(text: string): readonly Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  for (const match of text.matchAll(/[([“«]|[)\]”»]|,\s+/gu)) {
    if (/^[([“«]/u.test(match[0])) depth += 1
    else if (/^[)\]”»]/u.test(match[0])) depth = Math.max(0, depth - 1)
    else if (depth === 0) cuts.push({ from: match.index, to: match.index + match[0].length })
  }
  return cuts
}

/** Real items leave out the comma before `con el apoyo de`, after what the activity is. */
function supportIn(text: string, language: Language): readonly Cut[] {
  const match = PHRASES[language].supportWithoutComma.exec(text)
  if (match === null) return []
  const before = text.slice(0, match.index)
  const words = before.trim().split(/\s+/).length
  const isApart = /,\s*$/u.test(before) || words < FEWEST_WORDS
  return isApart ? [] : [{ from: match.index, to: match.index + 1 }]
}

/** `Implementar con el apoyo de OIM la campaña` is no activity yet where it says with whose support. */
const FEWEST_WORDS = 3

function fieldOf({ body }: Phrase, language: Language): Part['field'] | null {
  const { support, nowhere, never, neither } = PHRASES[language]
  const words = body.toLowerCase()
  if (words === neither) return 'both'
  if (words === nowhere) return 'where'
  if (words === never) return 'when'
  if (support.test(body)) return 'withSupportOf'
  if (isInTime(body, language)) return 'when'
  return isPlace(body, language) ? 'where' : null
}

/** Whether a phrase belongs to the one before it: a list of supporters, a country after its city, the days of a date. */
function goesOn({ field: before }: Part, field: Part['field'] | null, body: string): boolean {
  if (before === 'withSupportOf') return field === null || field === before
  if (before === 'when') return field === before
  return before === 'where' && field === null && goesOnAsPlace(body)
}

function saysAlready({ field: before }: Part, field: Part['field']): boolean {
  if (before === field) return true
  const isOfBoth = [before, field].every((each) => each !== 'withSupportOf')
  return isOfBoth && (before === 'both' || field === 'both')
}
