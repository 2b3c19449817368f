import type { Document } from '../../document/document.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import type { CompiledRow, Proposal } from '../page/compilation.ts'
import { compiledRows } from '../page/compilation.ts'
import type { Piece } from '../page/page.ts'
import { piece } from '../page/pieces.ts'
import { bookmarkOf, STYLE_IDS } from '../styles.ts'
import { anchored } from './anchors.ts'
import type { Refer } from './footnotes.ts'
import { textWidth } from './measures.ts'
import { writePieces, writeWords } from './pieces.ts'
import type { Cell, Column } from './table.ts'
import { tableOf } from './table.ts'
import { tag } from './xml.ts'

/** The table of who proposes what, as wide as the text. */
export function writeCompilation(
  document: Document,
  letterhead: LetterheadLayout,
  refer: Refer,
): string {
  const { language } = document
  const words = letterhead.compilation
  const columns = columnsOf(letterhead, [
    words.number[language],
    words.base[language],
    words.party[language],
    words.proposal[language],
  ])
  const say = (word: keyof typeof words) => words[word][language]
  const rows = compiledRows(document).flatMap((row, index) =>
    cellsOf(row, index + 1, { say, refer }),
  )
  const look = { caption: say('title'), rule: RULE, headShade: HEAD_SHADE }
  const head = (title: string) => paragraph(STYLE_IDS.cellHead, writeWords(piece(title)))
  // A table may not end a body.
  return tableOf(columns, head, rows, look) + paragraph(STYLE_IDS.legend, '')
}

/** Greys that print. */
const RULE = 'B4BFC4'
const HEAD_SHADE = 'EDF1F2'

/** Shares of the width; numbers and names must find room on a narrow page too. */
const SHARES = [0.065, 0.405, 0.12, 0.41] as const
const LEAST_TWIPS = [860, 0, 1420, 0] as const

interface Words {
  readonly say: Say
  readonly refer: Refer
}

type Say = (word: keyof LetterheadLayout['compilation']) => string

function columnsOf(letterhead: LetterheadLayout, titles: readonly string[]): readonly Column[] {
  const width = textWidth(letterhead)
  const [number, , party] = SHARES.map((share, at) =>
    Math.max(Math.round(width * share), LEAST_TWIPS[at] ?? 0),
  )
  const words = Math.floor((width - (number ?? 0) - (party ?? 0)) / 2)
  const widths = [number, words, party, words]
  return titles.map((title, at) => ({ title, widthTwips: widths[at] ?? words }))
}

/** A row for each proposal; the paragraph itself stands beside all of them. */
function cellsOf(
  row: CompiledRow,
  number: number,
  { say, refer }: Words,
): readonly (readonly Cell[])[] {
  const { proposals } = row
  const [first, ...others] = proposals
  const own = [{ content: labelCell(row, say) }, { content: baseCell(row, number, { say, refer }) }]
  if (first === undefined) {
    const words = isHeading(row) ? '' : writeWords(piece(say('none')))
    const none = paragraph(STYLE_IDS.legend, words)
    return [[...own, { content: none, span: 2 }]]
  }
  if (others.length === 0) return [[...own, ...proposalCells(first, { say, refer })]]
  const rest = own.map((): Cell => ({ content: paragraph(STYLE_IDS.cell, ''), merge: 'goes-on' }))
  return [
    [
      ...own.map((cell): Cell => ({ ...cell, merge: 'begins' })),
      ...proposalCells(first, { say, refer }),
    ],
    ...others.map((each) => [...rest, ...proposalCells(each, { say, refer })]),
  ]
}

function labelCell({ label, base }: CompiledRow, say: Say): string {
  const number = base === null ? say('new') : (label ?? '')
  return paragraph(STYLE_IDS.cell, writeWords(piece(number, 'plain', ['bold'])))
}

function baseCell(row: CompiledRow, number: number, { say, refer }: Words): string {
  const { id, base, threadCount } = row
  const words = (base ?? [piece('—')]).map((each): Piece =>
    isHeading(row) ? { ...each, format: ['bold'] } : each,
  )
  const count = `${threadCount} ${say(threadCount === 1 ? 'comment' : 'comments')}`
  return (
    paragraph(STYLE_IDS.cell, anchored(bookmarkOf(id), number, writePieces(words, refer))) +
    (threadCount === 0 ? '' : paragraph(STYLE_IDS.legend, writeWords(piece(count))))
  )
}

function isHeading({ props }: Pick<CompiledRow, 'props'>): boolean {
  return props.kind !== 'point' && props.kind !== 'plain'
}

function proposalCells(
  { party, supporters, pieces }: Proposal,
  { say, refer }: Words,
): readonly Cell[] {
  const names = paragraph(STYLE_IDS.cell, writeWords(piece(party, 'bracket')))
  const others = `${say('with')} ${supporters.join(', ')}`
  const support = paragraph(STYLE_IDS.legend, writeWords(piece(others)))
  return [
    { content: supporters.length === 0 ? names : names + support },
    { content: paragraph(STYLE_IDS.cell, writePieces(pieces, refer)) },
  ]
}

function paragraph(style: string, content: string): string {
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style })) + content)
}
