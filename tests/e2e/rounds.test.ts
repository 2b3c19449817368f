import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn('1. Agradecer a los Países.', '2. Instar a la PPT.')

describe('rounds', () => {
  const gathering = useGathering('rounds')
  let chair: Sheet
  let mex: Sheet

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Ana Peña')
  })

  it('are closed by the chair: what is decided is sealed, what is pending goes on', async () => {
    const [first, second] = (await mex.paragraphs()).filter(({ label }) => label !== '')
    await mex.caretTo(first?.id ?? '', -1)
    await mex.type(' Siempre.')
    await mex.caretTo(second?.id ?? '', -1)
    await mex.type(' Pronto.')
    await expect.poll(() => chair.text()).toContain('Pronto.')
    await chair.page.keyboard.press('F8')
    await expect
      .poll(async () => {
        await chair.page.keyboard.press('a')
        return chair.insertedBy('MEX')
      })
      .toBe(' Pronto.')
    await openRounds(chair.page)
    await chair.page.getByRole('button', { name: 'Cerrar la ronda 1' }).click()
    const question = chair.page.getByRole('alertdialog')
    await question.getByText('Una decisión queda sellada').waitFor()
    await question.getByText('Una sugerencia pendiente pasa a la ronda 2').waitFor()
    await takeShot(chair.page, 'round-question')
    await question.getByRole('button', { name: 'Cerrar la ronda' }).click()
    await chair.page.getByText(/Cerrada hoy, \d\d:\d\d por Ana Presidenta/).waitFor()
    await takeShot(chair.page, 'rounds')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await chair.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Cerrar', exact: true })
      .click()
    await expect.poll(() => mex.insertedBy('MEX')).toBe(' Pronto.')
    await mex.page.getByText('Ronda 2 ·').waitFor()
  })

  it('stay readable as they stood, by everybody', async () => {
    const [first] = (await mex.paragraphs()).filter(({ label }) => label !== '')
    await mex.caretTo(first?.id ?? '', -1)
    await mex.type(' (de la segunda ronda)')
    await openRounds(mex.page)
    await mex.page.getByRole('button', { name: 'Leer la ronda 1' }).click()
    const dialog = mex.page.getByRole('dialog')
    await dialog.getByText('Instar a la PPT.').waitFor()
    await takeShot(mex.page, 'round-read')
    expect(await accessibilityProblems(mex.page)).toEqual([])
    const text = await dialog.innerText()
    expect(text).toContain('Agradecer a los Países. Siempre.')
    expect(text).not.toContain('de la segunda ronda')
    await expect
      .poll(() => dialog.locator('[data-inserted="MEX"]').allInnerTexts())
      .toEqual([' Pronto.'])
    await dialog.getByRole('button', { name: 'Volver a las rondas' }).click()
    await mex.page.getByText('En curso: 2 sugerencias pendientes').waitFor()
    expect(await mex.page.getByRole('button', { name: /Cerrar la ronda/ }).count()).toBe(0)
    expect(gathering.faults()).toEqual([])
  })
})

async function openRounds(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Opciones' }).click()
  await page.getByRole('menuitem', { name: 'Rondas' }).click()
  await page.getByRole('dialog', { name: 'Rondas' }).waitFor()
}
