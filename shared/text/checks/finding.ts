import type { Props } from '../../document/document.ts'
import type { Stretch } from '../../document/place.ts'
import type { ReferenceWords } from '../../document/references.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Country } from '../../meeting/party.ts'
import type { Form, VerbMode } from '../../meeting/form.ts'

/** What is checked: a text without marks, as it would stand. */
export interface CheckedText {
  readonly paragraphs: readonly CheckedParagraph[]
  /** What the text is of; its language is the text's. Null for a text that is nobody's yet. */
  readonly meeting: Meeting | null
  /** How it is to be written; null where nobody has said. */
  readonly form: Form | null
  /** How its paragraphs are called; left out for a text that is no document's. */
  readonly numbers?: CheckedNumbers
}

/** Worked out only where somebody asks. */
export interface CheckedNumbers {
  readonly references: () => ReferenceWords
  /** By its number with those above it: `7.f`. */
  readonly paragraphCalled: (name: string) => ParagraphId | null
}

export interface CheckedParagraph {
  readonly id: ParagraphId
  readonly props: Props
  readonly text: string
}

/** Something that looks like a slip. It may be meant so: a finding never stands in the way. */
export interface Finding {
  readonly place: Stretch
  readonly reason: Reason
  /** What the words of the place should be; null where only a person can tell. */
  readonly fix: string | null
}

/** Why something was found, with what is to be said of it. */
export type Reason =
  | { readonly kind: 'acronym'; readonly written: string; readonly meant: string }
  | { readonly kind: 'acronym-language'; readonly written: string; readonly meant: string }
  | {
      readonly kind: 'ordinal'
      readonly written: string
      readonly meant: string
      readonly year: number
    }
  | { readonly kind: 'meeting-date'; readonly written: string; readonly meant: string }
  | { readonly kind: 'no-such-day'; readonly written: string }
  | { readonly kind: 'weekday'; readonly written: string; readonly meant: string }
  | { readonly kind: 'spelling'; readonly written: string; readonly meant: string }
  | { readonly kind: 'country-name'; readonly written: string; readonly meant: string }
  | { readonly kind: 'country-order'; readonly meant: string }
  | { readonly kind: 'country-twice'; readonly country: Country }
  | {
      readonly kind: 'participants'
      readonly missing: readonly Country[]
      readonly absent: readonly Country[]
    }
  | { readonly kind: 'thanked-absent'; readonly country: Country }
  /** Observers, civil society or guests. */
  | { readonly kind: 'thanked-not-there'; readonly written: string }
  | { readonly kind: 'repeated'; readonly of: ParagraphId }
  | { readonly kind: 'unbalanced'; readonly sign: string }
  | { readonly kind: 'double-blank' }
  | { readonly kind: 'stray-blank' }
  | { readonly kind: 'no-stop' }
  /** What a template leaves to be filled in. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'cut-sentence' }
  | { readonly kind: 'lost-break' }
  | { readonly kind: 'ocr'; readonly written: string }
  | { readonly kind: 'accent'; readonly written: string; readonly meant: string }
  | { readonly kind: 'residue'; readonly written: string }
  | { readonly kind: 'typed-number'; readonly written: string }
  | { readonly kind: 'verb-mode'; readonly written: string; readonly mode: VerbMode }
  | { readonly kind: 'no-verb' }
  | { readonly kind: 'lost-reference'; readonly written: string }
  | { readonly kind: 'no-such-number'; readonly written: string }
  /** Its fix is a reference to that paragraph, which reads the same. */
  | { readonly kind: 'typed-reference'; readonly written: string; readonly of: ParagraphId }
  | { readonly kind: 'out-of-order'; readonly written: string; readonly meant: string }

/** One look at a text. */
export type Check = (text: CheckedText) => readonly Finding[]

/**
 * A look at paragraphs one by one. `about` is what it must know of the whole text, made of JSON: a
 * paragraph is looked at again only when it or that has changed.
 */
export function eachParagraph<About>(
  about: (text: CheckedText) => About,
  look: (paragraph: CheckedParagraph, about: About) => readonly Found[],
): Check {
  const looked = new WeakMap<
    CheckedParagraph,
    { readonly key: string; readonly findings: readonly Finding[] }
  >()
  return (text) => {
    const known = about(text)
    const key = JSON.stringify(known)
    return text.paragraphs.flatMap((paragraph) => {
      const before = looked.get(paragraph)
      if (before?.key === key) return before.findings
      const findings = look(paragraph, known).map((found) => at(paragraph, found))
      looked.set(paragraph, { key, findings })
      return findings
    })
  }
}

export const meetingOf = ({ meeting }: CheckedText): Meeting | null => meeting

/** For looks to which the words of a paragraph say all. */
export const nothing = (): null => null

/** A finding within a paragraph. Offsets count UTF-16 code units, `from` included, `to` not. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly reason: Reason
  readonly fix: string | null
}

export function at({ id }: CheckedParagraph, { from, to, reason, fix }: Found): Finding {
  return { place: { paragraph: id, from, to }, reason, fix }
}

/** All places of a pattern, with what a finding says of each; null for none. The pattern is global. */
export function matches(
  text: string,
  pattern: RegExp,
  see: (match: RegExpExecArray) => Pick<Found, 'reason' | 'fix'> | null,
): readonly Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const seen = see(match)
    return seen === null ? [] : [{ from: match.index, to: match.index + match[0].length, ...seen }]
  })
}
