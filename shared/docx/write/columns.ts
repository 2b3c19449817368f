import type { Circulation } from '../../document/circulation.ts'
import type { Document, Paragraph } from '../../document/document.ts'
import { withFootnotes } from '../../document/footnotes.ts'
import { spelledOut } from '../../document/references.ts'
import { viewOf } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import type { LetterheadPages } from '../../meeting/letterhead.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { graft } from '../graft/graft.ts'
import type { LetterheadFile } from '../graft/letterhead-file.ts'
import type { Issued } from '../issued.ts'
import { issuedAs, joined } from '../issued.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { columnRows } from '../page/columns.ts'
import type { ColumnParagraph } from '../page/columns.ts'
import { footnotePiece, piece } from '../page/pieces.ts'
import type { Piece } from '../page/page.ts'
import { STYLE_IDS } from '../styles.ts'
import { columnsIn, PRINTED, wordsIn } from './cells.ts'
import type { Refer } from './footnotes.ts'
import { collectFootnotes } from './footnotes.ts'
import { framed } from './frame.ts'
import { SIZE } from './measures.ts'
import { hangsFor } from './number-room.ts'
import type { Hangs } from './number-room.ts'
import { hangingIndent } from './numbering.ts'
import { longTable } from './long-table.ts'
import { zipPackage } from './pack.ts'
import { writePieces } from './pieces.ts'
import type { Report } from './report.ts'
import { eachReported, quietly } from './report.ts'
import { tableOf } from './table.ts'
import { tag } from './xml.ts'
import { hasPending } from './write-docx.ts'

/** A text and what it is of. */
export interface ColumnSide {
  readonly document: Document
  readonly meeting: Meeting
  readonly title: string
}

export interface ColumnsRequest {
  readonly original: ColumnSide
  readonly translation: ColumnSide
  /** Which paragraph of the original each of the translation stands for. */
  readonly originalOf: ReadonlyMap<ParagraphId, ParagraphId>
  /** Whether pending suggestions are taken in. The footer says it where there are any. */
  readonly pending: 'in' | 'out'
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly letterheadOn?: LetterheadPages
  readonly nowMs: number
  /** How both texts go out; left out where nothing was said. */
  readonly circulation?: Circulation
  readonly ownLetterhead?: LetterheadFile
}

/** Writes both texts into one Word file, in two columns whose rows are pairs of paragraphs. */
export function writeColumns(
  request: ColumnsRequest,
  report: Report = quietly,
): Promise<Uint8Array> {
  const { original, translation, letterhead: house, logos, nowMs, ownLetterhead: own } = request
  const letterhead = own === undefined ? house : { ...house, paper: own.paper }
  const { language } = original.meeting
  const { notes, refer } = collectFootnotes(language)
  const body = bodyOf({ ...request, letterhead }, refer, report)
  const parts = framed(
    {
      ...{ letterhead, logos, nowMs, language, meeting: original.meeting },
      title: `${original.title} | ${translation.title}`,
      letterheadOn: own === undefined ? (request.letterheadOn ?? 'first') : 'first',
      note: joined([noteOf(request), issuedIn(request).note]),
      mark: issuedIn(request).mark,
      isTracked: false,
      notes: { footnotes: notes, comments: [] },
    },
    body,
  )
  const file = zipPackage(own === undefined ? parts : graft(parts, own))
  report(1)
  return Promise.resolve(file)
}

function bodyOf(request: ColumnsRequest, refer: Refer, report: Report): string {
  const { original, translation, originalOf, pending, letterhead } = request
  const view = pending === 'in' ? 'accepted' : 'original'
  const [source, target] = [original, translation].map(({ document }) => {
    const { thirdLevel } = document
    return { paragraphs: viewOf(spelledOut(document, view), view), thirdLevel }
  })
  if (source === undefined || target === undefined) return ''
  const languages = [original, translation].map(({ meeting }) => meeting.language)
  const titles = languages.map((each) => NAMES[each])
  const rows = columnRows(source, target, originalOf)
  const labels = rows
    .flatMap((row) => [...row.original, ...row.translation])
    .map(({ paragraph, label }) => ({ level: paragraph.props.level, label }))
  const hangs = hangsFor(labels, { least: STEP_TWIPS, size: SIZE.cell })
  const groups = eachReported(rows, report, (row) => {
    const cells = [row.original, row.translation].map((side, at) => ({
      content: cellOf(side, hangs, (note) => refer(note, languages[at])),
    }))
    const [first] = row.original
    return { rows: [cells], isHeading: first !== undefined && isHeading(first.paragraph) }
  })
  const look = { ...PRINTED, caption: titles.join(' | ') }
  const head = (title: string) => wordsIn(STYLE_IDS.cellHead, title)
  const columns = columnsIn(letterhead, titles, [0.5, 0.5])
  return longTable(groups, (cells) => tableOf(columns, head, cells, look))
}

/** As each language calls itself. */
const NAMES = { es: 'Español', en: 'English' } as const

function cellOf(side: readonly ColumnParagraph[], hangs: Hangs, refer: Refer): string {
  if (side.length === 0) return wordsIn(STYLE_IDS.cell, '')
  return side
    .map(({ paragraph, label }) => {
      const number = label === null ? [] : [piece(`${label}\t`, 'plain', ['bold'])]
      const style = isHeading(paragraph) ? STYLE_IDS.cellHead : STYLE_IDS.cell
      const { kind, level } = paragraph.props
      const indent = kind === 'point' ? hangingIndent(level, label !== null, hangs) : ''
      const properties = tag('w:pStyle', { 'w:val': style }) + indent
      const words = writePieces([...number, ...piecesOf(paragraph)], refer)
      return tag('w:p', {}, tag('w:pPr', {}, properties) + words)
    })
    .join('')
}

/** Narrower than in a text that has the whole width. */
const STEP_TWIPS = 340

function piecesOf({ runs, footnotes = [] }: Paragraph): readonly Piece[] {
  return withFootnotes(
    runs,
    footnotes,
    ({ text, format }) => piece(text, 'plain', format),
    (note) => footnotePiece(note),
  )
}

function isHeading({ props }: Paragraph): boolean {
  return props.kind !== 'point' && props.kind !== 'plain'
}

function noteOf({ original, translation, pending, letterhead }: ColumnsRequest): string | null {
  if (![original, translation].some(({ document }) => hasPending(document))) return null
  const note = pending === 'in' ? letterhead.notes.pendingIn : letterhead.notes.pendingOut
  return note[original.meeting.language]
}

function issuedIn({ original, translation, pending, nowMs, circulation }: ColumnsRequest): Issued {
  const hasAny = [original, translation].some(({ document }) => hasPending(document))
  const { language } = original.meeting
  const isAsItStands = pending === 'out' || !hasAny
  return issuedAs({ isAsItStands, language, nowMs, ...(circulation && { circulation }) })
}
