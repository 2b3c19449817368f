import { acronymIn, acronymsIn } from '../../meeting/acronyms.ts'
import type { Language } from '../../meeting/meeting.ts'
import { WORKING_GROUPS, workingGroupName } from '../../meeting/working-groups.ts'
import { foldText } from '../find.ts'
import type { Offer } from '../verbs/offers.ts'
import table from './terms.json'

/** The longest name, and a little more. */
const LONGEST = 90

/** Two capitals are a word of their own too often: `SE`, `UN`, `CR`. */
const LETTERS = 3

/**
 * What the glossary offers at a caret, anywhere in a paragraph; null for nothing.
 *
 * 1. Of a name in words, once its first word is whole and another is begun: `Grupo Reg`. A hyphen
 *    and a blank are the same.
 * 2. Of an acronym, from its third capital on: `RRO`; and one of the other language, once it is whole:
 *    an English text says `RCGM` for `GRCM`.
 * 3. What is whole already is not offered: a list at each acronym would be in the way. Nor is what
 *    goes on from a short form, which may be all that is meant: `Grupo de Trabajo`.
 * 4. When one has asked, also from short forms and from the second capital.
 */
export function termAt(
  text: string,
  caret: number,
  language: Language,
  isAsked: boolean,
): Offer | null {
  if (/^[\p{L}\p{N}]/u.test(text.slice(caret))) return null
  const before = text.slice(Math.max(0, caret - LONGEST), caret)
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}/gu)) {
    const written = before.slice(index)
    const names = namesFor(written, language, isAsked)
    if (names.length > 0) return { from: caret - written.length, to: caret, openings: names }
  }
  return null
}

function namesFor(written: string, language: Language, isAsked: boolean): readonly string[] {
  if (/^\p{Lu}{2,}$/u.test(written)) return namesForAcronym(written, language, isAsked)
  if (!/^\p{L}+(?:[ ‐‑-]\p{L}+)+$/u.test(written)) return []
  const letters = fold(written)
  if (!isAsked && SHORT_FORMS[language].has(letters)) return []
  return TERMS[language]
    .filter(({ folded, bare }) => folded.startsWith(letters) && bare !== letters)
    .map(({ name }) => name)
}

function namesForAcronym(written: string, language: Language, isAsked: boolean): readonly string[] {
  const translated = acronymIn(language, written)
  if (translated !== null) return [translated]
  const acronyms = acronymsIn(language)
  if (acronyms.includes(written) || (!isAsked && written.length < LETTERS)) return []
  const begun = acronyms.filter((each) => each.startsWith(written))
  const names = TERMS[language].map(({ name }) => name)
  return [...begun, ...names.filter((name) => begun.some((each) => name.endsWith(`(${each})`)))]
}

/** A name, and what is compared at each key: without accents and capitals, with its acronym and without. */
interface Term {
  readonly name: string
  readonly folded: string
  readonly bare: string
}

const TERMS: Readonly<Record<Language, readonly Term[]>> = {
  es: termsOf('es'),
  en: termsOf('en'),
}

const SHORT_FORMS: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: shortForms(TERMS.es),
  en: shortForms(TERMS.en),
}

/**
 * The beginnings of names that stand for themselves: those that end with a word in capitals, where a
 * small word follows (`Conferencia Regional` of `sobre Migración`) or other names go on otherwise
 * (`United Nations`).
 */
function shortForms(terms: readonly Term[]): ReadonlySet<string> {
  const followers = new Map<string, Set<string>>()
  for (const { name } of terms) {
    const words = name.split(' ')
    words.forEach((word, at) => {
      const next = words[at + 1]
      if (next === undefined || next.startsWith('(') || !/^\p{Lu}/u.test(word)) return
      const beginning = words.slice(0, at + 1).join(' ')
      followers.set(beginning, (followers.get(beginning) ?? new Set()).add(next))
    })
  }
  const short = [...followers].filter(
    ([, nexts]) => nexts.size > 1 || [...nexts].every((next) => /^\p{Ll}/u.test(next)),
  )
  return new Set(short.map(([beginning]) => fold(beginning)))
}

function termsOf(language: Language): readonly Term[] {
  const groups = WORKING_GROUPS.map((group) => workingGroupName(group, language))
  return [...table.map((term) => term[language]), ...groups].map((name) => {
    const folded = fold(name)
    return { name, folded, bare: folded.replace(/ \([^)]*\)$/, '') }
  })
}

function fold(words: string): string {
  return foldText(words, false).text.replaceAll('-', ' ')
}
