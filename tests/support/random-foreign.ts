import fc from 'fast-check'
import { foreignDocx, run } from './foreign-docx.ts'
import type { Ink } from './foreign-ink.ts'
import { createInk } from './foreign-ink.ts'
import type { Inline } from './foreign-inline.ts'
import { anyInlines, anyRuns, hasFormats, writeInlines } from './foreign-inline.ts'
import { FOREIGN_PARTS, notesPart } from './foreign-parts.ts'

/** A file such as other programs write, not ours: as data, so that a failing one can be made smaller. */
export type Block =
  | { readonly kind: 'paragraph'; readonly paragraph: Para }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'move'
      readonly side: Side
      readonly hasRange: boolean
      readonly paragraph: Para
    }

export interface Para {
  readonly properties: Properties
  /** What they were before a tracked change. */
  readonly before: Properties | null
  readonly mark: null | 'ins' | 'del'
  readonly inlines: readonly Inline[]
}

interface Properties {
  readonly style: null | 'Punto' | 'Inciso' | 'SinPunto' | 'Heading1'
  /** Its own place in a list, or out of its style's. */
  readonly place: null | 0 | 1 | 'none' | 'level'
}

interface Row {
  readonly mark: null | 'ins' | 'del'
  readonly cells: readonly (readonly Para[])[]
}

type Side = 'From' | 'To'

export interface Hopes {
  /** Ends of paragraphs that are inserted or struck. */
  readonly hasMarkedEnds: boolean
  /** Of tables; 0 where there are none. Three are read as lines with bars. */
  readonly mostColumns: number
  readonly hasNotes: boolean
  readonly hasMoves: boolean
  /** Paragraphs that change their style or their place in a list. */
  readonly hasChanges: boolean
}

export function anyForeign(hopes: Hopes): fc.Arbitrary<readonly Block[]> {
  const paragraph = anyPara(hopes)
  const block = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('paragraph'), paragraph }) },
    {
      weight: hopes.mostColumns > 0 ? 1 : 0,
      arbitrary: anyTable(paragraph, Math.max(hopes.mostColumns, 1)),
    },
    {
      weight: hopes.hasMoves ? 1 : 0,
      arbitrary: fc.record({
        kind: fc.constant('move'),
        side: fc.constantFrom<Side>('From', 'To'),
        hasRange: fc.boolean(),
        paragraph: anyPlain(),
      }),
    },
  )
  return fc.array(block, { minLength: 1, maxLength: 5 }).filter(endsStand)
}

/** LibreOffice (7.4) keeps an end before a table that goes, too. */
function endsStand(blocks: readonly Block[]): boolean {
  return blocks.every((block, at) => {
    const next = blocks[at + 1]
    const isTracked = block.kind === 'paragraph' && block.paragraph.mark !== null
    const goes = next?.kind === 'table' && next.rows.every(({ mark }) => mark !== null)
    return !isTracked || !goes
  })
}

/** Between paragraphs that nobody touched. The first of them begin both lists, so that no level is skipped. */
export function writeForeign(blocks: readonly Block[]): Uint8Array {
  const ink = createInk()
  const body = blocks.map((block) => writeBlock(block, ink)).join('')
  return foreignDocx({
    body: `${OPENING}${body}<w:p><w:r><w:t>Fin</w:t></w:r></w:p><w:sectPr/>`,
    parts: { ...FOREIGN_PARTS, ...notesPart(ink.notes) },
  })
}

const anyProperties: fc.Arbitrary<Properties> = fc.record({
  style: fc.constantFrom(null, null, 'Punto', 'Inciso', 'SinPunto', 'Heading1'),
  place: fc.constantFrom<Properties['place']>(null, null, 0, 1, 'none', 'level'),
})

const anyPara = ({ hasMarkedEnds, hasChanges, hasNotes }: Hopes): fc.Arbitrary<Para> =>
  fc
    .record({
      properties: anyProperties,
      before: hasChanges ? fc.option(anyProperties, { freq: 2 }) : fc.constant(null),
      mark: hasMarkedEnds ? fc.constantFrom(null, null, 'ins', 'del') : fc.constant(null),
      inlines: anyInlines(hasNotes),
    })
    .filter(keepsPlace)

/** LibreOffice (7.4) forgets that a paragraph left its style's list where it rejects a format of its words. */
function keepsPlace({ properties, inlines }: Para): boolean {
  return properties.place !== 'none' || !hasFormats(inlines)
}

