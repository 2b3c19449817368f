import { acronymIn, acronymsIn } from '../../meeting/acronyms.ts'
import type { Check, CheckedText } from './finding.ts'
import { eachParagraph, matches } from './finding.ts'
import { languageOf } from './language.ts'

/**
 * Acronyms that are one letter away from a known one (`GRGM`), or the other language's (`RCGM` in a Spanish text).
 *
 * 1. What the text explains (`… (GRTM)` after its words) or writes three times is its own, and no slip.
 * 2. Short acronyms are close to each other by nature (CRM, CSM): of three letters, only two
 *    that changed places are taken for a slip.
 * 3. A line in capitals has words that look like acronyms; there only those in brackets count.
 */
export const acronyms: Check = eachParagraph(
  (text) => ({ language: languageOf(text), own: ownAcronyms(text) }),
  ({ text }, { language, own }) => {
    const known = acronymsIn(language)
    return matches(text, /\p{Ll}/u.test(text) ? ACRONYM : IN_BRACKETS, ([written]) => {
      if (known.includes(written) || own.includes(written)) return null
      const mine = acronymIn(language, written)
      if (mine !== null) {
        return { reason: { kind: 'acronym-language', written, meant: mine }, fix: mine }
      }
      const meant = closest(written, known)
      return meant === null ? null : { reason: { kind: 'acronym', written, meant }, fix: meant }
    })
  },
)

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu
const IN_BRACKETS = /(?<=\()\p{Lu}{3,6}(?=\))/gu

const OFTEN = 3

function ownAcronyms({ paragraphs }: CheckedText): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    for (const [written] of text.matchAll(ACRONYM)) {
      counts.set(written, (counts.get(written) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([written]) => written)
}

function closest(written: string, known: readonly string[]): string | null {
  const close = known.filter((each) =>
    each.length < 4 ? isSwapped(written, each) : isOneAway(written, each),
  )
  return close.length === 1 ? (close[0] ?? null) : null
}

/** The same letters but for two neighbours that changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  if (at < 0) return false
  const swapped = `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}`
  return swapped === other
}

/** One letter exchanged, missing, too many, or two that changed places. */
function isOneAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  if (isSwapped(one, other)) return true
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [a, b] = [one.slice(start), other.slice(start)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}
