import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { spelledOut } from '../../../shared/document/references.ts'
import { textOf } from '../../../shared/document/views.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, bodyOf, exported } from '../../support/exported.ts'
import { importFile } from '../../support/returning.ts'

const TEXT = '1| Uno.\n1| Dos.\na| Tres.\n1| Según , actuar.'

/** Refers to a paragraph after “Según ”. */
function referring(to: string): Desk {
  const mex = deskFor('MEX', baseUpdate(TEXT), 3)
  mex.pen.insertText(after(mex, 'Según '), mex.reader.referenceTo(before(mex, to).paragraph))
  return mex
}

const sent = ({ reader }: Desk, base: string) => exported(documentWithThreads(reader), { base })

function read(file: Uint8Array) {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const inDocument = (change: (xml: string) => string) => ({ 'word/document.xml': change })

describe('references in a Word file', () => {
  it('are fields that Word can count anew, where they are numbers', async () => {
    const body = bodyOf(await exported(documentWithThreads(referring('Tres').reader)))
    expect(body).toMatch(/<w:instrText [^>]*> REF _mesa_\w+ \\w \\h <\/w:instrText>/)
    expect(body).toMatch(/"separate"\/><\/w:r><w:r><w:t [^>]*>2\.a<\/w:t>/)
  })

  it('are words where Word would say something else', async () => {
    const mex = referring('Uno')
    mex.pen.setProps([before(mex, 'Uno').paragraph], { kind: 'plain', level: 0 })
    const body = bodyOf(await exported(documentWithThreads(mex.reader)))
    expect(body).toContain('«Uno.»')
    expect(body).not.toContain('instrText')
  })

  it('come back as they left, whatever their number has become there', async () => {
    const mex = referring('Tres')
    const drawn = draw(mex)
    const file = await sent(mex, writeBase(mex.reader, 'marked'))
    expect(importFile(mex, read(file), 'CAN')).toBe('')
    const renewed = altered(
      file,
      inDocument((xml) => xml.replace('>2.a<', '>7.c<')),
    )
    expect(importFile(mex, read(renewed), 'CAN')).toBe('')
    expect(draw(mex)).toBe(drawn)
  })

  it('come back where a program tracked that it brought the number up to date', async () => {
    const mex = referring('Tres')
    const drawn = draw(mex)
    const by = 'w:author="CAN" w:date="2021-12-01T10:00:00Z"'
    const tracked = (xml: string) =>
      xml.replace(
        /<w:r>(?:(?!<w:r>).)*?<w:t [^>]*>2\.a<\/w:t><\/w:r>/,
        `<w:del w:id="901" ${by}><w:r><w:delText>2.a</w:delText></w:r></w:del><w:ins w:id="902" ${by}><w:r><w:t>7.c</w:t></w:r></w:ins>`,
      )
    const file = altered(await sent(mex, writeBase(mex.reader, 'marked')), inDocument(tracked))
    expect(importFile(mex, read(file), 'CAN')).toBe('')
    expect(draw(mex)).toBe(drawn)
  })

  it('are touched neither as words nor by what is changed beside them', async () => {
    const mex = referring('Tres')
    const base = writeBase(mex.reader, 'marked')
    const word = deskFor('CAN', Y.encodeStateAsUpdate(mex.doc), 50, () => 60_000)
    word.pen.insertText(after(word, 'actuar'), ' ya')
    const file = await sent(word, base)
    const flat = altered(
      file,
      inDocument((xml) => xml.replace(/<w:instrText.*?<\/w:instrText>/g, '')),
    )
    expect(importFile(mex, read(flat), 'CAN')).toBe('insert → ya')
    expect(draw(mex)).toContain('], actuar[+CAN: ya].')
  })

  it('are no letters of private use that a program wrote', async () => {
    const mex = referring('Tres')
    const letter = mex.reader.referenceTo(before(mex, 'Tres').paragraph)
    const file = altered(
      await sent(mex, writeBase(mex.reader, 'marked')),
      inDocument((xml) => xml.replace('>Dos.<', `>Dos ${letter}.<`)),
    )
    importFile(mex, read(file), 'CAN')
    expect(draw(mex)).toContain('Dos[+CAN: \ufffd].')
  })

  it('are struck by who strikes them there', async () => {
    const mex = referring('Tres')
    const base = writeBase(mex.reader, 'marked')
    const word = deskFor('CAN', Y.encodeStateAsUpdate(mex.doc), 50, () => 60_000)
    word.pen.deleteRange(after(word, 'Según '), before(word, ', actuar'))
    importFile(mex, read(await sent(word, base)), 'CAN')
    expect(draw(mex)).toMatch(/\[-CAN:\[\+MEX:.\]\]/)
  })
})

describe('references that are new in a Word file', () => {
  const BY = 'w:author="Ana" w:date="2021-12-02T10:00:00Z"'
  const TRES = /(<w:bookmarkStart [^>]*>)(<w:r><w:t [^>]*>Tres\.)/

  /** A field as Word puts it in, showing something. */
  function field(order: string, shown: string): string {
    const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const told = `<w:r><w:instrText xml:space="preserve"> ${order} </w:instrText></w:r>`
    const result = `<w:r><w:t>${shown}</w:t></w:r>`
    return [sign('begin'), told, sign('separate'), result, sign('end')].join('')
  }

  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const tracked = (runs: string) => `<w:ins w:id="901" ${BY}>${runs}</w:ins>`

  /** A file of the text in which something is put after “Dos”; what is to be referred to has Word's own bookmark, too. */
  async function filled({ reader }: Desk, runs: (bookmark: string) => string) {
    const file = await exported(documentWithThreads(reader), { base: writeBase(reader, 'marked') })
    return altered(
      file,
      inDocument((xml) => {
        const ours = /w:name="(_mesa_\w+)"[^>]*><w:r><w:t [^>]*>Tres\./.exec(xml)?.[1] ?? ''
        return xml
          .replace(TRES, '<w:bookmarkStart w:id="900" w:name="_Ref900"/>$1$2')
          .replace(/(Tres\.<\/w:t><\/w:r>)/, '$1<w:bookmarkEnd w:id="900"/>')
          .replace('Dos.</w:t></w:r>', `Dos</w:t></w:r>${runs(ours)}${run('.')}`)
      }),
    )
  }

  /** How the paragraph reads where all is accepted, once another point stands before all. */
  function renumbered(desk: Desk): string {
    desk.pen.insertText(before(desk, 'Uno'), 'Cero.\n')
    const { paragraphs } = spelledOut(desk.reader.document(), 'accepted')
    return paragraphs.map(textOf).find((text) => text.startsWith('Dos')) ?? ''
  }

  it.each([
    ['to our bookmark', (ours: string) => field(`REF ${ours} \\w \\h`, '2.a')],
    ['to our bookmark, tracked', (ours: string) => tracked(field(`REF ${ours} \\w \\h`, '2.a'))],
    ['to a bookmark of Word', () => field('REF _Ref900 \\r \\h', '2.a')],
    ['to a bookmark of Word, tracked', () => tracked(field('ref _Ref900 \\w \\h', '2.a'))],
    [
      'in one element',
      () => `<w:fldSimple w:instr=" REF _Ref900 \\w \\h ">${run('2.a')}</w:fldSimple>`,
    ],
  ])('become references of the country: %s', async (_, made) => {
    const mex = deskFor('MEX', baseUpdate(TEXT), 3)
    const file = await filled(mex, (ours) => run(', véase ') + made(ours))
    expect(importFile(mex, read(file), 'CAN').replaceAll('\n', '')).toContain('2.a')
    expect(draw(mex)).not.toContain('2.a')
    expect(importFile(mex, read(file), 'CAN')).toBe('')
    expect(renumbered(mex)).toBe('Dos, véase 3.a.')
  })

  it.each([
    ['less than our number', 'REF _Ref900 \\n \\h', 'a'],
    ['the words of the paragraph', 'REF _Ref900 \\h', 'Tres'],
    ['its page', 'PAGEREF _Ref900 \\h', '1'],
    ['where it stands', 'REF _Ref900 \\p \\h', 'más abajo'],
    ['the number of what is not in the file', 'REF _Ref77 \\w \\h', '4'],
  ])('stay words where they show %s', async (_, order, shown) => {
    const mex = deskFor('MEX', baseUpdate(TEXT), 3)
    const file = await filled(mex, () => run(', véase ') + field(order, shown))
    expect(importFile(mex, read(file), 'CAN')).toBe(`insert →, véase ${shown}`)
    expect(renumbered(mex)).toBe(`Dos, véase ${shown}.`)
  })

  it.each(['\\w', '\\r'])(
    'are made of a number that was typed, without a tracked change: %s',
    async (how) => {
      const mex = deskFor('MEX', baseUpdate(TEXT.replace('Dos', 'Dos, véase 2.a y 2.a')), 3)
      const base = writeBase(mex.reader, 'marked')
      const file = altered(
        await exported(documentWithThreads(mex.reader), { base }),
        inDocument((xml) => {
          const ours = /w:name="(_mesa_\w+)"[^>]*><w:r><w:t [^>]*>Tres\./.exec(xml)?.[1] ?? ''
          return xml.replace(
            'véase 2.a y',
            `véase </w:t></w:r>${field(`REF ${ours} ${how} \\h`, '2.a')}<w:r><w:t xml:space="preserve"> y`,
          )
        }),
      )
      expect(importFile(mex, read(file), 'CAN')).toBe('replace 2.a→2.a')
      expect(draw(mex)).toMatch(/véase \[-CAN:2\.a\]\[\+CAN:.\] y 2\.a\./)
      expect(importFile(mex, read(file), 'CAN')).toBe('')
      expect(renumbered(mex)).toBe('Dos, véase 2.a3.a y 2.a.')
    },
  )

  it('stay words where nothing of the paragraph is left today', async () => {
    const mex = deskFor('MEX', baseUpdate(TEXT), 3)
    const cri = deskFor('CRI', Y.encodeStateAsUpdate(mex.doc), 4)
    cri.pen.insertText(after(cri, 'Uno.'), '\nEfímero.')
    exchange(mex, cri)
    const file = await sent(mex, writeBase(mex.reader, 'marked'))
    const filledIn = altered(
      file,
      inDocument((xml) => {
        const [ours = ''] =
          /_mesa_\w+(?="[^>]*><w:ins [^>]*><w:r><w:t [^>]*>Efímero)/.exec(xml) ?? []
        return xml.replace(
          '>Dos.<',
          `>Dos.</w:t></w:r>${field(`REF ${ours} \\w \\h`, '2')}<w:r><w:t><`,
        )
      }),
    )
    cri.pen.deleteRange(after(cri, 'Uno.'), after(cri, 'Efímero.'))
    exchange(mex, cri)
    expect(importFile(mex, read(filledIn), 'CAN')).toContain('2')
    expect(renumbered(mex)).toBe('Dos.2')
  })

  it('have what is said about them, and what stands around them in bold, at their place', async () => {
    const mex = deskFor('MEX', baseUpdate(TEXT), 3)
    const bold = (words: string) =>
      `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
    const file = await filled(
      mex,
      (ours) =>
        `${bold(' ya ')}${field(`REF ${ours} \\w \\h`, '2.a')}${bold(' hoy ')}${field('REF _Ref900 \\w', '2.a')}${run(' fin')}`,
    )
    importFile(mex, read(file), 'CAN')
    const { paragraphs } = spelledOut(mex.reader.document(), 'accepted')
    const runs = paragraphs.find((each) => textOf(each).startsWith('Dos'))?.runs ?? []
    expect(
      runs.map(({ text, format, restyled = [] }) =>
        (format ?? restyled).length > 0 ? `*${text}*` : text,
      ),
    ).toEqual(['Dos', '* ya *', '2.a', '* hoy *', '2.a fin', '.'])
  })

  it('go out as fields again, and come back as they left', async () => {
    const mex = deskFor('MEX', baseUpdate(TEXT), 3)
    importFile(mex, read(await filled(mex, () => field('REF _Ref900 \\w \\h', '2.a'))), 'CAN')
    const drawn = draw(mex)
    const again = await sent(mex, writeBase(mex.reader, 'marked'))
    expect(bodyOf(again)).toMatch(/<w:ins [^>]*>.* REF _mesa_\w+ \\w \\h .*2\.a<\/w:t>/)
    expect(importFile(mex, read(again), 'CRI')).toBe('')
    expect(draw(mex)).toBe(drawn)
  })
})
