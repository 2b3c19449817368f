import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { spelledOut } from '../../../shared/document/references.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import type { Pen } from '../../../shared/draft/pen.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, exported } from '../../support/exported.ts'
import { noLibreOffice, resavedInOffice, settleInOffice } from '../../support/libreoffice.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { importFile } from '../../support/returning.ts'
import { anyStrokes, strike, STRUCK_TEXT, WITH_MOVES } from '../../support/strokes-at-random.ts'
import type { RandomStroke } from '../../support/strokes-at-random.ts'

const DOCUMENTS = [
  'p| cero\n1>^p4:MEX| uno [+CAN:mucho ]y [-CRI:poco ]z\n1| dos\na| tres\np| fin',
  'p| cero\na| [b+CAN:tres] [i:x] [u-CRI:[u:y]]\n1>^p1:MEX| uno\n1| dos\n1| fin',
  'p| [+MEX:[b:a]][-CAN:b] ¶[+CRI]\np| c ¶[-MEX]\n1>^:CAN| uno\n1| dos',
  'p| cero\n1| uno\n1>^p1:CRI| dos',
  'p| cero\na>1:MEX| [+MEX:un ]texto\ni>a:MEX| [+CRI:dos ]\ni>p:CAN| tres\n1| fin',
  't| cero ¶[-CAN]\n1| uno ¶[-CAN]\na| dos\ng| tres ¶[-MEX]\np>a:MEX| cuatro\n1| fin',
  'p| cero\n1>^p3:CRI| uno\np| dos\na| [+MEX:x]tres\n1| fin',
]

/** With parties alone for suggestions. */
function read(file: Uint8Array): string {
  const result = readDocx(file)
  if (!result.ok) return result.error.kind
  return showParagraphs(result.value.document.paragraphs).replace(/ – [^@]*@\d+/g, '')
}

