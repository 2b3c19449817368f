import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { ThirdLevel } from '../meeting/form.ts'
import type { Language } from '../meeting/meeting.ts'
import type { Party } from '../meeting/party.ts'
import type { BaseFootnote, Footnote } from './footnotes.ts'
import type { Attribute, Format } from './format.ts'
import type { Goal } from './goal.ts'
import type { Follows } from './moves.ts'
import type { References } from './references.ts'
import type { Standing } from './standing.ts'
import type { Thread } from './threads.ts'

/**
 * The plain document: what a draft says at one moment, with the suggestions that are still
 * pending. Decided ones are settled in it: accepted words are plain, rejected ones are gone.
 *
 * 1. A paragraph's end is marked like a run: a pending insertion splits here (or adds a
 *    paragraph), a pending deletion joins it to the next.
 * 2. When ends fall away, the joined paragraph takes id and props of its last part, as in Word.
 * 3. The last paragraph's end is never struck. It may be inserted: a paragraph added at the very end.
 *    Read from a Word file that has moves it may be struck: what it joins to was moved away, or comes.
 *    So may that of words whose every end is gone, where all of them are struck.
 * 4. A paragraph that somebody proposes to move stands where it stood; `accepted` has it moved.
 */
export interface Document {
  readonly language: Language
  /** Roman where it is left out. */
  readonly thirdLevel?: ThirdLevel
  /** Paragraphs that are made from the meeting's data; left out where there are none. */
  readonly fixed?: ReadonlySet<ParagraphId>
  /** What the letters mean that refer to paragraphs; left out where there is none. */
  readonly references?: References
  readonly paragraphs: readonly Paragraph[]
  /** What stands after the last end and shows nothing; words before it may yet come to belong to it. Left out where there is none. */
  readonly tail?: Paragraph
  /** Who proposes: every id that a run, an end or a change of props names. */
  readonly suggestions: ReadonlyMap<SuggestionId, Suggestion>
  /** What is said about it; left out where nobody asked, or nothing is. */
  readonly threads?: readonly Thread[]
  /** How far its paragraphs are agreed; left out where nobody asked, or nothing was said. */
  readonly standings?: ReadonlyMap<ParagraphId, Standing>
}

export interface Suggestion {
  readonly id: SuggestionId
  readonly party: Party
  /** The person who typed it. */
  readonly delegate: string
  /** Who typed it for the party: the rapporteur, for a country that spoke. Left out where the party did. */
  readonly by?: Party
  /** Who added their names, in the order in which they did; left out where nobody has. */
  readonly supporters?: readonly Party[]
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
  /** Pending moves, oldest first; left out where there is none. */
  readonly moves?: readonly MoveChange[]
  /** The paragraph it was cut from; left out where it was not. */
  readonly origin?: ParagraphId
  /** How it was cut from that; left out where it was not, or nobody knows. */
  readonly cut?: Cut
  /** The paragraph it was added after; left out where it was not. */
  readonly follows?: Follows
  /** Paragraphs whose ends are gone and whose words, if any are left, are part of it; left out where there are none. */
  readonly gone?: readonly ParagraphId[]
  /** Of those that are gone: nothing of them is left. Left out where there is none. */
  readonly emptied?: readonly ParagraphId[]
  /** In the order of the text; left out where there is none. */
  readonly footnotes?: readonly Footnote[]
}

/** That a paragraph was cut from the beginning of another, which keeps the rest and its name. */
export interface Cut {
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** So many letters of it were not written along with the cut. */
  readonly letters: number
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
  /** What it is made of, with placeholders, where it is to follow the meeting's data. */
  readonly pattern?: string
  /** Left out where it is all plain. */
  readonly formats?: readonly FormatSpan[]
  /** In the order of the text; left out where there is none. */
  readonly footnotes?: readonly BaseFootnote[]
}

/** Offsets count UTF-16 code units of the text, `from` included, `to` not. */
export interface FormatSpan {
  readonly from: number
  readonly to: number
  readonly attribute: Attribute
}

export interface PropsChange {
  readonly suggestion: SuggestionId
  readonly props: Props
}

/** Proposes that a paragraph stand elsewhere. */
export interface MoveChange extends Goal {
  readonly suggestion: SuggestionId
  /** Its place among all pending moves, which are replayed one after the other: its time, in milliseconds. */
  readonly order: number
}

export interface FormatChange {
  readonly suggestion: SuggestionId
  readonly attribute: Attribute
  readonly isOn: boolean
}

export interface Marks {
  readonly insertion: SuggestionId | null
  /** Several countries may strike the same words, and words another inserted. In order of suggestion. */
  readonly deletions: readonly SuggestionId[]
}

/** Text that shares its marks. Never empty; neighbours differ in their marks. */
export interface Run extends Marks {
  readonly text: string
  /** As it stands, without the pending changes; left out where it is plain. */
  readonly format?: Format
  /** Pending changes, oldest first: of those on one attribute the last wins. Left out where there is none. */
  readonly restyled?: readonly FormatChange[]
}

/** `accepted` takes every pending suggestion in, `original` leaves every one out. */
export const VIEWS = ['marked', 'accepted', 'original'] as const
export type View = (typeof VIEWS)[number]

export const PLAIN: Marks = { insertion: null, deletions: [] }
