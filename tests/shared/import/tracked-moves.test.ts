import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, before, deskFor } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, exported } from '../../support/exported.ts'
import { showParagraphs } from '../../support/notation.ts'
import { importFile } from '../../support/returning.ts'

const TEXT = `
  t| CONCLUSIONES
  1| Agradecer a los Países.
  1| Tomar nota del informe.
  p| Firmado.`

describe('a paragraph that a capital moves and cuts', () => {
  it('comes with what was pasted at its start, where the text begins with it (seed 424242)', async () => {
    const { told, accepted } = await sent((desk) => {
      move(desk, 'CONCL', 'Agradecer')
      paste(desk, before(desk, 'CONCL'))
    })
    expect(accepted).toMatchInlineSnapshot(`
      "1| Agradecer a los Países.
      p| uno
      t| dos CONCLUSIONES
      1| Tomar nota del informe.
      p| Firmado."
    `)
    expect(told).toMatchInlineSnapshot(`
      "insert →uno¶dos 
      move →"
    `)
  })

  it('comes with what was pasted at its start elsewhere', async () => {
    const { accepted } = await sent((desk) => {
      move(desk, 'Agradecer', 'Tomar')
      paste(desk, before(desk, 'Agradecer'))
    })
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Tomar nota del informe.
      p| uno
      1| dos Agradecer a los Países.
      p| Firmado."
    `)
  })

  it('comes with both its parts where it was cut in two, by one suggestion', async () => {
    const { table, told, accepted, original } = await sent((desk) => {
      move(desk, 'Agradecer', 'Tomar')
      desk.pen.split(after(desk, 'Agradecer'))
    })
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Tomar nota del informe.
      1| Agradecer
      1|  a los Países.
      p| Firmado."
    `)
    expect(told).toMatchInlineSnapshot(`
      "split →¶
      move →"
    `)
    const moves = table.reader.entries().filter(({ kind }) => kind === 'move')
    decide(table.reader, moves, 'rejected', { name: 'E', atMs: 1 })
    expect(show(table, 'accepted')).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer
      1|  a los Países.
      1| Tomar nota del informe.
      p| Firmado."
    `)
    expect(show(table, 'original')).toBe(original)
  })

  it('leaves behind the part that was not moved', async () => {
    const { accepted } = await sent((desk) => {
      desk.pen.split(after(desk, 'Agradecer'))
      move(desk, 'a los', 'Tomar')
    })
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer
      1| Tomar nota del informe.
      1|  a los Países.
      p| Firmado."
    `)
  })

  it('keeps the rest of it in its place where only its beginning was moved', async () => {
    const { accepted } = await sent((desk) => {
      desk.pen.split(after(desk, 'Agradecer'))
      move(desk, 'Agradecer', 'Tomar')
    })
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1|  a los Países.
      1| Tomar nota del informe.
      1| Agradecer
      p| Firmado."
    `)
  })

  it('goes before its own beginning', async () => {
    const { accepted } = await sent((desk) => {
      desk.pen.split(after(desk, 'Agradecer'))
      move(desk, 'a los', 'CONCL')
    })
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1|  a los Países.
      1| Agradecer
      1| Tomar nota del informe.
      p| Firmado."
    `)
  })

  it('leaves where it was what Word adds after it there', async () => {
    const { accepted } = await sent(
      (desk) => move(desk, 'Agradecer', 'Tomar'),
      (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*Tomar nota/, `${ADDED}$&`),
    )
    expect(accepted).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      p| Instar.
      1| Tomar nota del informe.
      1| Agradecer a los Países.
      p| Firmado."
    `)
  })

  it.each([
    ['before', /<w:p>(?:(?!<w:p>).)*<w:moveTo /],
    ['after', /<w:p>(?:(?!<w:p>).)*Firmado/],
  ])('has beside it what Word adds %s it at its new place', async (side, next) => {
    const { accepted } = await sent(
      (desk) => move(desk, 'Agradecer', 'Tomar'),
      (xml) => xml.replace(next, `${ADDED}$&`),
    )
    const lines = ['1| Agradecer a los Países.', 'p| Instar.']
    const [first, second] = side === 'before' ? lines.toReversed() : lines
    expect(accepted).toBe(
      `t| CONCLUSIONES\n1| Tomar nota del informe.\n${first}\n${second}\np| Firmado.`,
    )
  })
})

describe('neighbours that a capital moves', () => {
  it('come to stand one after the other where both of them were put', async () => {
    const { told, accepted } = await sent((desk) => {
      move(desk, 'Agradecer', 'Tomar')
      move(desk, 'CONCL', 'Tomar')
    })
    expect(accepted).toMatchInlineSnapshot(`
      "1| Tomar nota del informe.
      t| CONCLUSIONES
      1| Agradecer a los Países.
      p| Firmado."
    `)
    expect(told).toMatchInlineSnapshot(`
      "move →
      move →"
    `)
  })
})

const ADDED =
  '<w:p><w:pPr><w:rPr><w:ins w:id="900" w:author="MEX" w:date="2021-12-01T09:00:00Z"/></w:rPr></w:pPr>' +
  '<w:ins w:id="901" w:author="MEX" w:date="2021-12-01T09:00:00Z"><w:r><w:t>Instar.</w:t></w:r></w:ins></w:p>'

/** What comes of a file in which Mexico worked, and that it says no more when it comes again. */
async function sent(work: (desk: Desk) => void, change = (xml: string) => xml) {
  const table = deskFor('PPT', baseUpdate(TEXT), 2)
  const original = show(table, 'original')
  let nowMs = 60_000
  const desk = deskFor('MEX', Y.encodeStateAsUpdate(table.doc), 50, () => (nowMs += 2000))
  work(desk)
  const base = writeBase(table.reader, 'marked')
  const file = await exported(desk.reader.document(), { base })
  const read = readDocx(altered(file, { 'word/document.xml': change }))
  if (!read.ok) throw new Error(read.error.kind)
  const told = importFile(table, read.value, 'MEX')
  const accepted = show(table, 'accepted')
  expect(show(table, 'original')).toBe(original)
  expect(importFile(table, read.value, 'MEX')).toBe('')
  return { table, told, accepted, original }
}

function move(desk: Desk, words: string, goal: string): void {
  desk.pen.move(before(desk, words).paragraph, before(desk, goal).paragraph)
}

function paste(desk: Desk, place: ReturnType<typeof before>): void {
  const props = { kind: 'plain', level: 0 } as const
  desk.pen.insertParagraphs(place, [
    { props, text: 'uno' },
    { props, text: 'dos ' },
  ])
}

function show({ reader }: Desk, view: 'accepted' | 'original'): string {
  return showParagraphs(viewOf(reader.document(), view))
}
