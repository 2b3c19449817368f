import type { Document, Marks, Paragraph, Run } from '../../shared/document/document.ts'
import { formatIn, NO_FORMAT, sameFormat } from '../../shared/document/format.ts'
import type { Format } from '../../shared/document/format.ts'
import type { MarkedLabel } from '../../shared/document/labels.ts'
import type { ShownReference } from '../../shared/document/references.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { FootnoteSign } from './footnote-signs.ts'
import { sameSign } from './footnote-signs.ts'
import { sameReference } from './reference-looks.ts'
import { sameTravels } from './travels.ts'
import type { TravelLook } from './travels.ts'

/** How a run is drawn. Plain data, compared by value. */
export interface RunLook {
  readonly inserted: Party | null
  /** Who strikes it, in order; two lines at most are drawn, the codes name the others. */
  readonly struck: readonly Party[]
  /** As the letters would stand with everything accepted. */
  readonly format: Format
  /** Who proposes another format of words that were there; of several the last, whose format is shown. */
  readonly restyled: Party | null
  readonly suggestions: readonly SuggestionId[]
  /** The codes after it, as `−CAN`, `~CAN` for another format; empty where the next run belongs to the same suggestion. */
  readonly codes: string
  /** The number of a footnote before its words, or after them. */
  readonly signBefore: FootnoteSign | null
  readonly signAfter: FootnoteSign | null
  /** What its one letter refers to; null where its letters are words. */
  readonly reference: ShownReference | null
}

/** How a paragraph is drawn, but for its runs. */
export interface ParagraphLook {
  readonly kind: string
  readonly level: number
  readonly label: string
  readonly struckLabel: string
  /** Whether number or level are proposed: the rule at the side. */
  readonly isProposed: boolean
  /** Who proposes it. */
  readonly proposer: Party | null
  readonly end: RunLook | null
  /** The number of a footnote after all its words, where none of them can bear it. */
  readonly sign: FootnoteSign | null
  readonly travels: readonly TravelLook[]
  /** Whether it is made from the meeting's data. */
  readonly isFixed: boolean
}

export const NO_LOOK: RunLook = {
  inserted: null,
  struck: [],
  format: NO_FORMAT,
  restyled: null,
  suggestions: [],
  codes: '',
  signBefore: null,
  signAfter: null,
  reference: null,
}

export function runLooks(
  paragraph: Paragraph,
  suggestions: Document['suggestions'],
): readonly RunLook[] {
  return paragraph.runs.map((run, at) =>
    isPlain(run) ? NO_LOOK : lookOf(run, paragraph.runs[at + 1] ?? paragraph.end, suggestions),
  )
}

export function paragraphLook(
  paragraph: Paragraph,
  number: MarkedLabel,
  suggestions: Document['suggestions'],
  travels: readonly TravelLook[] = [],
  sign: FootnoteSign | null = null,
  isFixed = false,
): ParagraphLook {
  const { changes, moves = [], props, end } = paragraph
  const { kind, level } = changes.at(-1)?.props ?? props
  const proposal = changes.at(-1)?.suggestion ?? moves.at(-1)?.suggestion ?? end.insertion
  return {
    kind,
    level,
    label: number.label ?? '',
    struckLabel: number.struck ?? '',
    isProposed: number.isProposed || changes.length > 0,
    proposer: proposal === null ? null : (suggestions.get(proposal)?.party ?? null),
    end: isPlain(end) ? null : lookOf(end, null, suggestions),
    sign,
    travels,
    isFixed,
  }
}

export function sameRunLook(a: RunLook, b: RunLook): boolean {
  return (
    a === b ||
    (a.inserted === b.inserted &&
      a.codes === b.codes &&
      a.restyled === b.restyled &&
      sameSign(a.signBefore, b.signBefore) &&
      sameSign(a.signAfter, b.signAfter) &&
      sameReference(a.reference, b.reference) &&
      sameFormat(a.format, b.format) &&
      sameList(a.struck, b.struck) &&
      sameList(a.suggestions, b.suggestions))
  )
}

export function sameParagraphLook(a: ParagraphLook, b: ParagraphLook): boolean {
  const sameEnd = a.end === b.end || (a.end !== null && b.end !== null && sameRunLook(a.end, b.end))
  return (
    sameEnd &&
    a.isFixed === b.isFixed &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.label === b.label &&
    a.struckLabel === b.struckLabel &&
    a.isProposed === b.isProposed &&
    a.proposer === b.proposer &&
    sameSign(a.sign, b.sign) &&
    sameTravels(a.travels, b.travels)
  )
}

function lookOf(run: Piece, next: Piece | null, suggestions: Document['suggestions']): RunLook {
  const partyOf = (id: SuggestionId) => suggestions.get(id)?.party ?? 'OBS'
  const struck = [...new Set(run.deletions.map(partyOf))]
  const restyling = restylingOf(run)
  const last = restyling.at(-1)
  return {
    inserted: run.insertion === null ? null : partyOf(run.insertion),
    struck,
    format: formatIn('accepted', { text: '', ...run }),
    restyled: last === undefined ? null : partyOf(last),
    suggestions: [
      ...new Set([
        ...(run.insertion === null ? [] : [run.insertion]),
        ...run.deletions,
        ...restyling,
      ]),
    ],
    codes: codesOf(run, next, partyOf),
    signBefore: null,
    signAfter: null,
    reference: null,
  }
}

/** A run, or the end of a paragraph. */
type Piece = Marks & Partial<Pick<Run, 'format' | 'restyled'>>

/** Who proposes a format, but for what one writes in it from the beginning. */
function restylingOf({ insertion, restyled = [] }: Piece): readonly SuggestionId[] {
  const others = restyled.filter(({ suggestion }) => suggestion !== insertion)
  return [...new Set(others.map(({ suggestion }) => suggestion))]
}

/** Runs of one suggestion that stand together share one code, after the last of them. */
function codesOf(run: Piece, next: Piece | null, partyOf: (id: SuggestionId) => Party): string {
  const goesOn = new Set(
    next === null ? [] : [next.insertion, ...next.deletions, ...restylingOf(next)],
  )
  const ends = (id: SuggestionId) => !goesOn.has(id)
  const struck = run.deletions.filter(ends).map((id) => `−${partyOf(id)}`)
  const codes = [
    ...struck,
    ...restylingOf(run)
      .filter(ends)
      .map((id) => `~${partyOf(id)}`),
  ]
  const shown = codes.length > 3 ? [...codes.slice(0, 2), `+${codes.length - 2}`] : codes
  const author = run.insertion
  return [...(author !== null && ends(author) ? [partyOf(author)] : []), ...shown].join(' ')
}

function isPlain({ insertion, deletions, format, restyled }: Piece): boolean {
  return insertion === null && deletions.length === 0 && !format && !restyled
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
