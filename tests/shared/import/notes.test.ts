import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { replyTo, resolveThread } from '../../../shared/draft/comment.ts'
import { documentWithThreads, readComments } from '../../../shared/draft/comments.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import type { ReturnedFile } from '../../../shared/import/plan-import.ts'
import { commentOn, drawThreads, pendingOf, said } from '../../support/commenting.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { exported } from '../../support/exported.ts'
import { importFile, planFor } from '../../support/returning.ts'

const TEXT = `
  t| CONCLUSIONES
  1| Agradecer a los Países.
  a| Tomar nota del informe.
  p| Firmado.`

/** A table, and somebody's Word with what was sent to them. */
function sending(prepare: (table: Desk) => void = () => undefined) {
  const table = deskFor('PPT', baseUpdate(TEXT), 2)
  prepare(table)
  const base = writeBase(table.reader, 'marked')
  const word = (party: 'MEX' | 'CAN', client = 50) =>
    deskFor(party, Y.encodeStateAsUpdate(table.doc), client, () => 60_000)
  const back = async ({ reader }: Desk): Promise<ReturnedFile> => {
    const read = readDocx(await exported(documentWithThreads(reader), { base }))
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  }
  return { table, word, back }
}

describe('what a returned file says in its margin', () => {
  it('is said about its words, those that came with it too, and once', async () => {
    const { table, word, back } = sending()
    const mex = word('MEX')
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho y siempre')
    commentOn(mex, 'nota del informe', '¿Cuál?')
    commentOn(mex, 'siempre', 'Propone Salud.')
    const file = await back(mex)
    expect(importFile(table, file, 'MEX')).toMatchInlineSnapshot(`
      "insert → mucho y siempre
      comment Propone Salud.
      comment ¿Cuál?"
    `)
    expect(drawThreads(table)).toEqual([
      'MEX «siempre» Propone Salud.',
      'MEX «nota del informe» ¿Cuál?',
    ])
    expect(importFile(table, file, 'MEX')).toBe('')
    decide(table.reader, pendingOf(table), 'rejected', { name: 'E', atMs: 1 })
    expect(importFile(table, file, 'MEX')).toBe('')
  })

  it('answers what was said at the table, in its thread', async () => {
    const { table, word, back } = sending((desk) => void commentOn(desk, 'informe', '¿De acuerdo?'))
    const mex = word('MEX')
    const [thread] = readComments(mex.reader).threads
    if (thread !== undefined) replyTo(mex.reader.draft, thread.id, 'Sí.', said('MEX', 60_000))
    const file = await back(mex)
    expect(importFile(table, file, 'MEX')).toBe('comment Sí.')
    expect(drawThreads(table)).toEqual(['PPT «informe» ¿De acuerdo? | MEX Sí.'])
    expect(importFile(table, file, 'MEX')).toBe('')
  })

  it('stays resolved, and is never put under another flag', async () => {
    const { table, word, back } = sending()
    const mex = word('MEX')
    const draft = mex.reader.draft
    resolveThread(draft, commentOn(mex, 'Países', 'Listo.'), true, said('MEX', 60_000))
    const can = word('CAN', 51)
    commentOn(can, 'Firmado', 'De Canadá.')
    Y.applyUpdate(mex.doc, Y.encodeStateAsUpdate(can.doc))
    const file = await back(mex)
    expect(planFor(table, file, 'MEX').asides).toEqual([{ party: 'CAN', text: 'De Canadá.' }])
    expect(importFile(table, file, 'MEX')).toBe('comment Listo.')
    expect(importFile(table, file, 'CAN')).toBe('comment De Canadá.')
    expect(drawThreads(table)).toEqual(['MEX «Países» Listo. (MEX)', 'CAN «Firmado» De Canadá.'])
  })

  it('is there in full, however long it is', async () => {
    const { table, word, back } = sending()
    const mex = word('MEX')
    const long = 'palabra '.repeat(450).trim()
    commentOn(mex, 'Países', long)
    const file = await back(mex)
    const [thread] = file.document.threads ?? []
    const twice = thread === undefined ? [] : [{ ...thread, text: `${long} ${long} fin` }]
    importFile(table, { ...file, document: { ...file.document, threads: twice } }, 'MEX')
    const [kept] = readComments(table.reader).threads
    const all = [kept?.text, ...(kept?.replies ?? []).map(({ text }) => text)].join(' ')
    expect(all).toBe(`${long} ${long} fin`)
  })
})

