import { describe, expect, it } from 'vitest'
import { ANY_KEYS, pressAnyKeys } from '../support/any-keys.ts'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn } from '../support/table.ts'

const KEYS = [...ANY_KEYS, 'Shift+Home', 'Control+c', 'Control+v', 'Control+x']

const SEED = Number(process.env['MESA_SEED'] ?? 2021)

/** Two people press whatever keys there are, at the same time; what is shown must be what is kept. */
describe(`any keys at all (MESA_SEED=${SEED})`, () => {
  const gathering = useGathering('keys')

  it('shows everybody the same, and the same again after a reload', async () => {
    const chair = await gathering.preside(MEETING)
    const mex = await gathering.join('MEX', 'Lucía Ferrer')
    const sheets = [chair, mex]
    await Promise.all(sheets.map((sheet, at) => pressAnyKeys(sheet, SEED + at, KEYS)))
    const shown = await settled(sheets)
    await mex.page.reload()
    await mex.page.getByRole('textbox', { name: 'Texto' }).waitFor()
    await expect.poll(() => mex.text(), { timeout: 20_000 }).toBe(shown)
    // What is struck is shown as well: all of the first text stands there, in its order.
    expect(goneFrom(shown, LINES.map(wordsOf).join(''))).toBe('')
    expect(gathering.faults()).toEqual([])
  })
})

async function settled(sheets: readonly Sheet[]): Promise<string> {
  const texts = () => Promise.all(sheets.map((sheet) => sheet.text()))
  await expect
    .poll(async () => new Set(await texts()).size, { timeout: 20_000, message: 'one text' })
    .toBe(1)
  const [shown = ''] = await texts()
  return shown
}

/** What is left of some letters after those that stand in a text in the same order; blanks are not looked for. */
function goneFrom(text: string, letters: string): string {
  const rest = [...letters.replaceAll(' ', '')]
  for (const letter of text) if (letter === rest[0]) rest.shift()
  return rest.join('')
}

/** A line without its number. */
function wordsOf(line: string): string {
  return line.replace(/^\w+\. /, '')
}

const LINES = [
  '1. Agradecer a la Organización por el informe sobre el fondo.',
  'a. Tomar nota de los avances.',
  'b. Instar a los Países Miembros.',
  'i. Realizar un taller.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'Grupo de Trabajo sobre Protección:',
  'a. Reconocer a la sociedad civil.',
  '3. Agradecer a las autoridades de Panamá.',
]

const MEETING = meetingOn(...LINES)
