import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { partOf } from '../support/exported.ts'
import { useGathering } from '../support/gathering.ts'
import { savedFrom } from '../support/saved-file.ts'
import { takeShot } from '../support/table.ts'
import { wordLetterhead } from '../support/word-letterhead.ts'

/** The screens around the table: what people meet before they write, and when they leave. */
describe('around the table', () => {
  const gathering = useGathering('screens')
  let chair: Page
  let codes: ReadonlyMap<string, string> = new Map()

  const linkOf = (party: string) => `${gathering.origin}/i/${codes.get(party) ?? ''}`
  const dialog = (name: string) => chair.getByRole('dialog', { name })
  const button = (name: string | RegExp) => chair.getByRole('button', { name, exact: true })

  /** The looks differ only in contrast, so a few screens stand for all in the dark. */
  async function expectAccessible(page: Page, looks: readonly Look[] = ['light']): Promise<void> {
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await accessibilityProblems(page)).toEqual([])
    }
  }

  beforeAll(async () => {
    chair = await gathering.come('PPT')
    await chair.goto(gathering.desk.address)
  })

  it('opens the home page with the code field focused and the key out of the address', async () => {
    await chair.getByText('Aún no hay reuniones en este equipo.').waitFor()
    expect(chair.url()).toBe(`${gathering.origin}/`)
    const focused = chair.getByRole('textbox', { name: 'Código o enlace de la invitación' })
    await expect
      .poll(() => focused.evaluate((field) => field === document.activeElement))
      .toBe(true)
    await chair.keyboard.type('MEX-7Q4K')
    await chair.keyboard.press('Enter')
    await chair.getByText('Eso no es un código de invitación.').waitFor()
    await expectAccessible(chair, BOTH)
  })

  it('speaks English when asked, and remembers it', async () => {
    await chair.getByText('English').click()
    await chair.getByText('Join a meeting').waitFor()
    await chair.reload()
    await chair.getByText('Join a meeting').waitFor()
    await expect.poll(() => chair.evaluate(() => document.documentElement.lang)).toBe('en')
    await chair.getByText('Español').click()
  })

  it('says under each field what is wrong, and goes to the first', async () => {
    await chair.getByRole('button', { name: /^Nueva reunión/ }).click()
    await button('Crear y abrir la mesa').click()
    for (const words of ['Escriba la ciudad.', 'Elija la presidencia.', 'Escriba su nombre.']) {
      await chair.getByText(words).waitFor()
    }
    const city = chair.getByLabel('Ciudad', { exact: true })
    await expect.poll(() => city.evaluate((field) => field === document.activeElement)).toBe(true)
    await expect.poll(() => city.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(chair)
  })

  it('shows how the document begins while the form is filled in', async () => {
    const preview = chair.getByRole('group', { name: 'Así empieza el documento' })
    await chair.getByLabel('Ciudad', { exact: true }).fill('San José')
    for (const country of ['Canadá', 'Honduras', 'Nicaragua']) {
      await chair.locator('label.checkbox', { hasText: country }).click()
    }
    await chair.getByText('8 de 11').waitFor()
    await expect.poll(() => preview.innerText()).toContain('en San José, con la participación')
    await expect
      .poll(() => preview.innerText())
      .toContain('Belice, Costa Rica, El Salvador, Estados Unidos,')
    await chair.locator('label', { hasText: 'Declaración Viceministerial' }).click()
    await expect.poll(() => preview.innerText()).toContain('DECLARACIÓN')
    await chair.getByText('Pegar un texto').click()
    await chair.getByLabel('El texto, con sus números').fill('1. Instar\n a. Uno\n b. Dos\n')
    await expect.poll(() => preview.innerText()).toMatch(/1\.\s+Instar\s+a\.\s+Uno\s+b\.\s+Dos/)
    const noisy = '1. Instar\n\nGOBIERNO DE\nMÉXICO\n\n2. Tomar nota de la Migracién\n'
    await chair.getByLabel('El texto, con sus números').fill(noisy)
    await chair.getByText('2 líneas no son del texto y quedaron aparte:').waitFor()
    await chair.getByText('línea 4, del membrete: MÉXICO').waitFor()
    await chair.getByText('Una palabra parece mal leída por un escáner: Migracién.').waitFor()
    await takeShot(chair, 'new-meeting-reading')
    await expectAccessible(chair, BOTH)
  })

  it('names the file that is no meeting', async () => {
    await button('Inicio').click()
    const bogus = path.join(gathering.folder, 'acta.mesa')
    await writeFile(bogus, 'no es una reunión')
    const choosing = chair.waitForEvent('filechooser')
    await chair.getByRole('button', { name: /^Abrir un archivo/ }).click()
    await (await choosing).setFiles(bogus)
    await expect
      .poll(() => chair.getByRole('alert').innerText())
      .toContain('No es un archivo de Mesa')
  })

  it('asks once who presides, and opens the practice meeting', async () => {
    await chair.getByRole('button', { name: /^Reunión de práctica/ }).click()
    await chair.getByLabel('Su nombre').fill('Elena Robles')
    await expectAccessible(chair)
    await button('Abrir la mesa').click()
    await chair.getByRole('textbox', { name: 'Texto' }).waitFor()
  })

  it('warns before the table is opened to the network, then shows every invitation', async () => {
    await button('Invitar').click()
    await dialog('Invitaciones').getByText('podría leer lo que se escribe y los códigos').waitFor()
    await expectAccessible(chair)
    await button('Abrir la mesa a la red').click()
    await dialog('Invitaciones').getByRole('img', { name: 'Código QR' }).waitFor()
    const listed = (await dialog('Invitaciones').innerText()).match(/^[A-Z]{2,3}(-\w{4}){2}$/gm)
    codes = new Map((listed ?? []).map((code) => [code.split('-')[0] ?? '', code]))
    expect([...codes.keys()]).toHaveLength(14)
    await expectAccessible(chair, BOTH)
  })

  it('copies a link and shows it large', async () => {
    await dialog('Invitaciones')
      .getByRole('button', { name: /^México/ })
      .click()
    await button('Copiar el enlace').click()
    await chair.getByText('Enlace copiado: México.').waitFor()
    const copied = await chair.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(new RegExp(`^http://[\\d.]+:\\d+/i/${codes.get('MEX') ?? ''}$`))
    await button('Mostrar en grande').click()
    await dialog('México').getByText(copied).waitFor()
    await expectAccessible(chair)
    await chair.keyboard.press('Escape')
  })

  it('lets a delegate in as the invitation says, and tells the chair', async () => {
    const page = await gathering.come('MEX')
    await page.goto(linkOf('MEX'))
    await page.getByRole('heading', { name: 'México' }).waitFor()
    await page.getByRole('button', { name: 'Entrar a la mesa' }).click()
    await page.getByText('Escriba su nombre.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Su nombre').fill('Lucía Ferrer')
    await page.getByRole('button', { name: 'Entrar a la mesa' }).click()
    await page.getByRole('textbox', { name: 'Texto' }).waitFor()
    const row = dialog('Invitaciones').getByRole('button', { name: /^México/ })
    await expect.poll(() => row.innerText()).toContain('En la mesa')
    await page.reload()
    await page.getByRole('textbox', { name: 'Texto' }).waitFor()
    // Nor does who uses this computer later find the code by going back.
    expect(page.url()).not.toContain('MEX-')
    await page.goBack()
    expect(page.url()).not.toContain('MEX-')
    await page.goForward()
    await page.getByRole('textbox', { name: 'Texto' }).waitFor()
  })

  it('revokes a code once the chair is sure, and the old one says so', async () => {
    const old = linkOf('CAN')
    await dialog('Invitaciones')
      .getByRole('button', { name: /^Canadá/ })
      .click()
    await button('Anular y dar otro código').click()
    const question = chair.getByRole('alertdialog')
    await expectAccessible(chair)
    await question.getByRole('button', { name: 'Anular y dar otro' }).click()
    await dialog('Invitaciones').getByText('Código anulado.').waitFor()
    const page = await gathering.come('CAN')
    await page.goto(old)
    await page.getByText('Ese código fue anulado: pida otro a la presidencia.').waitFor()
    await expectAccessible(page)
    await chair.keyboard.press('Escape')
  })

  it('asks what becomes of undecided suggestions, and saves the text', async () => {
    await button('Exportar').click()
    const saving = dialog('Exportar')
    await saving.getByText('sugerencias').first().waitFor()
    await expect
      .poll(() => saving.getByRole('radio', { name: 'dejarlas fuera' }).isChecked())
      .toBe(true)
    await expectAccessible(chair, BOTH)
    await saving.locator('label', { hasText: 'Solo texto' }).click()
    const target = path.join(gathering.folder, 'texto.txt')
    const file = await savedFrom(chair, () => button('Guardar el texto').click(), target)
    expect(new TextDecoder().decode(file)).toMatch(/\n1\. \p{Lu}[^]*\na\. \p{Lu}/u)
    await saving.getByText('está en las descargas').waitFor()
    await expectAccessible(chair)
  })

  it('takes the presidency’s own logo for the letterhead', async () => {
    const saving = dialog('Exportar')
    await saving.locator('label', { hasText: 'Texto limpio' }).click()
    const choosing = chair.waitForEvent('filechooser')
    await button('Cargar logotipo a la derecha').click()
    await (await choosing).setFiles(path.resolve('templates/letterhead/emblem.png'))
    await saving.getByRole('img', { name: 'Logotipo cargado' }).waitFor()
    await button('Quitar el logotipo de la derecha').click()
    await saving.getByText('Presidencia Pro-Témpore').waitFor()
  })

  it('puts the text on the presidency’s own Word letterhead', async () => {
    const saving = dialog('Exportar')
    const choose = async (name: string, content: Uint8Array | string) => {
      const chosen = path.join(gathering.folder, name)
      await writeFile(chosen, content)
      const choosing = chair.waitForEvent('filechooser')
      await button('Membrete propio de Word: Elegir archivo').click()
      await (await choosing).setFiles(chosen)
    }
    await choose('nota.docx', 'no')
    await saving.getByText('«nota.docx» no es un documento de Word (.docx).').waitFor()
    await choose('presidencia.docx', await wordLetterhead())
    await saving.getByText('presidencia.docx').waitFor()
    await takeShot(chair, 'export-own-letterhead')
    const target = path.join(gathering.folder, 'membretado.docx')
    const file = await savedFrom(chair, () => button('Guardar como Word').click(), target)
    expect(partOf(file, 'word/header1.xml')).toContain('GOBIERNO DE COSTA RICA')
    expect(partOf(file, 'word/document.xml')).toContain('Tomar nota')
    await button('Usar el de la mesa').click()
    await chair.keyboard.press('Escape')
  })

  it('lists the meeting on the home page', async () => {
    await chair.goto(`${gathering.origin}/`)
    const recent = chair.getByRole('region', { name: 'Reuniones recientes' })
    await recent.getByRole('button', { name: /Conclusiones y Recomendaciones/ }).waitFor()
    await expect.poll(() => recent.innerText()).toContain('por decidir')
    await expectAccessible(chair)
  })

  it('tells who has no seat where to go', async () => {
    const page = await gathering.come('nobody')
    await page.goto(`${gathering.origin}/sala/m0000000000000000`)
    await page.getByText('Este navegador no tiene un lugar en esa mesa.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ir al inicio' }).click()
    await page.getByText('Entrar a una reunión').waitFor()
    expect(await page.getByRole('button', { name: /^Nueva reunión/ }).count()).toBe(0)
  })
})

type Look = 'dark' | 'light'
const BOTH = ['dark', 'light'] as const
