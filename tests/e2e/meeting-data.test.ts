import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const EMBLEM = new URL('../../templates/letterhead/emblem.svg', import.meta.url)

/** The titles and the opening sentence, which are made from the meeting's data. */
describe('the data of a meeting', () => {
  const gathering = useGathering('data')
  let chair: Sheet
  let mex: Sheet

  beforeAll(async () => {
    chair = await gathering.preside({ ...meetingOn(), text: null, absent: ['Honduras'] })
    mex = await gathering.join('MEX', 'Ana Peña')
  })

  const dialog = () => chair.page.getByRole('dialog', { name: 'Datos de la reunión' })

  async function openData(): Promise<void> {
    await chair.page.getByRole('button', { name: 'Opciones' }).click()
    await chair.page.getByRole('menuitem', { name: 'Datos de la reunión…' }).click()
    await dialog().waitFor()
  }

  it('are not typed over by accident', async () => {
    const opening = (await mex.paragraphs())[2]
    await mex.caretTo(opening?.id ?? '', 3)
    await mex.page.keyboard.type('x')
    await mex.page.getByText('Este párrafo se hace con los datos de la reunión.').waitFor()
    expect(await accessibilityProblems(mex.page)).toEqual([])
    await takeShot(mex.page, 'fixed-notice')
    const point = (await mex.paragraphs()).find(({ label }) => label === '1.')
    await mex.caretTo(point?.id ?? '', -1)
    await mex.type(' Ya.')
    await expect.poll(() => chair.insertedBy('MEX')).toBe(' Ya.')
    await mex.page
      .getByText('Este párrafo se hace con los datos de la reunión.')
      .waitFor({ state: 'detached' })
  })

  it('say so to the chair until she puts it away', async () => {
    const opening = (await chair.paragraphs())[2]
    await chair.caretTo(opening?.id ?? '', 3)
    await chair.page.keyboard.type('x')
    const notice = chair.page.getByText('Este párrafo se hace con los datos de la reunión.')
    await notice.waitFor()
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await takeShot(chair.page, 'fixed-notice-chair')
    const verbs = chair.page.getByRole('button', { name: /verbo/i }).first()
    await expect.poll(() => verbs.isDisabled()).toBe(true)
    await chair.page.getByRole('button', { name: 'Entendido' }).click()
    await notice.waitFor({ state: 'detached' })
  })

  it('change the text of everybody when the chair changes them', async () => {
    await openData()
    await dialog().getByLabel('Ciudad').fill('San José')
    await dialog().locator('label.checkbox', { hasText: 'Honduras' }).click()
    await dialog().getByLabel('Observadores que se nombran').fill('CICR, OIT')
    await dialog().getByLabel('Gobiernos invitados').fill('Chile')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await takeShot(chair.page, 'meeting-data')
    await dialog().getByRole('button', { name: 'Guardar y actualizar el texto' }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect
      .poll(() => mex.text())
      .toMatch(/en San José, con la participación de .* Guatemala, Honduras, México,/)
    await expect.poll(() => mex.insertedBy('MEX')).toBe(' Ya.')
    await mex.page.getByText('San José, 1 de diciembre de 2023').waitFor()
    await expect.poll(() => mex.text()).toContain('especialmente al CICR y OIT, por su apoyo')
    // Whether a point stands is never decided by data.
    await expect
      .poll(() => mex.insertedBy('PPT'))
      .toContain('Agradecer la presencia del Gobierno de Chile')
    await takeShot(mex.page, 'thanks-proposed')
  })

  it('say where it is held, and how long comments are in time afterwards', async () => {
    await mex.caretAfter('Ya.')
    await mex.page.keyboard.press('Control+Alt+m')
    await mex.page.getByRole('textbox', { name: 'Comentar' }).fill('Falta el informe.')
    await mex.page.keyboard.press('Control+Enter')
    await mex.page.getByText('Falta el informe.').waitFor()
    expect(await mex.page.getByText('Fuera de plazo').count()).toBe(0)
    await openData()
    await dialog()
      .getByRole('button', { name: /País sede/ })
      .click()
    await chair.page.getByRole('option', { name: 'Costa Rica' }).click()
    await dialog()
      .getByRole('button', { name: /Plazo de comentarios/ })
      .click()
    await chair.page.getByRole('option', { name: '10 días hábiles: 15 dic 2023' }).click()
    await takeShot(chair.page, 'meeting-data-host')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await dialog().getByRole('button', { name: 'Guardar y actualizar el texto' }).click()
    await expect.poll(() => mex.text()).toContain('Agradecer al Gobierno de Costa Rica')
    await mex.page.getByText('Fuera de plazo').waitFor()
    await takeShot(mex.page, 'comment-late')
    expect(await accessibilityProblems(mex.page)).toEqual([])
  })

  it('have the text written as the presidency writes', async () => {
    await openData()
    await dialog().getByRole('button', { name: 'Estados Unidos Estados Unidos' }).click()
    await takeShot(chair.page, 'meeting-data-form')
    await chair.page.getByRole('option', { name: 'Estados Unidos de América' }).click()
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await dialog().getByRole('button', { name: 'Guardar y actualizar el texto' }).click()
    await expect
      .poll(() => mex.text())
      .toContain('El Salvador, Estados Unidos de América, Guatemala')
  })

  it('come from the file of a presidency, and go into one for the next', async () => {
    await openData()
    const use = async (text: string) => {
      const choosing = chair.page.waitForEvent('filechooser')
      await dialog().getByRole('button', { name: 'Usar un archivo…' }).click()
      const buffer = Buffer.from(text)
      await (await choosing).setFiles({ name: 'p.json', mimeType: 'application/json', buffer })
    }
    await use(PRESIDENCY.replace('2023', '1823'))
    await dialog().getByText('«p.json» no se puede usar; nada cambió:').waitFor()
    await dialog().getByText('«ppt.year»: no es un año de una presidencia').waitFor()
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await takeShot(chair.page, 'presidency-refused')
    await use(PRESIDENCY)
    await dialog().getByText('En uso: Costa Rica 2023, con 1 logotipo.').waitFor()
    const saving = chair.page.waitForEvent('download')
    await dialog().getByRole('button', { name: 'Guardar en un archivo…' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('Presidencia Costa Rica 2023.mesa-ppt.json')
    const text = readFileSync(await saved.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject(JSON.parse(PRESIDENCY) as object) // ours
    await takeShot(chair.page, 'presidency-used')
    await dialog().getByRole('button', { name: 'Guardar y actualizar el texto' }).click()
    await expect.poll(() => mex.text()).toContain('Agradecer al Gobierno de Costa Rica')
    await expect.poll(() => mex.text()).toContain('El Salvador, Estados Unidos, Guatemala')
  })

  it('let go of a paragraph that the chair frees', async () => {
    await openData()
    await dialog()
      .getByRole('button', { name: /^Liberar: El Grupo Regional/ })
      .click()
    await dialog().getByText('Liberado: es texto común.').waitFor()
    await dialog().getByRole('button', { name: 'Cancelar' }).click()
    await expect.poll(() => mex.page.locator('.point-fixed').count()).toBe(6)
    const opening = (await mex.paragraphs())[2]
    await mex.caretTo(opening?.id ?? '', 8)
    await mex.type(' (GRCM)')
    await expect.poll(() => chair.insertedBy('MEX')).toContain(' (GRCM)')
  })
})

const PRESIDENCY = JSON.stringify({
  ...{ mesa: 'presidency', version: 1, ppt: { country: 'CRI', year: 2023 } },
  spelling: {
    ...{ order: 'conference', unitedStates: 'short', infinitive: 'to' },
    proTempore: 'Pro Tempore',
  },
  letterhead: {
    pages: 'every',
    logos: [{ slot: 'left', picture: readFileSync(EMBLEM).toString('base64') }],
  },
  documents: {},
})
