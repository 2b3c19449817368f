import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import { parseLetterheadFile } from '../../../shared/docx/graft/letterhead-file.ts'
import { EXPORT_MODES } from '../../../shared/docx/write/write-docx.ts'
import { LETTERHEAD_PAGES, LOGO_SLOTS } from '../../../shared/meeting/letterhead.ts'
import { altered, exported } from '../../support/exported.ts'
import { documentOf } from '../../support/notation.ts'
import { problemsOf } from '../../support/office-validator.ts'
import { anyDocument } from '../../support/random-document.ts'
import { withNotes } from '../../support/random-notes.ts'
import { wordLetterhead } from '../../support/word-letterhead.ts'

const MARKED: Document = documentOf(`
  t| CONCLUSIONES
  1| Instar [-CAN:[+MEX:firmemente ]]a [+CRI:todos] ¶[+MEX][-CAN]
  a>1:MEX| Solicitar [-CRI:[-CAN:x]] ¶[-CRI]
  g| Grupo
  i>p:CAN| Fin`)

const LOGO = {
  slot: 'right',
  mediaType: 'image/svg+xml',
  base64: btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'),
  widthPx: 200,
  heightPx: 100,
} as const

describe("Office's own validator", () => {
  it.each(EXPORT_MODES)('has nothing against a %s file', async (mode) => {
    expect(await problemsOf(await exported(MARKED, { mode, logos: [LOGO] }))).toEqual([])
  })

  it('has nothing against a file with a base inside', async () => {
    expect(await problemsOf(await exported(MARKED, { base: '{"a":"<1>"}' }))).toEqual([])
  })

  it.each(EXPORT_MODES)("has nothing against a %s file on another's letterhead", async (mode) => {
    const own = parseLetterheadFile(await wordLetterhead())
    if (!own.ok) throw new Error(own.error.kind)
    expect(await problemsOf(await exported(MARKED, { mode, ownLetterhead: own.value }))).toEqual([])
  })

  it.each(LETTERHEAD_PAGES)('has nothing against a letterhead on the %s page', async (pages) => {
    const logos = LOGO_SLOTS.map((slot) => ({ ...LOGO, slot }))
    const file = await exported(MARKED, { mode: 'clean', letterheadOn: pages, logos })
    expect(await problemsOf(file)).toEqual([])
  })

  it.each(EXPORT_MODES)('has nothing against %s files of any document', async (mode) => {
    const any = withNotes(
      anyDocument({
        maxParagraphs: 12,
        hasStruckNewEnds: true,
        hasMarkedEnds: true,
        hasMoves: true,
      }),
    )
    for (const document of fc.sample(any, { numRuns: 4, seed: 2021 })) {
      expect(await problemsOf(await exported(document, { mode }))).toEqual([])
    }
  })

  it('would have something against a broken one', async () => {
    const broken = altered(await exported(MARKED), {
      'word/document.xml': (xml) => xml.replace('<w:pPr>', '<w:pPr><w:nonsense/>'),
    })
    expect(await problemsOf(broken)).not.toEqual([])
  })
})
