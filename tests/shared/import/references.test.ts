import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
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
