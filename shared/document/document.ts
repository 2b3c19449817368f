import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { Language } from '../meeting/meeting.ts'
import type { Party } from '../meeting/party.ts'

/**
 * The plain document: what a draft says at one moment, with the suggestions that are still
 * pending. Decided ones are settled in it: accepted words are plain, rejected ones are gone.
 *
 * 1. A paragraph's end is marked like a run: a pending insertion splits here (or adds a
 *    paragraph), a pending deletion joins it to the next.
 * 2. When ends fall away, the joined paragraph takes id and props of its last part, as in Word.
 * 3. The last paragraph's end is never struck. It may be inserted: a paragraph added at the very end.
 */
export interface Document {
  readonly language: Language
  readonly paragraphs: readonly Paragraph[]
  /** Who proposes: every id that a run, an end or a change of props names. */
  readonly suggestions: ReadonlyMap<SuggestionId, Suggestion>
}

export interface Suggestion {
  readonly id: SuggestionId
  readonly party: Party
  /** The person who typed it. */
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
}

export interface Paragraph {
  readonly id: ParagraphId
  /** As it stands, without the pending changes of props. */
  readonly props: Props
  readonly runs: readonly Run[]
  readonly end: Marks
  /** Pending changes of level or kind, oldest first; the last one wins where all are accepted. */
  readonly changes: readonly PropsChange[]
}

/** `title`: centred block at the top. `section`: heading such as CONCLUSIONES. `group`: unnumbered heading under which letters run on. */
export const PARAGRAPH_KINDS = ['title', 'section', 'plain', 'group', 'point'] as const
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number]

/** 0 is `1.`, 1 is `a.`, 2 is `i.`; 0 for whatever is not a point. */
export type Level = 0 | 1 | 2

export interface Props {
  readonly kind: ParagraphKind
  readonly level: Level
}

/** A paragraph without marks or identity: what a draft is opened with. The text has no line breaks. */
export interface BaseParagraph {
  readonly props: Props
  readonly text: string
}

export interface PropsChange {
  readonly suggestion: SuggestionId
  readonly props: Props
}

export interface Marks {
  readonly insertion: SuggestionId | null
  /** Several countries may strike the same words, and words another inserted. In order of suggestion. */
  readonly deletions: readonly SuggestionId[]
}

/** Text that shares its marks. Never empty; neighbours differ in their marks. */
export interface Run extends Marks {
  readonly text: string
}

/** `accepted` takes every pending suggestion in, `original` leaves every one out. */
export const VIEWS = ['marked', 'accepted', 'original'] as const
export type View = (typeof VIEWS)[number]

export const PLAIN: Marks = { insertion: null, deletions: [] }
