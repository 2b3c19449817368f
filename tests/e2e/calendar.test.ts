import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** The calendar as a table over the text: a delegate writes in it, and the chair sees suggestions. */
describe('the calendar of activities', () => {
  const gathering = useGathering('calendar')
  let chair: Sheet
  let mex: Sheet

  stepByStep(async () => {
    await takeShot(chair.page, 'calendar-failed-chair')
    await takeShot(mex.page, 'calendar-failed-delegate')
  })

  beforeAll(async () => {
    chair = await gathering.preside(
      meetingOn(
        '1. Aprobar los informes.',
        '2. Actualizar el calendario de la CRM de la siguiente forma:',
        'Grupo de Trabajo sobre Protección:',
        'a. Taller sobre Reintegración, en México, con el apoyo de OIM.',
        'b. III Diplomado sobre niñez y migración con el apoyo de la RROCM.',
        'c. Taller, en Belice, para fortalecer la gestión, con el apoyo de OIM.',
        'Reuniones Estructurales de la CRM:',
        'd. XXVII Reunión Viceministerial, lugar y fecha por definir.',
        '3. Agradecer a la OIM.',
      ),
    )
    mex = await gathering.join('MEX', 'Lucía Ferrer')
  })

  it('opens by a key, and shows what, where, when and with whose support', async () => {
    const { page } = mex
    await page.keyboard.press('Control+Alt+a')
    await table(page).waitFor()
    expect(await cells(page)).toEqual([
      'a. Taller sobre Reintegración | México |  | OIM',
      'b. III Diplomado sobre niñez y migración |  |  | la RROCM',
      'c. Taller, en Belice, para fortalecer la gestión, con el apoyo de OIM',
      'd. XXVII Reunión Viceministerial | por definir | por definir | ',
    ])
    expect(await accessibilityProblems(page)).toEqual([])
    await takeShot(page, 'calendar-open')
  })

  it('makes of a cell a suggestion of the words that differ', async () => {
    const { page } = mex
    await cell(page, 'a. Lugar').fill('Panamá')
    await page.keyboard.press('Tab')
    await page.keyboard.type('?')
    await page.keyboard.press('Tab')
    await expect.poll(() => mex.insertedBy('MEX')).toBe('Panamá|fecha por definir, ')
    await expect.poll(() => chair.struckBy('MEX')).toBe('México')
    await expect.poll(() => cell(page, 'a. Fecha').inputValue()).toBe('por definir')
  })

  it('adds rows by Enter, moves them, and takes all of it back', async () => {
    const { page } = mex
    await cell(page, 'b. Actividad').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Foro sobre Salud')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Belice')
    await page.keyboard.press('Enter')
    await cell(page, 'Actividad nueva: Actividad').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => cells(page)).toContain('c. Foro sobre Salud | Belice |  | ')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => cells(page)).toContain('b. Foro sobre Salud | Belice |  | ')
    await expect.poll(() => chair.text()).toContain('Foro sobre Salud, en Belice.')
    await takeShot(page, 'calendar-edited')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cells(page)).toHaveLength(4)
    await expect.poll(() => chair.text()).not.toContain('Foro sobre Salud')
  })

  it('shows what others write, and leaves alone what one is typing', async () => {
    const { page } = mex
    await cell(page, 'b. Lugar').fill('Costa Ri')
    await chair.caretAfter('III Diplomado')
    await chair.type(' regional')
    await expect
      .poll(() => cells(page))
      .toContain('b. III Diplomado regional sobre niñez y migración | Costa Ri |  | la RROCM')
    await page.keyboard.type('ca')
    await page.keyboard.press('Tab')
    await expect.poll(() => chair.text()).toContain('migración, en Costa Rica con el apoyo')
  })

  it('is the same for the chair, by the menu, and a row is taken out there', async () => {
    const { page } = chair
    await page.getByRole('button', { name: 'Opciones' }).click()
    await page.getByRole('menuitem', { name: /^Calendario de actividades/ }).click()
    await table(page).waitFor()
    await page.getByRole('button', { name: 'Opciones de la actividad c.' }).click()
    await page.getByRole('menuitem', { name: 'Quitar la actividad' }).click()
    await expect.poll(() => cells(page)).toHaveLength(3)
    await expect.poll(() => cells(mex.page)).toHaveLength(3)
    await expect.poll(() => mex.struckBy('PPT')).toContain('para fortalecer la gestión')
    await takeShot(page, 'calendar-chair')
    await page.getByRole('button', { name: 'Listo' }).click()
    await table(page).waitFor({ state: 'detached' })
  })

  it('was at fault nowhere', () => {
    expect(gathering.faults()).toEqual([])
  })
})

function table(page: Page) {
  return page.getByRole('dialog').getByRole('table')
}

function cell(page: Page, label: string) {
  return table(page).getByLabel(label, { exact: true })
}

/** The rows of activities, as they are read. */
function cells(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.calendar-table tr')].flatMap((row) => {
      const fields = [...row.querySelectorAll('textarea')].map(({ value }) => value)
      const label = row.querySelector('th')?.textContent ?? ''
      return fields.length === 0 ? [] : [`${label} ${fields.join(' | ')}`]
    }),
  )
}
