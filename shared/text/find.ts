/** Offsets count UTF-16 code units, `from` included, `to` not. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface FindOptions {
  readonly isCaseKept: boolean
  readonly isWholeWords: boolean
}

/**
 * Where some words stand in a text, left to right, without overlaps. Accents do not count: who
 * looks for `presentacion` finds `presentación`.
 *
 * 1. `ñ` is not `n`: in Spanish it is a letter of its own and no accented n, and `año` is another
 *    word than `ano`. An n finds n alone, an ñ finds ñ alone, however either is encoded.
 * 2. Blanks of any width, and curly and straight quotes, are the same: a text from Word is full
 *    of both, and a keyboard has one of each.
 * 3. A span never cuts a letter from its accents, nor a pair of surrogates.
 */
export function findSpans(text: Folded, words: string, options: FindOptions): readonly Span[] {
  const needle = foldText(words, options.isCaseKept).text
  const spans: Span[] = []
  if (needle === '') return spans
  let at = text.text.indexOf(needle)
  while (at >= 0) {
    const span = spanOf(text, at, at + needle.length)
    const isHit = span !== null && (!options.isWholeWords || isWhole(text.source, span))
    if (isHit) spans.push(span)
    at = text.text.indexOf(needle, isHit ? at + needle.length : at + 1)
  }
  return spans
}

/** A text made ready for searching, and where each of its signs comes from. */
export interface Folded {
  readonly source: string
  readonly text: string
  /** Of each code unit of `text`, where its letter begins in the source, and where it ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Takes accents and, unless it is kept, case out of a text. */
export function foldText(source: string, isCaseKept: boolean): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (let at = 0; at < source.length;) {
    const letter = letterAt(source, at)
    const folded = foldLetter(isCaseKept ? letter : letter.toLowerCase())
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at)
      ends.push(at + letter.length)
    }
    text += folded
    at += letter.length
  }
  return { source, text, starts, ends }
}

/** A letter with its accents; accents that follow no letter, together. */
function letterAt(source: string, at: number): string {
  // Most letters are plain, and what follows them no accent: no pattern is needed to see that.
  const isAlone = !(source.charCodeAt(at + 1) >= FIRST_ACCENT)
  if (isAlone && source.charCodeAt(at) < FIRST_ACCENT) return source.charAt(at)
  LETTER.lastIndex = at
  return LETTER.exec(source)?.[0] ?? source.charAt(at)
}

const LETTER = /\P{M}\p{M}*|\p{M}+/uy
const FIRST_ACCENT = 0x300
const PLAIN = /^[ -~]$/
const TILDE = '\u0303'
/** Shown as nothing: a soft hyphen, and marks of where a line may or may not break. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

function foldLetter(letter: string): string {
  if (PLAIN.test(letter)) return letter
  const apart = letter.normalize('NFD')
  const bare = apart.replace(/\p{M}/gu, '').replace(UNSEEN, '')
  if (/^n$/i.test(bare) && apart.includes(TILDE)) return bare === 'n' ? 'ñ' : 'Ñ'
  return bare
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑]/g, '-')
}

/** Null where a match begins or ends within what one letter was folded to. */
function spanOf({ starts, ends }: Folded, at: number, end: number): Span | null {
  const [from, to] = [starts[at], ends[end - 1]]
  if (from === undefined || to === undefined) return null
  return starts[at - 1] === from || ends[end] === to ? null : { from, to }
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u

/** Whether nothing of a word goes on at either edge. What begins or ends without a letter has no edge there. */
function isWhole(text: string, { from, to }: Span): boolean {
  const found = text.slice(from, to)
  // Two code units hold the sign beside it, surrogates too.
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 2)
  const goesOnBefore = WORD_AFTER.test(found) && WORD_BEFORE.test(before)
  const goesOnAfter = WORD_BEFORE.test(found) && WORD_AFTER.test(after)
  return !goesOnBefore && !goesOnAfter
}
