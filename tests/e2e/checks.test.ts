import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { highlightedOn } from '../support/highlighted.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** The text has slips; a delegate corrects one, and the chair sees a suggestion like any other. */
describe('checking a text', () => {
  const gathering = useGathering('checks')
  let chair: Sheet
  let mex: Sheet

  stepByStep(async () => {
    await takeShot(chair.page, 'checks-failed-chair')
    await takeShot(mex.page, 'checks-failed-delegate')
  })

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
    await expect
      .poll(async () => (await highlightedOn(page, 'mesa-slips')).words)
      .toEqual(['GRGM', 'Republica Dominicana', 'Pro-Témpore', '('])
    await slip(page, '4:').getByRole('button', { name: /^4/ }).click()
    await expect
      .poll(async () => (await highlightedOn(page, 'mesa-found-current')).words)
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

  it('offers the verbs of the document while a point is begun', async () => {
    const { page } = mex
    await mex.caretAfter('por la reunión.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('tom')
    await offers(page).waitFor()
    await takeShot(page, 'verbs-typing')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.type('de los avances.')
    await expect.poll(() => chair.text()).toContain('5. Tomar nota de los avances.')
    expect(await offers(page).count()).toBe(0)
  })

  it('offers another verb in place of the one that is there', async () => {
    const { page } = mex
    await mex.caretAfter('Exhortar')
    await page.keyboard.press('Control+Space')
    await offers(page).getByRole('option', { name: 'Instar' }).waitFor()
    await page.keyboard.press('Escape')
    await offers(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Verbo de apertura/ }).click()
    await page.keyboard.press('ArrowDown')
    await takeShot(page, 'verbs-asked')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => chair.insertedBy('MEX')).toContain('Tomar nota')
    await expect.poll(() => chair.struckBy('MEX')).toContain('Exhortar')
  })

  it('finds a point that opens in another mode, and has the right verb', async () => {
    const { page } = chair
    await chair.caretAfter('los avances.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Se solicita a la Secretaría un informe.')
    await expect
      .poll(() => slipsOn(mex.page))
      .toContain('6: «Se solicita» no está en infinitivo, como abren los demás.')
  })
})

function offers(page: Page) {
  return page.getByRole('listbox', { name: 'Verbos para abrir el párrafo' })
}

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
