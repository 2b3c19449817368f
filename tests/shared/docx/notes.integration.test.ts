import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import type { Thread } from '../../../shared/document/threads.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { commentId, paragraphId } from '../../../shared/ids.ts'
import { commentOn } from '../../support/commenting.ts'
import { after, baseUpdate, deskFor, draw } from '../../support/drafting.ts'
import { exported } from '../../support/exported.ts'
import { noLibreOffice, resavedInOffice } from '../../support/libreoffice.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { importFile } from '../../support/returning.ts'

const SAID = { party: 'MEX', delegate: 'Ana Peña', atMs: Date.UTC(2021, 11, 1, 16) } as const

const FOOTNOTES = documentOf(
  [
    't| CONCLUSIONES',
    '1| Instar[^MEX:No aplica] a [-CAN:todos][+MEX:algunos[^Véase]] los Países',
    '1| y[-CRI:[^DOM:Reserva]] agradecer',
    '1| [+CAN:Exhortar] ¶[+CAN]',
    '1| Fin',
  ].join('\n'),
)

const REPLY = {
  ...SAID,
  party: 'CAN',
  delegate: 'Claire Roy',
  id: commentId('1.2'),
  text: 'Sí',
} as const

const COMMENTS: Document = {
  ...documentOf('1| Instar a [-CAN:todos][+MEX:algunos]\n1| y agradecer\n1| Fin'),
  threads: [threadOn('p1', 7, 14, { replies: [REPLY] }), threadOn('p2', 2, 11, { resolved: SAID })],
}

/*
 * Asked apart: where a comment stands before footnotes, LibreOffice 7.4 gives each of these the
 * words of one before it, tracked or not. It keeps answers as comments of their own.
 */
describe.skipIf(noLibreOffice !== null)(`what LibreOffice saves ${noLibreOffice ?? ''}`, () => {
  it('has the footnotes of every view', async () => {
    const [resaved] = await resavedInOffice([await exported(FOOTNOTES)])
    const copy = read(resaved ?? new Uint8Array())
    for (const view of ['accepted', 'original'] as const) {
      expect(showParagraphs(viewOf(copy, view))).toBe(showParagraphs(viewOf(FOOTNOTES, view)))
    }
  })

  it('says who said what of which words, and what is resolved', async () => {
    const [resaved] = await resavedInOffice([await exported(COMMENTS)])
    const copy = read(resaved ?? new Uint8Array())
    expect(copy.threads?.flatMap(told).toSorted()).toEqual(
      COMMENTS.threads?.flatMap(told).toSorted(),
    )
  })

  it('brings back none of the footnotes after a comment, whose words it mixes up', async () => {
    const numbers = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis']
    const table = deskFor('PPT', baseUpdate(numbers.map((each) => `1| ${each} fin`).join('\n')), 2)
    for (const words of numbers) {
      table.pen.addFootnote(after(table, words), `Nota sobre ${words}.`, false)
      commentOn(table, words, '¿Por qué?')
    }
    const document = documentWithThreads(table.reader)
    const sent = await exported(document, { base: writeBase(table.reader, 'marked') })
    const stood = draw(table)
    const [resaved] = await resavedInOffice([sent])
    const result = readDocx(resaved ?? new Uint8Array())
    const words = (copy: Document) =>
      copy.paragraphs.flatMap(({ footnotes = [] }) => footnotes.map(({ text }) => text))
    expect(result.ok && words(result.value.document)).not.toEqual(words(document))
    expect(result.ok && importFile(table, result.value, 'MEX')).toBe('')
    expect(draw(table)).toBe(stood)
  })
})

function threadOn(
  paragraph: string,
  from: number,
  to: number,
  more: Partial<Pick<Thread, 'replies' | 'resolved'>>,
): Thread {
  const spans = [{ paragraph: paragraphId(paragraph), from, to }]
  return {
    ...SAID,
    id: commentId(`1.${paragraph}`),
    text: '¿Todos?',
    on: { kind: 'passage' },
    passage: { spans, words: '' },
    replies: [],
    resolved: null,
    ...more,
  }
}

function told({ replies, resolved, passage, ...root }: Thread): readonly string[] {
  const [span] = passage.spans
  return [root, ...replies].map(
    ({ party, delegate, atMs, text }) =>
      `${party} ${delegate} ${atMs} ${text} ${span?.from}–${span?.to} ${resolved === null}`,
  )
}

function read(file: Uint8Array): Document {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.document
}