describe('the footnotes of a returned file', () => {
  it('become footnotes of the country, on words that came with it too, and once', async () => {
    const { table, word, back } = sending()
    const mex = word('MEX')
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    mex.pen.addFootnote(after(mex, 'mucho'), 'En 2020.', false)
    mex.pen.addFootnote(after(mex, 'informe'), 'México se reserva.', true)
    const file = await back(mex)
    expect(importFile(table, file, 'MEX')).toMatchInlineSnapshot(`
      "insert → mucho
      footnote →En 2020.
      footnote →México se reserva."
    `)
    expect(draw(table)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer[+MEX: mucho][+MEX:[^En 2020.]] a los Países.
      a| Tomar nota del informe[+MEX:[^MEX:México se reserva.]].
      p| Firmado."
    `)
    expect(importFile(table, file, 'MEX')).toBe('')
  })

  it('that are gone from it are proposed to go, but for another country’s reservation', async () => {
    const { table, word, back } = sending((desk) => {
      desk.pen.addFootnote(before(desk, ' a los'), 'En 2020.', false)
      const can = deskFor('CAN', Y.encodeStateAsUpdate(desk.doc), 3)
      can.pen.addFootnote(after(can, 'informe'), 'Canadá se reserva.', true)
      Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(can.doc))
      decide(desk.reader, pendingOf(desk), 'accepted', { name: 'E', atMs: 1 })
    })
    const file = await back(word('MEX'))
    const paragraphs = file.document.paragraphs.map(({ footnotes: _, ...rest }) => rest)
    const without = { ...file, document: { ...file.document, paragraphs } }
    expect(importFile(table, file, 'MEX')).toBe('')
    expect(importFile(table, without, 'MEX')).toMatchInlineSnapshot(`
      "lift En 2020.→
      lift Canadá se reserva.→ (unplaced)"
    `)
    expect(drawThreads(table).join()).toContain('Canadá se reserva.')
    expect(importFile(table, without, 'MEX')).toBe('')
  })

  it('are as they were where LibreOffice mixed up their words, but where somebody wrote others', async () => {
    const { table, word, back } = sending((desk) => {
      desk.pen.addFootnote(before(desk, ' a los'), 'En 2020.', false)
      desk.pen.addFootnote(after(desk, 'Tomar'), 'En 2021.', false)
      desk.pen.addFootnote(after(desk, 'informe'), 'En 2022.', false)
      desk.pen.addFootnote(after(desk, 'Firmado'), 'En 2023.', false)
    })
    const file = await back(word('MEX'))
    const stood = draw(table)
    const mixed = saying(file, ['', 'En 2020.', 'En 2021.', 'En 2020.'])
    expect(importFile(table, { ...mixed, noteMixing: 'yes' }, 'MEX')).toBe('')
    expect(draw(table)).toBe(stood)
    const written = saying(file, ['', 'En 2020.', 'En 2024.', 'En 2020.'])
    expect(importFile(table, { ...written, noteMixing: 'yes' }, 'MEX')).toMatchInlineSnapshot(`
      "footnote →En 2024.
      lift En 2022.→"
    `)
    expect(importFile(table, { ...mixed, noteMixing: 'hardly' }, 'MEX')).toBe('')
    const byHand = saying(file, ['En 2020.', 'En 2021.', 'En 2022.', 'En 2020.'])
    expect(importFile(table, byHand, 'MEX')).toMatchInlineSnapshot(`
      "footnote →En 2020.
      lift En 2023.→"
    `)
  })
})

describe('a footnote that has the words of another', () => {
  const NOTES = ['En 2020.', 'En 2021.', 'En 2022.']
  const written = async (noteMixing: ReturnedFile['noteMixing']) => {
    const { table, word, back } = sending((desk) => {
      desk.pen.addFootnote(before(desk, ' a los'), 'En 2020.', false)
      desk.pen.addFootnote(after(desk, 'Tomar'), 'En 2021.', false)
      desk.pen.addFootnote(after(desk, 'informe'), 'En 2022.', false)
    })
    const file = saying(await back(word('MEX')), NOTES.with(2, 'En 2020.'))
    return importFile(table, { ...file, ...(noteMixing && { noteMixing }) }, 'MEX')
  }

  it('is somebody’s change where nothing else is mixed up, also in what LibreOffice saved', async () => {
    const change = 'footnote →En 2020.\nlift En 2022.→'
    expect(await written('no')).toBe(change)
    expect(await written('hardly')).toBe(change)
    expect(await written('yes')).toBe('')
  })
})

/** The same file with other words in its footnotes. */
function saying(file: ReturnedFile, words: readonly string[]): ReturnedFile {
  const left = [...words]
  const paragraphs = file.document.paragraphs.map(({ footnotes, ...rest }) =>
    footnotes === undefined
      ? rest
      : { ...rest, footnotes: footnotes.map((note) => ({ ...note, text: left.shift() ?? '' })) },
  )
  return { ...file, document: { ...file.document, paragraphs } }
}
