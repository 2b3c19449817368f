import { foldText } from '../find.ts'
import { readOpening } from './read-opening.ts'
import type { Manner } from './verbs.ts'
import { openingOf, VERBS } from './verbs.ts'

/** Words that may be meant, as ways to open a paragraph, and those they would stand in place of. */
export interface Offer {
  /** Offsets in the text as it would stand; UTF-16 code units, `from` included, `to` not. */
  readonly from: number
  readonly to: number
  /** The likeliest first. */
  readonly openings: readonly string[]
}

/** Fewer letters say too little: a list at each first letter would be in the way. */
const LETTERS = 2

/**
 * What to offer at a caret in a paragraph's first words; null for nothing.
 *
 * 1. While one types, only what goes on from the letters written so far, until a verb is whole.
 * 2. When one has asked, everything: what goes on from the letters first, else in place of the verb that is there.
 */
export function offerAt(
  text: string,
  caret: number,
  manner: Manner,
  isAsked: boolean,
): Offer | null {
  const all = VERBS.map((verb) => openingOf(verb, manner))
  const begun = begunAt(text, caret)
  const following = begun === null ? [] : goingOn(all, begun.letters)
  const isWhole = following.some((each) => each.length <= (begun?.letters.trimEnd().length ?? 0))
  if (begun !== null && following.length > 0 && !isWhole) {
    const isSaid = isAsked || begun.letters.length >= LETTERS
    return isSaid ? { from: begun.from, to: caret, openings: following } : null
  }
  if (!isAsked) return null
  const opening = readOpening(text, manner.language)
  const from = opening?.from ?? firstWord(text)
  return { from, to: opening?.to ?? from, openings: all }
}

/** The letters from the first word to the caret, when nothing else stands between and none after. */
function begunAt(text: string, caret: number): { from: number; letters: string } | null {
  const from = firstWord(text)
  if (caret <= from || /^\p{L}/u.test(text.slice(caret))) return null
  const letters = text.slice(from, caret)
  return /^[\p{L} ]+$/u.test(letters) ? { from, letters } : null
}

/** Where the first word begins, past brackets and quotation marks; the end of a text without one. */
function firstWord(text: string): number {
  const from = text.search(/[\p{L}\p{N}]/u)
  return from < 0 ? text.length : from
}

function goingOn(openings: readonly string[], letters: string): readonly string[] {
  const begun = fold(letters)
  return openings.filter((each) => foldedOpening(each).startsWith(begun))
}

/** Asked for at each key, and there are only the table's. */
function foldedOpening(opening: string): string {
  const known = folded.get(opening) ?? fold(opening)
  folded.set(opening, known)
  return known
}

const folded = new Map<string, string>()

function fold(words: string): string {
  return foldText(words, false).text
}