/** Of runs, that something else marks. */
const anyPlain = (): fc.Arbitrary<Para> =>
  fc
    .record({
      properties: anyProperties,
      before: fc.constant(null),
      mark: fc.constant(null),
      inlines: anyRuns(),
    })
    .filter(keepsPlace)

/** Who adds or strikes a row does so with all in it. */
const anyTable = (paragraph: fc.Arbitrary<Para>, mostColumns: number): fc.Arbitrary<Block> => {
  const open = fc.array(paragraph, { minLength: 1, maxLength: 2 })
  const whole = fc.array(anyPlain(), { minLength: 1, maxLength: 2 })
  const row = (columns: number): fc.Arbitrary<Row> => {
    const cells = (cell: fc.Arbitrary<Para[]>) =>
      fc.array(cell, { minLength: columns, maxLength: columns })
    return fc.oneof(
      fc.record({ mark: fc.constant(null), cells: cells(open) }),
      fc.record({ mark: fc.constantFrom('ins', 'del'), cells: cells(whole) }),
    )
  }
  return fc.integer({ min: 1, max: mostColumns }).chain((columns) =>
    fc.record({
      kind: fc.constant('table'),
      rows: fc.array(row(columns), { minLength: 1, maxLength: 3 }),
    }),
  )
}

function writeBlock(block: Block, ink: Ink): string {
  switch (block.kind) {
    case 'paragraph':
      return writePara(block.paragraph, ink)
    case 'move':
      return writeMove(block, ink)
    case 'table':
      return writeTable(block.rows, ink)
  }
}

function writePara({ properties, before, mark, inlines }: Para, ink: Ink, ends = ''): string {
  const signed = mark === null ? ends : ink.revision(mark, '')
  const end = signed === '' ? '' : `<w:rPr>${signed}</w:rPr>`
  const change =
    before === null ? '' : ink.revision('pPrChange', `<w:pPr>${propertiesXml(before)}</w:pPr>`)
  return `<w:p><w:pPr>${propertiesXml(properties)}${end}${change}</w:pPr>${writeInlines(inlines, ink)}</w:p>`
}

function propertiesXml({ style, place }: Properties): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`
  if (place === null) return named
  if (place === 'level') return `${named}<w:numPr><w:ilvl w:val="1"/></w:numPr>`
  if (place === 'none') return `${named}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`
  return `${named}<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="2"/></w:numPr>`
}

/** All of a paragraph, its end too, as Word moves it; the range may be missing, as in files of others. */
function writeMove(
  { side, hasRange, paragraph }: Extract<Block, { kind: 'move' }>,
  ink: Ink,
): string {
  const id = ink.id()
  const start = `<w:move${side}RangeStart w:id="${id}" w:author="Autor" w:date="2021-12-01T15:00:00Z" w:name="move${id}"/>`
  const runs = paragraph.inlines.filter(({ kind }) => kind === 'run')
  const held = runs.length === 0 ? '' : ink.revision(`move${side}`, writeInlines(runs, ink))
  const end = ink.revision(`move${side}`, '')
  const properties = `<w:pPr>${propertiesXml(paragraph.properties)}<w:rPr>${end}</w:rPr></w:pPr>`
  const written = `<w:p>${properties}${hasRange ? start : ''}${held}</w:p>`
  return hasRange ? `${written}<w:move${side}RangeEnd w:id="${id}"/>` : written
}

function writeTable(rows: readonly Row[], ink: Ink): string {
  const count = rows[0]?.cells.length ?? 0
  const grid = '<w:gridCol w:w="3000"/>'.repeat(count)
  const written = rows.map(({ mark, cells }) => {
    const signed = mark === null ? '' : `<w:trPr>${ink.revision(mark, '')}</w:trPr>`
    const held = cells.map((paragraphs) => {
      const content = paragraphs.map((each) => writePara(within(each, mark), ink)).join('')
      return `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${content}</w:tc>`
    })
    return `<w:tr>${signed}${held.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`
}

function within(paragraph: Para, mark: Row['mark']): Para {
  if (mark === null) return paragraph
  return { ...paragraph, mark, inlines: [{ kind: mark, inlines: paragraph.inlines }] }
}

const OPENING = `<w:p><w:pPr><w:pStyle w:val="Punto"/></w:pPr>${run('Uno')}</w:p><w:p><w:pPr>${propertiesXml({ style: null, place: 0 })}</w:pPr>${run('Dos')}</w:p>`
