import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Party } from '../../shared/meeting/party.ts'

const SHOTS = path.resolve(import.meta.dirname, '../../test-results')

/** A page in a browser of its own; it must have no fault to report when the test is over. */
export interface Seated {
  readonly page: Page
  /** What the page itself complained of. */
  readonly faults: readonly string[]
}

/** A browser of its own for one person, in Spanish. */
export async function newPage(browser: Browser, who: string): Promise<Seated> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${who}: ${error.message}`))
  page.on('console', (message) => {
    // A line that is cut on purpose makes the browser itself complain.
    const isOfTheNetwork = /Failed to load resource|WebSocket connection|net::/.test(message.text())
    if (message.type() === 'error' && !isOfTheNetwork) faults.push(`${who}: ${message.text()}`)
  })
  return { page, faults }
}

export interface NewMeeting {
  readonly chair: string
  readonly city: string
  readonly day: readonly [day: string, month: string, year: string]
  readonly presidency: string
  readonly absent: readonly string[]
  /** Pasted; null for the template's own. */
  readonly text: string | null
  /** A Word file to start from instead, by its path. */
  readonly word?: string
}

/** A meeting of which only the text matters. */
export function meetingOn(...lines: readonly string[]): NewMeeting {
  return {
    chair: 'Ana Presidenta',
    city: 'Panamá',
    day: ['1', '12', '2023'],
    presidency: 'Panamá',
    absent: [],
    text: lines.join('\n'),
  }
}

/** Fills in the form of a new meeting as the chair does, and opens the table. */
export async function createMeeting(page: Page, meeting: NewMeeting): Promise<void> {
  await page.getByRole('button', { name: /Nueva reunión/ }).click()
  await page.getByLabel('Ciudad', { exact: true }).fill(meeting.city)
  for (const which of ['Primer día', 'Último día']) {
    for (const [index, part] of ['día', 'mes', 'año'].entries()) {
      await page.getByRole('spinbutton', { name: `${part}, ${which}` }).focus()
      await page.keyboard.type(meeting.day[index] ?? '')
    }
  }
  await page.getByRole('button', { name: /Presidencia Pro-Témpore/ }).click()
  await page.getByRole('option', { name: meeting.presidency }).click()
  await page.getByLabel('Año de la PPT').fill(meeting.day[2])
  await page.getByLabel('Quien preside').fill(meeting.chair)
  const present = page.locator('fieldset, [role=group]', { hasText: 'Delegaciones presentes' })
  for (const country of meeting.absent) await present.locator('label', { hasText: country }).click()
  if (meeting.text !== null) {
    await page.getByText('Pegar un texto').click()
    await page.getByLabel('El texto, con sus números').fill(meeting.text)
  }
  if (meeting.word !== undefined) {
    await page.getByText('Abrir un archivo').click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Elegir el archivo…' }).click()
    await (await choosing).setFiles(meeting.word)
    await page.getByText(path.basename(meeting.word)).waitFor()
    await takeShot(page, 'new-meeting-word')
  }
  await page.getByRole('button', { name: 'Crear y abrir la mesa' }).click()
  await page.getByRole('textbox', { name: 'Texto', exact: true }).waitFor()
}

/** Opens the first of the meetings on the home page; for a meeting that does not know who presides. */
export async function openLatest(page: Page, chair: string): Promise<void> {
  const recent = page.getByRole('region', { name: 'Reuniones recientes' })
  await recent.getByRole('button').first().click()
  await page.getByLabel('Su nombre').fill(chair)
  await page.getByRole('button', { name: 'Abrir la mesa' }).click()
  // However long its text is, and busy the machine.
  await page.getByRole('textbox', { name: 'Texto', exact: true }).waitFor({ timeout: 60_000 })
}

/** Opens the table to the network and reads the codes, by party. */
export async function invite(page: Page): Promise<ReadonlyMap<Party, string>> {
  await page.getByRole('button', { name: 'Invitar', exact: true }).click()
  await page.getByRole('button', { name: 'Abrir la mesa a la red' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/https?:\/\/\S+\/i\/|no está conectado|ninguna red/)
    .first()
    .waitFor()
  const codes = (await dialog.innerText()).match(/\b[A-Z]{2,3}-\w{4}-\w{4}\b/g) ?? []
  await dialog.getByRole('button', { name: 'Cerrar' }).click()
  return new Map(codes.map((code) => [code.split('-')[0] as Party, code])) // codes begin with it
}

/** Goes in by a link, as a delegate does; resolves when the text is there. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Su nombre').fill(name)
  await page.getByRole('button', { name: 'Entrar a la mesa' }).click()
  await page.getByRole('textbox', { name: 'Texto', exact: true }).waitFor()
}

/** Pictures go where git does not look. */
export async function takeShot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}
