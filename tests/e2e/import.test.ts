import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { altered, exported } from '../support/exported.ts'
import { useGathering } from '../support/gathering.ts'
import { savedFrom } from '../support/saved-file.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const LATE = { timeout: 15_000 }

describe('a Word file that comes back', () => {
  const gathering = useGathering('import')
  let chair: Sheet
  let mex: Sheet
  let sent: string

  beforeAll(async () => {
    const word = path.join(gathering.folder, 'borrador.docx')
    writeFileSync(
      word,
      await exported(`
        1| Agradecer a los Países Miembros.
        1| Tomar nota del informe.
        1| Instar[+CRI: siempre].`),
    )
    chair = await gathering.preside({ ...meetingOn(), text: null, word })
    mex = await gathering.join('MEX', 'Ana Peña')
    sent = await exportTracked(chair.page, path.join(gathering.folder, 'sent.docx'))
  })

  /** What somebody does to it in Word, without tracking. */
  function edited(name: string, change: (xml: string) => string): string {
    const file = path.join(gathering.folder, name)
    const bytes = new Uint8Array(readFileSync(sent))
    writeFileSync(file, altered(bytes, { 'word/document.xml': change }))
    return file
  }

  it('may be what the meeting starts from, with what is pending in it', async () => {
    await expect.poll(() => chair.insertedBy('CRI')).toBe(' siempre')
  })

  it('brings a delegate’s changes in, once they are confirmed', async () => {
    const back = edited('respuesta-mex.docx', (xml) =>
      xml
        .replace('Agradecer', 'Agradecer mucho')
        .replace('del informe', 'del documento')
        .replace('</w:p>', '<w:r><w:drawing/></w:r></w:p>'),
    )
    const { page } = mex
    await openImport(page)
    await takeShot(page, 'import-empty')
    await choose(page, back)
    await page.getByText('Entrarán 2 sugerencias:').waitFor()
    await page.getByText('1 imagen o dibujo no entra.').waitFor()
    await takeShot(page, 'import-preview')
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await chair.text()).not.toContain('mucho')
    await page.getByRole('button', { name: 'Importar 2 sugerencias' }).click()
    await page.getByText('Entraron 2 sugerencias:').waitFor()
    await takeShot(page, 'import-done')
    await expect.poll(() => chair.insertedBy('MEX'), LATE).toBe('mucho |documento')
    await expect.poll(() => chair.struckBy('MEX'), LATE).toBe('informe')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Cerrar', exact: true })
      .last()
      .click()
  })

  it('has nothing new the second time, and says so', async () => {
    const { page } = mex
    await openImport(page)
    await choose(page, path.join(gathering.folder, 'respuesta-mex.docx'))
    await page.getByText('No hay nada nuevo en este documento.').waitFor()
    await page.getByText('2 cambios ya habían entrado con un documento anterior.').waitFor()
    await takeShot(page, 'import-nothing')
    await page.keyboard.press('Escape')
  })

  it('is taken by drop for any country, and undone in one step', async () => {
    const back = edited('respuesta-pan.docx', (xml) => xml.replace('Instar', 'Exhortar'))
    const { page } = chair
    await dropOn(page, back)
    await page.getByText('Entrará una sugerencia:').waitFor()
    await page.getByRole('button', { name: /A nombre de/ }).click()
    await page.getByRole('option', { name: 'Panamá' }).click()
    await page.getByRole('button', { name: 'Importar una sugerencia' }).click()
    await expect.poll(() => mex.insertedBy('PAN'), LATE).toBe('Exhortar')
    await page.getByRole('button', { name: 'Deshacer la importación' }).click()
    await expect.poll(() => mex.insertedBy('PAN'), LATE).toBe('')
    await dropOn(page, back)
    await page.getByRole('button', { name: /A nombre de/ }).click()
    await page.getByRole('option', { name: 'Panamá' }).click()
    await page.getByText('Proponer otra vez el que el país retiró').click()
    await takeShot(page, 'import-again')
    await page.getByRole('button', { name: 'Importar una sugerencia' }).click()
    await expect.poll(() => mex.insertedBy('PAN'), LATE).toBe('Exhortar')
    await page.keyboard.press('Escape')
  })

  it('says what is wrong with a file that cannot be taken', async () => {
    const bad = path.join(gathering.folder, 'nota.docx')
    writeFileSync(bad, 'no es un documento')
    const { page } = mex
    await openImport(page)
    await choose(page, bad)
    await page.getByText('nota.docx no es un documento de Word (.docx).').waitFor()
    await takeShot(page, 'import-problem')
    await page.keyboard.press('Escape')
  })
})

async function exportTracked(page: Page, target: string): Promise<string> {
  await page.getByRole('button', { name: 'Exportar', exact: true }).click()
  await page.locator('label', { hasText: 'Con control de cambios' }).click()
  const order = page.getByRole('button', { name: 'Guardar como Word' })
  await savedFrom(page, () => order.click(), target)
  await page.keyboard.press('Escape')
  return target
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Opciones' }).click()
  await page.getByRole('menuitem', { name: 'Importar de Word…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function choose(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Elegir el documento' }).click()
  await (await choosing).setFiles(file)
}

/** Drops a file on the text, as from a folder. */
async function dropOn(page: Page, file: string): Promise<void> {
  const base64 = readFileSync(file).toString('base64')
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name))
      return transfer
    },
    { name: path.basename(file), content: base64 },
  )
  await page.getByRole('textbox', { name: 'Texto' }).dispatchEvent('drop', { dataTransfer: data })
}
