import type { Document } from '../../document/document.ts'
import type { Standing } from '../../document/standing.ts'
import { standingInWords } from '../../document/standing-words.ts'
import type { Thread } from '../../document/threads.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import type { CompiledRow, Proposal } from '../page/compilation.ts'
import { compiledPage } from '../page/compilation.ts'
import { piece } from '../page/pieces.ts'
import { bookmarkOf, STYLE_IDS } from '../styles.ts'
import { anchored } from './anchors.ts'
import { paragraphOf, PRINTED, wordsIn } from './cells.ts'
import type { Refer } from './footnotes.ts'
import { textWidth } from './measures.ts'
import { writePieces, writeWords } from './pieces.ts'
import type { Report } from './report.ts'
import { eachReported } from './report.ts'
import { remarkCells } from './remarks.ts'
import type { Cell, Column } from './table.ts'
import { longTable } from './long-table.ts'
import { tableOf } from './table.ts'

/** The table of who proposes what, as wide as the text. */
export function writeCompilation(
  document: Document,
  letterhead: LetterheadLayout,
  refer: Refer,
  report: Report,
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
  const agreed = (standing: Standing) => standingInWords(standing, language).join('. ')
  const told = (thread: Thread) => threadCells(thread, letterhead, document)
  const { rows, lost } = compiledPage(document)
  const groups = [
    ...eachReported(rows, report, (row, at) => ({
      rows: cellsOf(row, at + 1, { say, refer, told, agreed }),
      isHeading: isHeading(row),
    })),
    // Of words that are gone, below all that stand.
    ...lost.map((thread) => ({ rows: [[...LOST_PLACE, ...told(thread)]], isHeading: false })),
  ]
  const look = { ...PRINTED, caption: say('title') }
  const head = (title: string) => wordsIn(STYLE_IDS.cellHead, title)
  return longTable(groups, (cells) => tableOf(columns, head, cells, look))
}

const LOST_PLACE: readonly Cell[] = ['', '—'].map((words) => ({
  content: wordsIn(STYLE_IDS.cell, words),
}))

/** Apart from the proposals, on paper too. */
const REMARK_SHADE = 'F7F9F9'

function threadCells(
  thread: Thread,
  letterhead: LetterheadLayout,
  { language }: Document,
): readonly Cell[] {
  const [party, said] = remarkCells(thread, { letterhead, language })
  const kind = wordsIn(STYLE_IDS.legend, letterhead.remarks.remark[language])
  return [party + kind, said].map((content) => ({ content, shade: REMARK_SHADE }))
}

/** Shares of the width; numbers and names must find room on a narrow page too. */
const SHARES = [0.075, 0.4, 0.12, 0.405] as const
const LEAST_TWIPS = [980, 0, 1420, 0] as const

interface Words {
  readonly say: Say
  readonly refer: Refer
  readonly told: (thread: Thread) => readonly Cell[]
  readonly agreed: (standing: Standing) => string
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

/** A row for each proposal, then one for each conversation; the paragraph itself stands beside all of them. */
function cellsOf(row: CompiledRow, number: number, words: Words): readonly (readonly Cell[])[] {
  const { proposals, threads } = row
  const name = { content: nameCell(row, words.say) }
  const base = { content: baseCell(row, number, words) }
  const said = [
    ...proposals.map((each) => proposalCells(each, words)),
    ...threads.map((each) => words.told(each)),
  ]
  // Nothing is missing beside a heading: it may take the width.
  if (said.length === 0 && isHeading(row)) return [[name, { ...base, span: 3 }]]
  const none = { content: wordsIn(STYLE_IDS.legend, words.say('none')), span: 2 }
  const beside = proposals.length > 0 || isHeading(row) ? said : [[none], ...said]
  if (beside.length === 1) return beside.map((cells) => [name, base, ...cells])
  const rest = { content: wordsIn(STYLE_IDS.cell, '') }
  return beside.map((cells, at) => {
    const merge = at === 0 ? 'begins' : 'goes-on'
    const own = at === 0 ? [name, base] : [rest, rest]
    return [...own.map((cell): Cell => ({ ...cell, merge })), ...cells]
  })
}

function nameCell({ name, base }: CompiledRow, say: Say): string {
  const number = base === null ? say('new') : (name ?? '')
  return paragraphOf(STYLE_IDS.cell, writeWords(piece(number, 'plain', ['bold'])))
}

/** The paragraph, and below it how far it is agreed. A heading stays with the row below it. */
function baseCell(row: CompiledRow, number: number, { refer, agreed }: Words): string {
  const { id, base, standing } = row
  const style = isHeading(row) ? STYLE_IDS.cellHead : STYLE_IDS.cell
  const words = writePieces(base ?? [piece('—')], refer)
  const cell = paragraphOf(style, anchored(bookmarkOf(id), number, words))
  return standing === null ? cell : cell + wordsIn(STYLE_IDS.legend, agreed(standing))
}

function isHeading({ props }: Pick<CompiledRow, 'props'>): boolean {
  return props.kind !== 'point' && props.kind !== 'plain'
}

function proposalCells(
  { party, supporters, pieces }: Proposal,
  { say, refer }: Words,
): readonly Cell[] {
  const names = paragraphOf(STYLE_IDS.cell, writeWords(piece(party, 'bracket')))
  const support = wordsIn(STYLE_IDS.legend, `${say('with')} ${supporters.join(', ')}`)
  return [
    { content: supporters.length === 0 ? names : names + support },
    { content: paragraphOf(STYLE_IDS.cell, writePieces(pieces, refer)) },
  ]
}
