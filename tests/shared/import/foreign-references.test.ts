import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { spelledOut } from '../../../shared/document/references.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import { startMarkedDraft } from '../../../shared/import/start-marked.ts'
import { MEETING, before } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, exported } from '../../support/exported.ts'

const TEXT = 'g| Grupo\n1| Uno.\n1| Dos.\na| Tres.\n1| Véase X, fin[^Nota].\np| Nada.'

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

/** A field as Word puts it in, showing something. */
function field(order: string, shown: string): string {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const told = `<w:r><w:instrText xml:space="preserve"> ${order} </w:instrText></w:r>`
  return [sign('begin'), told, sign('separate'), shown, sign('end')].join('')
}

function tracked(name: 'ins' | 'del', words: string): string {
  const runs = name === 'ins' ? run(words) : run(words).replaceAll('w:t', 'w:delText')
  return `<w:${name} w:id="901" w:author="Ana" w:date="2021-12-02T10:00:00Z">${runs}</w:${name}>`
}

/** Word's own bookmarks at the first word of each paragraph: `_RefUno`. */
const marked = (xml: string) =>
  xml.replace(
    /<w:r>(?=<w:t [^>]*>(Grupo|Uno|Dos|Tres|Nada))/g,
    '<w:bookmarkStart w:id="9$1" w:name="_Ref$1"/>$&',
  )

/** As a program writes them that puts bookmarks around whole paragraphs. */
const markedAround = (xml: string) =>
  xml.replace(
    /<w:p>(?=(?:(?!<w:p>).)*<w:t [^>]*>(Tres))/g,
    '<w:bookmarkStart w:id="9$1" w:name="_Ref$1"/>$&',
  )

/** A meeting that begins with a file of somebody's, in which something else stands for `X`. */
async function beginning(said: string, text = TEXT, mark = marked): Promise<Desk> {
  const file = altered(await exported(text), {
    'word/document.xml': (xml) =>
      mark(
        xml.replace(/<w:r>(<w:t [^>]*>)([^<]*)X/, (_, opening: string, words: string) => {
          return `${run(words)}${said}<w:r>${opening}`
        }),
      ),
  })
  const read = readDocx(file)
  if (!read.ok) throw new Error(read.error.kind)
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 7
  const document = foreignText(read.value)
  startMarkedDraft(doc, { template: 't', title: 'Prueba', meeting: MEETING, document }, 5)
  const reader = openReader(openDraft(doc))
  const author = { party: 'PPT', delegate: 'Mesa' } as const
  return { doc, reader, pen: openPen(reader, author, () => 9000) }
}

/** What the paragraph says. */
function saying({ reader }: Desk, view: 'accepted' | 'original' = 'accepted'): string | undefined {
  const paragraphs = viewOf(spelledOut(reader.document(), view), view)
  return paragraphs.map(textOf).find((each) => each.startsWith('Véase'))
}

/** The same once another point stands before all. */
function renumbered(desk: Desk): string | undefined {
  desk.pen.insertText(before(desk, 'Uno'), 'Cero.\n')
  return saying(desk)
}

describe('cross-references of a file that a meeting begins with', () => {
  it.each([
    ['all of a number', field('REF _RefTres \\w \\h', run('2.a')), '3.a'],
    [
      'all of it, whatever the program was asked for',
      field('REF _RefTres \\r', run('2.a.')),
      '3.a',
    ],
    ['what has nothing above it', field('REF _RefDos \\n', run('(2)')), '3'],
    [
      'several numbers',
      `${field('REF _RefUno \\w', run('1'))}${field('REF _RefDos \\w', run('2'))}`,
      '23',
    ],
    ['their own', field('REF _RefX \\w', run('3')), '4'],
  ])('are references where they show %s', async (_, said, comesTo) => {
    const own = (xml: string) =>
      marked(xml).replace(
        /(?=<w:r><w:t [^>]*>Véase)/,
        '<w:bookmarkStart w:id="97" w:name="_RefX"/>',
      )
    const desk = await beginning(said, TEXT, own)
    expect(renumbered(desk)).toBe(`Véase ${comesTo}, fin.`)
  })

  it('lead to what a bookmark stands around', async () => {
    const desk = await beginning(field('REF _RefTres \\w \\h', run('2.a')), TEXT, markedAround)
    expect(renumbered(desk)).toBe('Véase 3.a, fin.')
  })

  it('lead to what comes later, and to points whose numbers were typed', async () => {
    const text = 'p| 1. Véase X, fin.\np| 2. Uno.\np| a) Tres.'
    const desk = await beginning(field('REF _RefTres \\w \\h', run('2.a)')), text, (xml) =>
      xml.replace(
        /<w:r>(?=<w:t [^>]*>a\) (Tres))/,
        '<w:bookmarkStart w:id="9" w:name="_Ref$1"/>$&',
      ),
    )
    expect(saying(desk)).toBe('Véase 2.a, fin.')
    expect(renumbered(desk)).toBe('Véase 3.a, fin.')
  })

  it.each([
    ['less than a number', field('REF _RefTres \\n \\h', run('a')), 'a'],
    ['what bears no number', field('REF _RefNada \\w \\h', run('0')), '0'],
    ['words', field('REF _RefTres \\h', run('Tres')), 'Tres'],
    ['what is not there', field('REF _RefOtro \\w \\h', run('4')), '4'],
    ['what a program draws for itself', run('\ue000'), '\ufffd'],
  ])('stay words where they show %s', async (_, said, words) => {
    const desk = await beginning(said)
    expect(saying(desk)).toBe(`Véase ${words}, fin.`)
    expect(renumbered(desk)).toBe(`Véase ${words}, fin.`)
  })

  it('are pending where they are, in whosever name, and keep their look and their notes', async () => {
    const desk = await beginning(
      `<w:ins w:id="901" w:author="CAN – Ana" w:date="2021-12-02T10:00:00Z">${field(
        'REF _RefTres \\w \\h',
        '<w:r><w:rPr><w:b/></w:rPr><w:t>2.a</w:t></w:r>',
      )}${run(' y más')}</w:ins>`,
    )
    expect(saying(desk)).toBe('Véase 2.a y más, fin.')
    expect(saying(desk, 'original')).toBe('Véase , fin.')
    const paragraph = desk.reader.document().paragraphs[4]
    expect(paragraph?.runs.map(({ text, format = [] }) => [text.length, ...format])).toEqual([
      [6],
      [1, 'bold'],
      [6],
      [6],
    ])
    expect(paragraph?.footnotes?.map(({ offset }) => offset)).toEqual([18])
  })

  it('are plain where only their number was brought up to date', async () => {
    const shown = tracked('del', '1.c') + tracked('ins', '2.a')
    const desk = await beginning(field('REF _RefTres \\w \\h', shown))
    expect(saying(desk, 'original')).toBe('Véase 2.a, fin.')
    expect(renumbered(desk)).toBe('Véase 3.a, fin.')
  })
})
