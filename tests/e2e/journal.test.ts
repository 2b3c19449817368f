import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../electron/host/meetings/meeting-file.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { launchChromium } from '../support/chromium.ts'
import { startDesk } from '../support/desk.ts'
import type { Desk } from '../support/desk.ts'
import { savedFrom } from '../support/saved-file.ts'
import { openSheet } from '../support/sheet.ts'
import type { Sheet } from '../support/sheet.ts'
import { createMeeting, invite, join, meetingOn, newPage, takeShot } from '../support/table.ts'
import { wordsOf } from '../support/written-meeting.ts'

const MEETING = meetingOn('1. Agradecer a los Países.', '2. Instar a la PPT.')

describe('the journal, as the chair and the delegations see it', () => {
  let folder: string
  let desk: Desk
  let browser: Browser
  let chair: Sheet
  let mex: Sheet
  const faults: (readonly string[])[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mesa-journal-'))
    desk = await startDesk(folder)
    browser = await launchChromium()
    const sit = async (who: string): Promise<Page> => {
      const seated = await newPage(browser, who)
      faults.push(seated.faults)
      return seated.page
    }
    const host = await sit('PPT')
    await host.goto(desk.address)
    await createMeeting(host, MEETING)
    const codes = await invite(host)
    const delegate = await sit('MEX')
    const { origin } = new URL(desk.address)
    await join(delegate, `${origin}/i/${codes.get('MEX') ?? ''}`, 'Ana Peña')
    chair = openSheet(host)
    mex = openSheet(delegate)
  })

  afterAll(async () => {
    await browser.close()
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is gone through with the keyboard, by a delegation as well', async () => {
    const { page } = mex
    await openFromMenu(page, 'Recorrer la reunión…')
    await page.getByText('Aún no hay nada que recorrer').waitFor()
    await page.keyboard.press('Escape')
    const [first, second] = (await mex.paragraphs()).filter(({ label }) => label !== '')
    await mex.caretTo(first?.id ?? '', -1)
    await nextSecond(page)
    await page.keyboard.insertText(' Siempre.')
    await expect.poll(() => chair.text()).toContain('Siempre.')
    await mex.caretTo(second?.id ?? '', -1)
    await nextSecond(page)
    await page.keyboard.insertText(' Pronto.')
    await expect.poll(() => chair.text()).toContain('Pronto.')
    await openFromMenu(page, 'Recorrer la reunión…')
    const dialog = page.getByRole('dialog', { name: 'Recorrer la reunión' })
    const text = dialog.getByRole('region', { name: 'El texto en ese momento' })
    await dialog.getByText('Lo último').waitFor()
    await expect.poll(() => text.innerText()).toContain('Pronto.')
    await takeShot(page, 'replay')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => text.innerText()).not.toContain('Pronto.')
    await expect.poll(() => text.innerText()).toContain('Siempre.')
    await page.keyboard.press('Home')
    await expect.poll(() => text.innerText()).not.toContain('Siempre.')
    await dialog.getByText('El texto base: nadie había escrito aún.').waitFor()
    await page.keyboard.press('End')
    // On a busy machine a word may be typed in two seconds, and be two steps: the first is below.
    await dialog
      .getByRole('button', { name: /Ana Peña/ })
      .last()
      .click()
    await expect.poll(() => text.innerText()).not.toContain('Pronto.')
    await takeShot(page, 'replay-before')
    await page.keyboard.press('Escape')
    await expect.poll(() => mex.text()).toContain('Pronto.')
  })

  it('is copied on request, and a second copy follows what is written', async () => {
    const { page } = chair
    const stick = path.join(folder, 'usb')
    mkdirSync(stick)
    await openFromMenu(page, 'Copias del archivo…')
    const dialog = page.getByRole('dialog', { name: 'Copias del archivo' })
    const order = dialog.getByRole('button', { name: 'Guardar una copia…' })
    const saved = path.join(folder, 'copia.mesa')
    await savedFrom(page, () => order.click(), saved)
    expect(wordsIn(saved)).toContain('Pronto.')
    await dialog.getByLabel('Carpeta', { exact: true }).fill(path.join(folder, 'no existe'))
    await dialog.getByRole('button', { name: 'Guardar ahí la segunda copia' }).click()
    await dialog.getByText('No hay ninguna carpeta').waitFor()
    await dialog.getByLabel('Carpeta', { exact: true }).fill(stick)
    await dialog.getByRole('button', { name: 'Guardar ahí la segunda copia' }).click()
    await dialog.getByText(/La copia tiene todo hasta hoy/).waitFor()
    await takeShot(page, 'copies')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    const [first] = (await mex.paragraphs()).filter(({ label }) => label !== '')
    await mex.caretTo(first?.id ?? '', -1)
    await mex.type(' Y otra vez.')
    const name = 'GRCM 2023-12-01 Panamá.mesa'
    await expect.poll(() => wordsIn(path.join(stick, name))).toContain('Y otra vez.')
    await rm(stick, { recursive: true })
    await mex.type(' Sin memoria.')
    await page.getByText('La segunda copia no está').waitFor()
    await takeShot(page, 'copy-trouble')
    mkdirSync(stick)
    await expect.poll(() => wordsIn(path.join(stick, name))).toContain('Sin memoria.')
    await page.getByText('La segunda copia no está').waitFor({ state: 'detached' })
  })

  it('is helped with: what to do when something fails', async () => {
    await openFromMenu(chair.page, 'Si algo falla…')
    const dialog = chair.page.getByRole('dialog', { name: 'Si algo falla' })
    await dialog.getByText('La computadora anfitriona se apaga o se cuelga').waitFor()
    await takeShot(chair.page, 'help')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await chair.page.keyboard.press('Escape')
  })

  it('that is damaged is opened as far as it is sound, and the chair is told', async () => {
    const damaged = path.join(folder, 'dañada.mesa')
    await writeFile(damaged, await readFile(path.join(folder, 'copia.mesa')))
    alter(damaged, "UPDATE meta SET value = 'motro' WHERE key = 'meeting'")
    alter(damaged, "UPDATE entries SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM entries)")
    alter(damaged, 'DELETE FROM snapshots')
    const seated = await newPage(browser, 'PPT')
    faults.push(seated.faults)
    const { page } = seated
    await page.goto(desk.address)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /Abrir un archivo/ }).click()
    await (await choosing).setFiles(damaged)
    const question = page.getByRole('alertdialog')
    await question.getByText(/Está dañado desde hoy.*Se abrió lo que está sano/).waitFor()
    await takeShot(page, 'damaged')
    expect(await accessibilityProblems(page)).toEqual([])
    await question.getByRole('button', { name: 'Seguir con lo que está sano' }).click()
    await page.getByLabel('Su nombre').fill('Ana Presidenta')
    await page.getByRole('button', { name: 'Abrir la mesa' }).click()
    await page.getByRole('textbox', { name: 'Texto' }).waitFor()
    await expect.poll(() => openSheet(page).text()).toContain('Siempre.')
  })

  it('that was altered before its snapshot opens, and says so while one writes', async () => {
    const altered = path.join(folder, 'alterada.mesa')
    await writeFile(altered, await readFile(path.join(folder, 'copia.mesa')))
    alter(altered, "UPDATE meta SET value = 'maltera' WHERE key = 'meeting'")
    const file = openMeetingFile(altered)
    if (!file.ok) throw new Error(file.error.kind)
    file.value.keepSnapshot()
    file.value.close()
    alter(altered, 'UPDATE entries SET at_ms = at_ms + 1 WHERE seq = 2')
    const seated = await newPage(browser, 'PPT')
    faults.push(seated.faults)
    const { page } = seated
    await page.goto(desk.address)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /Abrir un archivo/ }).click()
    await (await choosing).setFiles(altered)
    await page.getByLabel('Su nombre').fill('Ana Presidenta')
    await page.getByRole('button', { name: 'Abrir la mesa' }).click()
    const notice = page.getByText('El archivo de la reunión está dañado.')
    await notice.waitFor()
    await page.getByText('«alterada (dañado).mesa»').waitFor()
    await takeShot(page, 'damaged-later')
    expect(await accessibilityProblems(page)).toEqual([])
    const sheet = openSheet(page)
    await sheet.caretAfter('Siempre.')
    await sheet.type(' Y ahora.')
    await page.getByRole('button', { name: 'Entendido' }).click()
    await notice.waitFor({ state: 'detached' })
    await expect.poll(() => sheet.text()).toContain('Siempre. Y ahora.')
    expect(faults.flat()).toEqual([])
  })
})

function alter(file: string, order: string): void {
  const database = new Database(file)
  database.exec(order)
  database.close()
}

/**
 * Empty while there is none, or none that can be read. It is looked at elsewhere: opened where it is, with
 * SQLite's file beside it for a moment, the host would leave it to whoever goes on with it.
 */
function wordsIn(file: string): string {
  const looked = `${file}.looked-at.mesa`
  if (!existsSync(file)) return ''
  copyFileSync(file, looked)
  const opened = openMeetingFile(looked)
  if (!opened.ok) return ''
  opened.value.close()
  return wordsOf(opened.value.doc)
}

/** The course has steps of a second of the clock; what comes in at once is in one of them. */
async function nextSecond(page: Page): Promise<void> {
  await page.waitForTimeout(1_050 - (Date.now() % 1_000))
}

async function openFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Opciones' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