describe.skipIf(noLibreOffice !== null)(
  `a file that went through LibreOffice ${noLibreOffice ?? ''}`,
  () => {
    it('still says who inserts, strikes, moves and formats what', async () => {
      const files = await Promise.all(
        DOCUMENTS.map((notation) => exported(documentOf(notation), { base: '{}' })),
      )
      const resaved = await resavedInOffice(files)
      expect(resaved.map(read)).toEqual(DOCUMENTS)
    })

    it('still holds the base that was put inside it', async () => {
      const base = ` {"a": "<1> & 2"}\n${'ñandú 🌎 '.repeat(20_000)}`
      const [resaved = new Uint8Array()] = await resavedInOffice([await exported('p| a', { base })])
      const result = readDocx(resaved)
      expect(result.ok && result.value.base).toBe(base)
    })

    it('brings back into the draft what was changed on the way, and nothing else', async () => {
      const text = '1| Agradecer a los Países.\na| Tomar nota del informe.\n1| Instar a la PPT.'
      const chair = deskFor('PPT', baseUpdate(text), 2)
      const can = deskFor('CAN', baseUpdate(text), 3)
      can.pen.insertText(after(can, 'Agradecer'), ' siempre')
      can.pen.deleteRange(before(can, 'informe'), after(can, 'informe'))
      can.pen.split(after(can, 'Instar'))
      can.pen.setProps([before(can, 'la PPT').paragraph], { level: 1 })
      exchange(chair, can)
      const base = writeBase(chair.reader, 'marked')
      const sent = await exported(chair.reader.document(), { base })
      const changed = altered(sent, {
        'word/document.xml': (xml) => xml.replace('Tomar nota', 'Tomar debida nota'),
      })
      const [untouched, touched] = (await resavedInOffice([sent, changed])).map((file) => {
        const result = readDocx(file)
        if (!result.ok) throw new Error(result.error.kind)
        return importFile(chair, result.value, 'MEX')
      })
      expect({ untouched, touched }).toEqual({ untouched: '', touched: 'insert →debida ' })
    })

    it('brings back nothing where a paragraph that opens with an insertion is moved and made a point', async () => {
      const table = deskFor('PPT', baseUpdate('p| uno\np| dos\np| tres'), 2)
      const can = deskFor('CAN', Y.encodeStateAsUpdate(table.doc), 3, () => 4000)
      const cri = deskFor('CRI', Y.encodeStateAsUpdate(table.doc), 4, () => 2000)
      cri.pen.insertText(before(cri, 'uno'), 'siempre ')
      can.pen.setProps([before(can, 'uno').paragraph], { kind: 'point', level: 1 })
      can.pen.move(before(can, 'uno').paragraph, before(can, 'dos').paragraph)
      exchange(table, can, cri)
      await untouched([table])
    })

    it('brings back nothing of moves of which LibreOffice leaves no mark', async () => {
      const empty = meeting('t| uno\n1| dos\n1| tres')
      empty.can.split(before(empty.table, 'uno'))
      empty.cri.move(firstOf(empty.table), before(empty.table, 'tres').paragraph)
      const more = meeting('t| uno\n1| dos\n1| tres')
      more.can.insertParagraphs(before(more.table, 'uno'), [
        { props: { kind: 'plain', level: 0 }, text: 'nuevo' },
        { props: { kind: 'plain', level: 0 }, text: '' },
      ])
      more.cri.insertText(before(more.table, 'nuevo'), 'otro ')
      more.can.setProps([firstOf(more.table)], { kind: 'point', level: 0 })
      more.can.move(firstOf(more.table), before(more.table, 'tres').paragraph)
      const tables = [empty.table, more.table]
      await untouched(tables)
    })

    it('brings back nothing where a text ends with an empty paragraph', async () => {
      const table = deskFor('PPT', baseUpdate('1| uno\n1|'), 2)
      table.pen.insertText(before(table, 'uno'), 'cero ')
      await untouched([table])
    })

    it('brings back nothing where paragraphs of any kinds are to come together', async () => {
      const kinds = ['t', 's', 'g', 'p', '1', 'a', 'i']
      await untouched(
        kinds.map((first) => {
          const text = kinds.map((second) => `${first}| uno${second}\n${second}| dos${second}`)
          const desk = deskFor('CAN', baseUpdate(text.join('\n')), 2)
          for (const second of kinds) {
            desk.pen.deleteRange(before(desk, `uno${second}`), before(desk, `s${second}`))
          }
          return desk
        }),
      )
    })

    it('brings back nothing of what is pending anywhere, if nobody touched it', async () => {
      const tables = [anyStrokes(10), anyStrokes(14, WITH_MOVES)].flatMap((strokes) =>
        fc.sample(strokes, { numRuns: 70, seed: 13 }).map(negotiated),
      )
      const ends = tables.flatMap(({ reader }) =>
        reader.document().paragraphs.map(({ end }) => end),
      )
      expect(ends.filter(({ deletions }) => deletions.length > 0).length).toBeGreaterThan(0)
      await untouched(tables)
    })

    async function untouched(tables: readonly Desk[]): Promise<void> {
      const files = tables.map(({ reader }) =>
        exported(reader.document(), { base: writeBase(reader, 'marked') }),
      )
      const resaved = await resavedInOffice(await Promise.all(files))
      tables.forEach((table, at) => {
        const stood = draw(table)
        const result = readDocx(resaved[at] ?? new Uint8Array())
        expect(result.ok && importFile(table, result.value, 'MEX'), stood).toBe('')
        expect(draw(table)).toBe(stood)
      })
    }

    it('makes a cross-reference that was put in there a reference', async () => {
      const mex = deskFor('MEX', baseUpdate('1| Uno.\na| Dos.\n1| Véase .'), 3)
      const base = writeBase(mex.reader, 'marked')
      const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
      const order =
        '<w:r><w:instrText xml:space="preserve"> REF _Ref900 \\w \\h </w:instrText></w:r>'
      const field = [
        sign('begin'),
        order,
        sign('separate'),
        '<w:r><w:t>1.a</w:t></w:r>',
        sign('end'),
      ]
      const file = altered(await exported(mex.reader.document(), { base }), {
        'word/document.xml': (xml) =>
          xml
            .replace(
              /<w:bookmarkStart [^>]*>(?=<w:r><w:t [^>]*>Dos)/,
              '<w:bookmarkStart w:id="900" w:name="_Ref900"/>$&',
            )
            .replace(/Dos\.<\/w:t><\/w:r>/, '$&<w:bookmarkEnd w:id="900"/>')
            .replace(
              'Véase .</w:t></w:r>',
              `Véase </w:t></w:r>${field.join('')}<w:r><w:t>.</w:t></w:r>`,
            ),
      })
      const [resaved = new Uint8Array()] = await resavedInOffice([file])
      const result = readDocx(resaved)
      expect(result.ok && importFile(mex, result.value, 'CAN')).toBe('insert →1.a')
      expect(mex.reader.document().references?.size).toBe(1)
    })

    it('calls what a reference leads to as Mesa does, and gives the reference back', async () => {
      const text = '1| Cero.\n1| Uno.\na| Dos.\ng| Grupo:\na| Tres.\ni| Cuatro.\n1| Véanse .'
      const mex = deskFor('MEX', baseUpdate(text), 3)
      for (const words of ['Cuatro', 'Tres', 'Dos', 'Uno']) {
        const letter = mex.reader.referenceTo(before(mex, words).paragraph)
        mex.pen.insertText(after(mex, 'Véanse '), `${letter}; `)
      }
      const file = await exported(mex.reader.document(), {
        base: writeBase(mex.reader, 'marked'),
      })
      const blank = altered(file, {
        'word/document.xml': (xml) =>
          xml.replace(/("separate"\/><\/w:r><w:r>(?:(?!<\/w:r>).)*<w:t [^>]*>)[^<]+/g, '$1?'),
      })
      const [paragraphs = []] = await settleInOffice([{ file: blank, verdict: 'Accept' }])
      const ours = spelledOut(mex.reader.document(), 'accepted').paragraphs.at(-1)?.runs
      expect(paragraphs.at(-1)?.text).toBe('Véanse 2; 2.a; 2.b; 2.b.i; .')
      expect(ours?.map((run) => run.text).join('')).toBe('Véanse 2; 2.a; 2.b; 2.b.i; .')
      const [resaved = new Uint8Array()] = await resavedInOffice([blank])
      const result = readDocx(resaved)
      expect(result.ok && importFile(mex, result.value, 'CAN')).toBe('')
    })
  },
)

/** A table at which two countries write, at different times. */
function meeting(text: string): { table: Desk; can: Pen; cri: Pen } {
  const table = deskFor('PPT', baseUpdate(text), 2)
  let nowMs = Date.UTC(2021, 11, 1, 16)
  const penOf = (party: 'CAN' | 'CRI') =>
    openPen(table.reader, { party, delegate: party }, () => (nowMs += 2000))
  return { table, can: penOf('CAN'), cri: penOf('CRI') }
}

function firstOf({ reader }: Desk): ParagraphId {
  const [first] = reader.document().paragraphs
  if (first === undefined) throw new Error('A text without a paragraph')
  return first.id
}

/** A table at which two countries wrote at random. */
function negotiated(strokes: readonly RandomStroke[]): Desk {
  const table = deskFor('PPT', baseUpdate(STRUCK_TEXT), 2)
  let nowMs = Date.UTC(2021, 11, 1, 16)
  const pens = (['CAN', 'CRI'] as const).map((party) =>
    openPen(table.reader, { party, delegate: party }, () => (nowMs += 2000)),
  )
  strokes.forEach((stroke, at) => {
    const pen = pens[at % pens.length]
    if (pen !== undefined) strike(table, pen, stroke, true)
  })
  return table
}
