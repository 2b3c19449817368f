import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { textOf } from '../../shared/document/views.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { altered } from '../support/exported.ts'
import { useGathering } from '../support/gathering.ts'
import { savedFrom } from '../support/saved-file.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** A meeting that holds its text in Spanish and in English. */
describe('two texts of one document', () => {
  const gathering = useGathering('languages')
  let chair: Sheet
  let mex: Sheet

  beforeAll(async () => {
    chair = await gathering.preside({ ...meetingOn(), text: null })
    mex = await gathering.join('MEX', 'Ana Peña')
  })

  const textIn = (page: Page, language: string) =>
    page.getByRole('textbox', { name: `Texto en ${language}` })
  const point = (page: Page, language: string, words: string): Locator =>
    textIn(page, language).locator('.point', { hasText: words })
  const bar = (page: Page) => page.getByRole('region', { name: 'Traducción', exact: true })

  /** Types at the end of a paragraph. */
  async function typeAfter(page: Page, language: string, words: string, text: string) {
    await point(page, language, words).click()
    await page.keyboard.press('End')
    await page.keyboard.type(text, { delay: 15 })
  }

  /** Accepts the current suggestion, which waits a moment for the chair to read it. */
  async function accept(left: string) {
    await expect
      .poll(async () => {
        await chair.page.keyboard.press('a')
        return mex.insertedBy('MEX')
      })
      .toBe(left)
  }

  it('stand beside each other once the chair adds the second', async () => {
    const { page } = chair
    await page.getByRole('button', { name: 'Opciones' }).click()
    await page.getByRole('menuitem', { name: 'Texto en otro idioma…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Agregar el texto en inglés' })
    await dialog.waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await takeShot(page, 'translate-dialog')
    await dialog.getByRole('button', { name: 'Agregar el texto' }).click()
    await point(page, 'inglés', 'REGIONAL CONFERENCE ON MIGRATION').waitFor()
    await point(page, 'español', 'CONFERENCIA REGIONAL SOBRE MIGRACIÓN').waitFor()
    await takeShot(page, 'two-languages')
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('mark what a change to one leaves out of date in the other, until somebody confirms', async () => {
    const { page } = mex
    await page.getByRole('radio', { name: 'ES | EN' }).click()
    await typeAfter(page, 'español', 'Tomar nota de los informes', ' Con aprecio.')
    await bar(page).getByText('Traducción por actualizar: cambió el original').waitFor()
    const marked = point(chair.page, 'inglés', 'To take note of the reports')
    await expect.poll(() => marked.getAttribute('data-standing')).toBe('original-changed')
    await takeShot(chair.page, 'two-languages-out-of-date')
    await page.keyboard.press('Control+Alt+i')
    await expect.poll(() => textIn(page, 'inglés').evaluate(isFocused)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.type(' With appreciation.', { delay: 15 })
    await bar(page).getByText('Por revisar: cambiaron los dos textos').waitFor()
    await page.keyboard.press('Control+Alt+Enter')
    await bar(page).getByText('Traducción al día').waitFor()
    await expect.poll(() => marked.getAttribute('data-standing')).toBeNull()
    await takeShot(page, 'two-languages-confirmed')
  })

  it('link what is proposed in one to what is proposed in the other', async () => {
    const { page } = chair
    await point(page, 'español', 'Con aprecio').click()
    await page.keyboard.press('F8')
    await page.getByText('En inglés se propone ahí:').waitFor()
    await takeShot(page, 'two-languages-linked')
    expect(await accessibilityProblems(page)).toEqual([])
    await accept(' With appreciation.')
    await page.keyboard.press('Control+Alt+i')
    await expect.poll(() => textIn(page, 'inglés').evaluate(isFocused)).toBe(true)
    await page.keyboard.press('F8')
    await accept('')
    await bar(mex.page).getByText('Traducción al día').waitFor()
  })

  it('follow the meeting’s data both', async () => {
    const { page } = chair
    await page.getByRole('button', { name: 'Opciones' }).click()
    await page.getByRole('menuitem', { name: 'Datos de la reunión…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Datos de la reunión' })
    await dialog.getByLabel('Ciudad').fill('Colón')
    await dialog.getByRole('button', { name: 'Guardar y actualizar el texto' }).click()
    await point(mex.page, 'español', 'en Colón').waitFor()
    await point(mex.page, 'inglés', 'in Colón').waitFor()
  })

  it('are paired by hand, by keys and by mouse, which can be taken back', async () => {
    const { page } = mex
    const standing = (language: string, words: string) =>
      point(page, language, words).getAttribute('data-standing')
    const dialog = page.getByRole('dialog', { name: '¿Qué párrafo en inglés le corresponde?' })
    await point(page, 'español', 'CONFERENCIA REGIONAL SOBRE MIGRACIÓN').click()
    await page.keyboard.press('Control+Alt+j')
    await dialog.waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await takeShot(page, 'two-languages-pairing')
    await dialog.getByRole('button', { name: 'Dejarlo sin pareja' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => standing('español', 'CONFERENCIA REGIONAL')).toBe('missing')
    await expect.poll(() => standing('inglés', 'REGIONAL CONFERENCE')).toBe('alone')
    await page.keyboard.press('Control+Alt+j')
    await dialog.getByRole('combobox').fill('regional conference')
    await page.keyboard.press('Enter')
    await expect.poll(() => standing('español', 'CONFERENCIA REGIONAL')).toBeNull()
    await typeAfter(page, 'español', 'Tomar nota de los informes', ' Y más.')
    await point(page, 'español', 'Y más.').waitFor()
    await page.keyboard.press('Control+z')
    await point(page, 'español', 'Y más.').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => standing('español', 'CONFERENCIA REGIONAL')).toBe('missing')
    await page.keyboard.press('Control+y')
    await expect.poll(() => standing('español', 'CONFERENCIA REGIONAL')).toBeNull()
    await page.keyboard.press('Control+Shift+z')
    await point(page, 'español', 'Y más.').waitFor()
    await page.keyboard.press('Control+z')
    await point(page, 'español', 'Y más.').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => standing('español', 'CONFERENCIA REGIONAL')).toBe('missing')
    await takeShot(page, 'two-languages-unpaired')
    await takeShot(chair.page, 'two-languages-bar')
    await bar(page).getByRole('button', { name: 'Más sobre la traducción' }).click()
    await page.getByRole('menuitem', { name: 'Volver atrás la última pareja' }).click()
    await expect.poll(() => standing('inglés', 'REGIONAL CONFERENCE')).toBeNull()
    await bar(page).getByText('Traducción al día').waitFor()
  })

  it('are agreed as one, from either sheet', async () => {
    const { page } = chair
    const signs = (language: string) =>
      page
        .locator('.desk-pane', { has: textIn(page, language) })
        .locator('[data-side=left] > .pin')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    await point(page, 'inglés', 'To take note of the reports').click()
    await page.keyboard.press('Control+Alt+s')
    const dialog = page.getByRole('dialog', { name: /^Situación del párrafo/ })
    await dialog.getByText('Tomar nota de los informes').waitFor()
    await dialog.getByText('vale para los dos textos').waitFor()
    await dialog.getByRole('radio', { name: 'Acordado', exact: true }).press('Space')
    await takeShot(page, 'two-languages-standing')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => textIn(page, 'inglés').evaluate(isFocused)).toBe(true)
    await expect.poll(() => signs('español')).toEqual(['1: Acordado'])
    await expect.poll(() => signs('inglés')).toEqual(['1: Acordado'])
    await takeShot(page, 'two-languages-agreed')
  })

  it('go out in two columns of one file', async () => {
    const { page } = chair
    await page.getByRole('button', { name: 'Exportar', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Exportar' })
    await dialog.locator('label', { hasText: 'Los dos textos, en dos columnas' }).click()
    await takeShot(page, 'two-languages-export')
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Guardar como Word' }).click()
    const file = await (await downloading).path()
    const read = readDocx(readFileSync(file))
    const words = read.ok ? read.value.document.paragraphs.map(textOf).join('\n') : read.error.kind
    expect(words).toMatch(/Con aprecio[^]*With appreciation/)
    expect(words).toContain('[English translation of the original Spanish text]')
    await page.keyboard.press('Escape')
  })

  it('take a file that comes back into the text that it was made from', async () => {
    const { page } = chair
    await point(page, 'inglés', 'To take note of the reports').click()
    await page.getByRole('button', { name: 'Exportar', exact: true }).click()
    const exporting = page.getByRole('dialog', { name: 'Exportar' })
    await exporting.locator('label', { hasText: 'Con control de cambios' }).click()
    const sent = path.join(gathering.folder, 'english.docx')
    const order = exporting.getByRole('button', { name: 'Guardar como Word' })
    const file = await savedFrom(page, () => order.click(), sent)
    await page.keyboard.press('Escape')
    const change = (xml: string) => xml.replace('With appreciation.', 'With much appreciation.')
    writeFileSync(sent, altered(file, { 'word/document.xml': change }))
    await mex.page.getByRole('radio', { name: 'ES', exact: true }).click()
    await mex.page.getByRole('button', { name: 'Opciones' }).click()
    await mex.page.getByRole('menuitem', { name: 'Importar de Word…' }).click()
    const choosing = mex.page.waitForEvent('filechooser')
    await mex.page.getByRole('button', { name: 'Elegir el documento' }).click()
    await (await choosing).setFiles(sent)
    await mex.page.getByText('Sus cambios van al texto en inglés.').waitFor()
    await takeShot(mex.page, 'two-languages-import')
    expect(await accessibilityProblems(mex.page)).toEqual([])
    await mex.page.getByRole('button', { name: 'Importar una sugerencia' }).click()
    await mex.page.getByText('Entró una sugerencia:').waitFor()
    await mex.page.keyboard.press('Escape')
    await point(mex.page, 'inglés', 'With much appreciation').waitFor()
  })

  it('have their rounds closed together', async () => {
    const { page } = chair
    const open = async () => {
      await page.getByRole('button', { name: 'Opciones' }).click()
      await page.getByRole('menuitem', { name: 'Rondas' }).click()
    }
    await point(page, 'inglés', 'To take note of the reports').click()
    await open()
    await page.getByRole('button', { name: 'Cerrar la ronda 1' }).click()
    const question = page.getByRole('alertdialog')
    await question.getByText('La ronda se cierra en los dos textos.').waitFor()
    await takeShot(page, 'two-languages-round')
    await question.getByRole('button', { name: 'Cerrar la ronda' }).click()
    await page.getByRole('button', { name: 'Leer la ronda 1' }).click()
    await page.getByRole('dialog').getByText('To take note of the reports').waitFor()
    await page.keyboard.press('Escape')
    await point(page, 'español', 'Tomar nota de los informes').click()
    await open()
    await page.getByRole('button', { name: 'Leer la ronda 1' }).click()
    await page.getByRole('dialog').getByText('Tomar nota de los informes').waitFor()
    await page.keyboard.press('Escape')
    expect(gathering.faults()).toEqual([])
  })
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
