import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import type { ReturnedFile } from '../../../shared/import/plan-import.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import type { Country } from '../../../shared/meeting/party.ts'
import { pendingOf } from '../../support/commenting.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, exported } from '../../support/exported.ts'
import { importFile } from '../../support/returning.ts'

const TEXT = `
  t| CONCLUSIONES
  1| Agradecer a los Países Miembros su participación.
  a| Tomar nota del informe anual de la Secretaría.
  a| Instar a la presidencia a seguir el trabajo.
  p| Firmado en Panamá.`

function tableOf(): Desk {
  return deskFor('PPT', baseUpdate(TEXT), 2)
}

/** What a country sends back, tracked, after writing in its copy of what was sent. */
async function answer(table: Desk, country: Country, write: (desk: Desk) => void, client = 50) {
  const desk = deskFor(country, Y.encodeStateAsUpdate(table.doc), client, () => 60_000)
  write(desk)
  return exported(desk.reader.document(), { base: writeBase(table.reader, 'marked') })
}

function read(file: Uint8Array): ReturnedFile {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('the files of eleven countries', () => {
  it('come in one after the other, each under its own flag', async () => {
    const table = tableOf()
    const files = await Promise.all(
      COUNTRIES.map((country, at) =>
        answer(
          table,
          country,
          (desk) => {
            desk.pen.insertText(after(desk, 'Agradecer'), ` ${country}a`)
            desk.pen.replaceRange(before(desk, 'informe'), after(desk, 'informe'), `${country}b`)
          },
          50 + at,
        ),
      ),
    )
    COUNTRIES.forEach((country, at) => {
      const file = files[at]
      if (file === undefined) return
      expect(importFile(table, read(file), country)).toBe(
        `insert → ${country}a\nreplace informe→${country}b`,
      )
    })
    for (const file of files) {
      for (const country of COUNTRIES.slice(0, 2)) {
        expect(importFile(table, read(file), country)).toBe('')
      }
    }
    const told = pendingOf(table).map(({ suggestion, inserted }) => suggestion.party + inserted)
    expect(told.toSorted()).toEqual(
      COUNTRIES.flatMap((each) => [`${each} ${each}a`, `${each}${each}b`]).toSorted(),
    )
  })
})

describe('a corrected file of the same country', () => {
  it('adds only what is new in it, whatever was decided on the first', async () => {
    const table = tableOf()
    const first = (desk: Desk) => void desk.pen.insertText(after(desk, 'Agradecer'), ' mucho')
    const one = await answer(table, 'MEX', first)
    const two = await answer(table, 'MEX', (desk) => {
      first(desk)
      desk.pen.insertText(after(desk, 'nota'), ' especial')
    })
    expect(importFile(table, read(one), 'MEX')).toBe('insert → mucho')
    decide(table.reader, pendingOf(table), 'rejected', { name: 'E', atMs: 1 })
    expect(importFile(table, read(two), 'MEX')).toBe('insert → especial')
    expect(importFile(table, read(one), 'MEX')).toBe('')
    expect(draw(table)).toContain('a| Tomar nota[+MEX: especial] del informe')
    expect(draw(table)).toContain('1| Agradecer a los')
  })
})

describe('a file that lost what tells its paragraphs', () => {
  /** Without bookmarks, and without the mark of its base where that is lost too. */
  const stripped = (file: Uint8Array, isMarked: boolean) =>
    altered(file, {
      'word/document.xml': (xml) => xml.replace(/<w:bookmark(Start|End)[^>]*>/g, ''),
      ...(isMarked ? {} : { 'customXml/item1.xml': null }),
    })

  it.each([true, false])('is told by its words; the mark of its base is there: %s', async (is) => {
    const table = tableOf()
    const file = await answer(table, 'MEX', (desk) => {
      desk.pen.insertText(after(desk, 'Agradecer'), ' mucho')
      desk.pen.insertParagraphs(after(desk, 'Secretaría.'), [
        { props: { kind: 'point', level: 1 }, text: '' },
        { props: { kind: 'point', level: 1 }, text: 'Reconocer los avances.' },
      ])
      desk.pen.deleteRange(before(desk, 'a seguir'), after(desk, 'trabajo'))
    })
    const whole = tableOf()
    importFile(whole, read(file), 'MEX')
    importFile(table, read(stripped(file, is)), 'MEX')
    expect(draw(table)).toBe(draw(whole))
    expect(importFile(table, read(stripped(file, is)), 'MEX')).toBe('')
  })
})
