import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { openSeats } from '../support/seats.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn(
  'Los Países Miembros, reunidos en Panamá, acuerdan lo siguiente.',
  '1. Instar a todos los Países miembros a compartir información.',
  '2. Agradecer a la Presidencia Pro-Témpore su hospitalidad.',
)
const THREE_DAYS_MS = 73 * 3_600_000

/** From the chair's circulating to a country's breaking, the approval and the final version. Each step goes on from the one before. */
describe('a text under silence', () => {
  const gathering = useGathering('circulation')
  const { people, at } = openSeats()
  const note = (who: string) => at(who).locator('.circulation-note p')
  const dialog = (who: string) => at(who).getByRole('dialog')
  const open = async (who: string) => {
    await at(who).getByRole('button', { name: 'Opciones' }).press('Enter')
    await at(who).getByRole('menuitem', { name: 'Silencio y versión final' }).press('Enter')
    await dialog(who).waitFor()
  }
  const close = async (who: string) => {
    await at(who).keyboard.press('Escape')
    await dialog(who).waitFor({ state: 'detached' })
  }
  const press = (who: string, name: string) =>
    dialog(who).getByRole('button', { name, exact: true }).press('Enter')

  beforeAll(async () => {
    people.set('PPT', await gathering.preside(MEETING))
    people.set('MEX', await gathering.join('MEX', 'Lucía Ferrer'))
  })

  stepByStep(async () => {
    for (const who of people.keys()) await takeShot(at(who), `circulation-failed-${who}`)
  })

  it('is circulated by the chair for three days, which everybody sees over the sheet', async () => {
    await open('PPT')
    await takeShot(at('PPT'), 'circulation-open')
    expect(await accessibilityProblems(at('PPT'))).toEqual([])
    await press('PPT', 'Circular en silencio')
    await expect
      .poll(() => note('MEX').innerText())
      .toMatch(/^En procedimiento de silencio hasta el .*, \d\d:00 \(UTC.*\)\.$/)
    await close('PPT')
  })

  it('is broken by a delegation for its own country alone, in its own words', async () => {
    await at('MEX').getByRole('button', { name: 'Ver el procedimiento de silencio' }).press('Enter')
    await dialog('MEX')
      .getByRole('textbox', { name: 'Por qué' })
      .fill('Falta el plazo del punto 1.')
    expect(
      await dialog('MEX')
        .getByRole('button', { name: /Circular|aprobado|final/ })
        .count(),
    ).toBe(0)
    await press('MEX', 'Romper el silencio por México')
    await expect.poll(() => note('PPT').innerText()).toBe('Silencio roto por México.')
    await takeShot(at('MEX'), 'circulation-broken')
    expect(await accessibilityProblems(at('MEX'))).toEqual([])
    await press('MEX', 'Ya no lo rompe: México')
    await expect.poll(() => note('PPT').innerText()).toMatch(/^En procedimiento de silencio/)
    await close('MEX')
  })

  it('is broken by the presidency for a country that says so in the room', async () => {
    await open('PPT')
    await dialog('PPT')
      .getByRole('button', { name: /País que rompe/ })
      .press('Enter')
    await at('PPT').getByRole('option', { name: 'Belice' }).click()
    await press('PPT', 'Romper el silencio por Belice')
    await expect.poll(() => note('MEX').innerText()).toBe('Silencio roto por Belice.')
    await takeShot(at('PPT'), 'circulation-chair')
    expect(await dialog('PPT').getByRole('button', { name: 'Dar por aprobado' }).count()).toBe(0)
    await press('PPT', 'Ya no lo rompe: Belice')
    await close('PPT')
  })

  it('is approved by the chair once its moment has passed, and that can be undone', async () => {
    await at('PPT').evaluate((lateMs) => {
      const now = Date.now
      Date.now = () => now() + lateMs
    }, THREE_DAYS_MS)
    await open('PPT')
    await press('PPT', 'Dar por aprobado')
    await expect
      .poll(() => note('MEX').innerText())
      .toMatch(/^Aprobado por procedimiento de silencio/)
    await press('PPT', 'Deshacer la aprobación')
    await expect.poll(() => note('MEX').innerText()).toMatch(/^En procedimiento de silencio/)
    await press('PPT', 'Dar por aprobado')
  })

  it('is final, which the files say, and all of it is in the log', async () => {
    await press('PPT', 'Declarar versión final')
    await takeShot(at('PPT'), 'circulation-final')
    await close('PPT')
    await expect.poll(() => note('MEX').innerText()).toMatch(/Versión final\.$/)
    await takeShot(at('MEX'), 'circulation-note')
    await at('MEX').getByRole('button', { name: 'Opciones' }).press('Enter')
    await at('MEX').getByRole('menuitem', { name: 'Registro de decisiones' }).press('Enter')
    const lines = dialog('MEX').locator('.circulation-log li')
    expect(await lines.count()).toBe(9)
    expect(await lines.last().innerText()).toMatch(/^Texto circulado en silencio hasta el/)
    await takeShot(at('MEX'), 'circulation-log')
    expect(await accessibilityProblems(at('MEX'))).toEqual([])
    await close('MEX')
  })
})
