import type { Check, Found } from './finding.ts'
import { eachParagraph, matches, nothing } from './finding.ts'

/** Blanks that are one too many, or stand before a sign that follows its word. */
export const blanks: Check = eachParagraph(nothing, ({ text }) => [
  ...matches(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/g, () => ({
    reason: { kind: 'double-blank' },
    fix: ' ',
  })),
  ...matches(text, /(?<=[\p{L}\p{N})\]”»"])[ \u00a0]+(?=[,;:.](?:\s|$))/gu, () => ({
    reason: { kind: 'stray-blank' },
    fix: '',
  })),
  ...matches(text, /^\s+(?=\S)|(?<=\S)\s+$/g, () => ({ reason: { kind: 'stray-blank' }, fix: '' })),
])

/** What a template leaves open: `en …`, `¿…?`. An ellipsis at a word, or in brackets, is meant. */
export const gaps: Check = eachParagraph(nothing, ({ text }) =>
  matches(text, /(?<=^|[\s¿«“"])(?:…|\.{3})(?=$|[\s?.,:;»”"])/gu, () => ({
    reason: { kind: 'gap' },
    fix: null,
  })),
)

/** Two sentences grown together where a break was lost: `países.Realizar`. An abbreviation or an address is none. */
export const lostBreaks: Check = eachParagraph(nothing, ({ text }) =>
  matches(text, /(?<=\p{Ll}{3})([.;:])(?=\p{Lu}\p{Ll})/gu, ([, sign]) => ({
    reason: { kind: 'lost-break' },
    fix: `${sign ?? '.'} `,
  })),
)

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' }
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' }

/**
 * Brackets and quotation marks that have no other half. A bracket after a mere number or letter
 * (`a)`, `ii)`) ends an item of a list; straight quotes are only counted.
 */
export const pairs: Check = eachParagraph(nothing, ({ text }) => {
  const open: { readonly sign: string; readonly at: number }[] = []
  const found: Found[] = []
  for (const { 0: sign, index } of text.matchAll(/[()[\]“”«»]/g)) {
    if (sign in CLOSING) open.push({ sign, at: index })
    else if (open.at(-1)?.sign === OPENING[sign]) open.pop()
    else if (!endsItem(text, sign, index)) found.push(lonely(sign, index))
  }
  const straight = [...text.matchAll(/"/g)]
  const last = straight.at(-1)
  if (last !== undefined && straight.length % 2 === 1) found.push(lonely('"', last.index))
  return [...found, ...open.map(({ sign, at }) => lonely(sign, at))].sort((a, b) => a.from - b.from)
})

function endsItem(text: string, sign: string, at: number): boolean {
  return sign === ')' && /(?:^|[\s;,(])(?:\p{L}|\d{1,2}|[ivxlIVXL]{1,5})$/u.test(text.slice(0, at))
}

function lonely(sign: string, at: number): Found {
  return { from: at, to: at + 1, reason: { kind: 'unbalanced', sign }, fix: null }
}
