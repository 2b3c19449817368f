import type { Spoken } from '../document/spoken.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { parseParts, storedParts } from './cut-parts.ts'
import { ORIGIN } from './draft.ts'
import { isDigest, isParagraphKey } from './records.ts'
import type { Saying } from './said.ts'

/** Says of a paragraph of a translation which one of the original it translates. */
export interface CounterpartRecord extends Spoken {
  /** Of the translation. */
  readonly paragraph: ParagraphId
  /** Of the original; null: it has none. */
  readonly original: ParagraphId | null
  /** It goes on with what is cut from either paragraph; what earlier versions said stays with the rest. */
  readonly goesOn?: true
  /** What had been cut from either by then; left out by earlier versions. */
  readonly parts?: readonly ParagraphId[]
  /** The words that say the same; null where only the pair is named. */
  readonly confirmed: ConfirmedWords | null
}

/** Digests of the words of both paragraphs, as somebody found that they say the same. */
export interface ConfirmedWords {
  readonly original: string
  readonly translation: string
}

/** Which paragraphs of two texts belong together. */
export const COUNTERPART: Saying<CounterpartRecord> = {
  entriesOf: ({ counterparts }) => counterparts,
  parse(spoken, { paragraph, original, same, cuts, parts: stored }) {
    if (!isParagraphKey(paragraph)) return null
    if (original !== null && !isParagraphKey(original)) return null
    const confirmed = same === undefined ? null : parseSame(same)
    if (confirmed === undefined || (confirmed !== null && original === null)) return null
    const parts = parseParts(stored)
    if (parts === null) return null
    return {
      ...{ ...spoken, confirmed },
      ...(cuts === 1 && { goesOn: true }),
      ...(parts !== undefined && { parts }),
      paragraph: paragraphId(paragraph),
      original: original === null ? null : paragraphId(original),
    }
  },
  stored: ({ paragraph, original, goesOn, parts, confirmed }) => ({
    ...{ paragraph, original },
    ...(goesOn === true && { cuts: 1 }),
    ...(parts !== undefined && { parts: storedParts(parts) }),
    ...(confirmed !== null && { same: [confirmed.original, confirmed.translation] }),
  }),
  subjectOf: ({ paragraph }) => paragraph,
  origin: ORIGIN.counterpart,
}

/** Undefined for what is none. */
function parseSame(value: unknown): ConfirmedWords | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [original, translation] = value as readonly unknown[]
  if (!isDigest(original) || !isDigest(translation)) return undefined
  return { original, translation }
}
