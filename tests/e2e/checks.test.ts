import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** The text has slips; a delegate corrects one, and the chair sees a suggestion like any other. */
describe('checking a text', () => {
  const gathering = useGathering('checks')
  stepByStep()
  let chair: Sheet
  let mex: Sheet

  beforeAll(async () => {
    chair = await gathering.preside(
      meetingOn(
        '1. Aprobar el informe del GRGM.',
        '2. Agradecer a la Republica Dominicana y a la Presidencia Pro-Témpore',
        '3. Exhortar a los Países Miembros.',
        '4. Felicitar a Panamá (PPT por la reunión.',
      ),
    )
    mex = await gathering.join('MEX', 'Lucía Ferrer')
  })

  it('tells each slip with its place, the reason and what it would be', async () => {
    await mex.page.getByRole('button', { name: /^Revisión/ }).click()
    await expect
      .poll(() => slipsOn(mex.page))
      .toEqual([
        '1: «GRGM» no es una sigla conocida; se parece a «GRCM».',
        '2: Los textos de la Conferencia escriben «República Dominicana».',
        '2: Falta el punto final, que los demás llevan.',
        '4: A «(» le falta su pareja.',
      ])
    await takeShot(mex.page, 'checks-delegate')
    expect(await accessibilityProblems(mex.page)).toEqual([])
  })

  it('shows the words in the text', async () => {
    const { page } = mex
    await slip(page, '4:').getByRole('button', { name: /^4/ }).click()
    await expect
      .poll(() =>
        page.evaluate(() => [...(CSS.highlights.get('mesa-found-current') ?? [])].map(String)),
      )
      .toEqual(['('])
  })

  it('makes a correction a suggestion of the country, and takes the slip from the list', async () => {
    const { page } = mex
    await slip(page, '1:').getByRole('button', { name: 'Corregir' }).click()
    await slip(page, '2: Falta').getByRole('button', { name: 'Corregir' }).click()
    await expect.poll(() => slipsOn(page)).toHaveLength(2)
    await expect.poll(() => chair.text()).toContain('GRCM')
    await expect.poll(() => slipsOn(chair.page, true)).toHaveLength(2)
    await takeShot(chair.page, 'checks-chair')
  })

  it('passes over what is meant so, for oneself, and shows it again', async () => {
    const { page } = mex
    await slip(page, '4:').getByRole('button', { name: 'Pasar por alto' }).click()
    await expect.poll(() => slipsOn(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Mostrar de nuevo' }).click()
    await expect.poll(() => slipsOn(page)).toHaveLength(2)
  })

  it('finds what somebody has just written', async () => {
    const { id, text } = await chair.find('Exhortar')
    await chair.caretTo(id, text.length - 1)
    await chair.type(' y a Mexico')
    await expect
      .poll(() => slipsOn(mex.page))
      .toContain('3: Los textos de la Conferencia escriben «México».')
  })
})

function tabOf(page: Page) {
  return page.getByRole('tab', { name: /^Revisión/ })
}

function slip(page: Page, start: string) {
  return page.locator(`.slip[aria-label^="${start}"]`)
}

async function slipsOn(page: Page, isOpened = false): Promise<readonly string[]> {
  if (isOpened) await tabOf(page).click()
  return page
    .locator('.slip')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''))
}
