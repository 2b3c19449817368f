import { beforeAll, describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { readDocx, readLabels } from '../../../shared/docx/read/read-docx.ts'
import { foreignDocx, paragraph, run } from '../../support/foreign-docx.ts'
import { FOREIGN_PARTS, notesPart } from '../../support/foreign-parts.ts'
import type { OfficeParagraph } from '../../support/libreoffice.ts'
import { noLibreOffice, settleInOffice } from '../../support/libreoffice.ts'

/*
 * Where LibreOffice (7.4) was seen to read others' files otherwise than Word does. Should one fail,
 * LibreOffice has changed, and the random files need no longer leave this out.
 */
interface Fault {
  readonly name: string
  readonly body: string
  /** What the notes say, if any. */
  readonly notes?: readonly string[]
  readonly view: 'accepted' | 'original'
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

const BY = 'w:id="1" w:author="A" w:date="2021-12-01T15:00:00Z"'
const ended = (sign: string) => `<w:pPr><w:rPr><w:${sign} ${BY}/></w:rPr></w:pPr>`
const struck = (text: string) => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const table = (rowProperties: string, cell: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${rowProperties}<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell}</w:tc></w:tr></w:tbl>`
const NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
const LAST = paragraph(run('fin'))

const FAULTS: readonly Fault[] = [
  {
    name: 'a footnote in a paragraph whose end is inserted: the end stays',
    body: paragraph(ended('ins'), run('uno'), NOTE) + LAST,
    notes: ['nota'],
    view: 'original',
    ours: ['unofin'],
    theirs: ['uno1', 'fin'],
  },
  {
    name: 'a struck row of which no word is struck: it stays',
    body: table(`<w:trPr><w:del ${BY}/></w:trPr>`, paragraph(run('uno'))) + LAST,
    view: 'accepted',
    ours: ['fin'],
    theirs: ['uno', 'fin'],
  },
  {
    name: 'a paragraph before a table that is struck with its end: an empty one is left',
    body: paragraph(ended('del'), struck('uno')) + table('', paragraph(run('dos'))) + LAST,
    view: 'accepted',
    ours: ['dos', 'fin'],
    theirs: ['', 'dos', 'fin'],
  },
  {
    name: 'a tracked format of words that left the list of their style: they are in it again',
    body:
      paragraph(
        '<w:pPr><w:pStyle w:val="Punto"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>',
        run('uno', `<w:rPrChange ${BY}><w:rPr><w:i/></w:rPr></w:rPrChange>`),
      ) + LAST,
    view: 'original',
    ours: ['uno', 'fin'],
    theirs: ['1. uno', 'fin'],
  },
  {
    name: 'inserted ends before a table that is inserted with them: the first of them stays',
    body:
      paragraph(ended('ins'), run('uno')) +
      paragraph(ended('ins')) +
      table(
        `<w:trPr><w:ins ${BY}/></w:trPr>`,
        paragraph(ended('ins'), `<w:ins ${BY}>${run('dos')}</w:ins>`),
      ) +
      LAST,
    view: 'original',
    ours: ['unofin'],
    theirs: ['uno', 'fin'],
  },
  {
    name: 'another place in a list than before: its level is not restored',
    body:
      paragraph('<w:pPr><w:pStyle w:val="Punto"/></w:pPr>', run('uno')) +
      paragraph(
        `<w:pPr><w:pStyle w:val="Punto"/><w:pPrChange ${BY}><w:pPr><w:pStyle w:val="Punto"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>`,
        run('dos'),
      ) +
      LAST,
    view: 'original',
    ours: ['1. uno', 'a. dos', 'fin'],
    theirs: ['1. uno', '2. dos', 'fin'],
  },
]

describe.skipIf(noLibreOffice !== null)(
  `LibreOffice's faults in files of others ${noLibreOffice ?? ''}`,
  () => {
    let settled: readonly (readonly OfficeParagraph[])[] = []
    beforeAll(async () => {
      const jobs = FAULTS.map((fault) => {
        const verdict = fault.view === 'accepted' ? 'Accept' : 'Reject'
        return { file: fileOf(fault), verdict } as const
      })
      settled = await settleInOffice(jobs, true)
    }, 180_000)

    it.each(FAULTS.map((fault, at) => ({ ...fault, at })))('$name', (fault) => {
      expect(oursOf(fault)).toEqual(fault.ours)
      expect((settled[fault.at] ?? []).map(({ label, text }) => line(label, text))).toEqual(
        fault.theirs,
      )
    })
  },
)

function fileOf({ body, notes = [] }: Fault): Uint8Array {
  return foreignDocx({
    body: `${body}<w:sectPr/>`,
    parts: { ...FOREIGN_PARTS, ...notesPart(notes.map((each) => run(each))) },
  })
}

function oursOf(fault: Fault): readonly string[] {
  const read = readDocx(fileOf(fault))
  if (!read.ok) throw new Error(read.error.kind)
  const labels = readLabels(read.value, fault.view)
  return viewOf(read.value.document, fault.view).map((each, at) =>
    line(labels[at] ?? null, textOf(each)),
  )
}

const line = (label: string | null, text: string): string =>
  label === null ? text : `${label} ${text}`
