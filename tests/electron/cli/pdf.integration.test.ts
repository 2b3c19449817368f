import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noLibreOffice } from '../../support/libreoffice.ts'
import { openPracticeDesk } from '../../support/mesa.ts'

it.skipIf(noLibreOffice !== null)(
  `mesa export --pdf writes a PDF beside each file that bears no tracked changes ${noLibreOffice ?? ''}`,
  async () => {
    const { mesa, pathOf } = openPracticeDesk()
    const args = ['--as', 'all', '--pending', 'out', '--pdf', '-o', '@salida']
    const { exit, out, errors } = await mesa('export', '@practice.mesa', ...args)
    expect([exit, errors]).toEqual([0, []])
    const names = readdirSync(pathOf('salida')).toSorted()
    expect(names.map((name) => name.replace(/^.* \d{4}-\d\d-\d\d /, ''))).toEqual([
      'compilación.docx',
      'compilación.pdf',
      'con cambios.docx',
      'limpio.docx',
      'limpio.pdf',
    ])
    for (const name of names) {
      const file = readFileSync(join(pathOf('salida'), name))
      expect(file.subarray(0, 4).toString()).toMatch(name.endsWith('.pdf') ? '%PDF' : /^PK/)
      expect(out).toContain(name)
    }
  },
)
