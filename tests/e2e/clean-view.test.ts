import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { Desk } from '../support/desk.ts'
import { startDesk } from '../support/desk.ts'
import { openSheet } from '../support/sheet.ts'
import type { Sheet } from '../support/sheet.ts'
import { createMeeting, invite, join, meetingOn, newPage, takeShot } from '../support/table.ts'
import type { Seated } from '../support/table.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)

/** A delegate writes where no marks are shown, the chair where they are. */
describe(`writing in the clean view (MESA_SEED=${SEED})`, () => {
  let folder: string
  let desk: Desk
  let browser: Browser
  let seats: readonly Seated[]
  let chair: Sheet
  let mex: Sheet
  let ime: CDPSession

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mesa-clean-'))
    desk = await startDesk(folder)
    browser = await launchChromium()
    seats = [await newPage(browser, 'PPT'), await newPage(browser, 'MEX')]
    const [{ page }, delegate] = seats as [Seated, Seated] // made above
    await page.goto(desk.address)
    await createMeeting(page, MEETING)
    chair = openSheet(page)
    const code = (await invite(page)).get('MEX') ?? ''
    await join(delegate.page, `${new URL(desk.address).origin}/i/${code}`, 'Lucía Ferrer')
    mex = openSheet(delegate.page)
    ime = await delegate.page.context().newCDPSession(delegate.page)
  })

  afterAll(async () => {
    await browser.close()
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const caretAfter = async (sheet: Sheet, words: string) => {
    const found = (await sheet.paragraphs()).find(({ text }) => text.includes(words))
    if (found === undefined) throw new Error(`Nobody sees “${words}”`)
    await sheet.caretTo(found.id, found.text.indexOf(words) + words.length)
  }
  const shows = (sheet: Sheet, words: string) => expect.poll(() => sheet.text()).toContain(words)

  it('types suggestions that simply stand there', async () => {
    await caretAfter(chair, 'por el')
    await chair.page.keyboard.press('Control+Backspace')
    await caretAfter(mex, 'Agradecer a la')
    await look(mex, 'Como quedaría')
    await shows(mex, '1. Agradecer a la Organización por  informe')
    await mex.page.getByRole('textbox', { name: 'Texto' }).focus()
    await mex.type(' noble')
    await shows(mex, '1. Agradecer a la noble Organización por  informe')
    await expect.poll(() => chair.insertedBy('MEX')).toBe(' noble')
    await takeShot(mex.page, 'clean-view')
  })

  it('strikes what is seen of a selection, and leaves what is struck', async () => {
    const { id, text } = await at(mex, 'Organización')
    const from = text.indexOf(' por')
    await mex.select(id, from, from + ' por  informe'.length)
    await mex.type(' y')
    await shows(mex, '1. Agradecer a la noble Organización y sobre el fondo.')
    await expect.poll(() => chair.struckBy('MEX')).toBe(' por | informe')
    expect(await chair.struckBy('PPT')).toBe('el')
  })

  it('composes letters while the chair writes in the same paragraph', async () => {
    await caretAfter(mex, 'sobre el')
    await compose(ime, '´')
    await caretAfter(chair, 'Agradecer')
    await chair.type(' mucho')
    await expect.poll(() => chair.insertedBy('PPT')).toContain('mucho')
    await ime.send('Input.insertText', { text: 'á' })
    await mex.type('!')
    await shows(mex, '1. Agradecer mucho a la noble Organización y sobre elá! fondo.')
    await shows(chair, 'elá! fondo.')
  })

  it('cuts and joins paragraphs as they are seen', async () => {
    await caretAfter(mex, 'Tomar nota')
    await mex.page.keyboard.press('Enter')
    await mex.type('Y')
    await shows(mex, 'a. Tomar nota\nb. Y de los avances.')
    await mex.page.keyboard.press('Backspace')
    await mex.page.keyboard.press('Backspace')
    await shows(mex, 'a. Tomar nota de los avances.')
    await mex.page.keyboard.press('End')
    await mex.page.keyboard.press('Delete')
    await shows(mex, 'a. Tomar nota de los avances.Felicitar')
    await mex.page.keyboard.press('Control+z')
    // All that was deleted in one go.
    await shows(mex, 'b. Y de los avances.\n2. Felicitar')
  })

  it('keeps the caret when the view is changed, whichever way the focus comes back', async () => {
    await caretAfter(mex, 'Felicitar')
    await look(mex, 'Con marcas')
    await shows(mex, 'por el informe')
    await mex.page.keyboard.press('Tab')
    await mex.page.getByRole('textbox', { name: 'Texto' }).focus()
    await mex.type(' hoy')
    await shows(mex, '2. Felicitar hoy a los')
    await look(mex, 'Como quedaría')
    await expect.poll(() => mex.text()).not.toContain('por el informe')
    await mex.page.getByRole('textbox', { name: 'Texto' }).focus()
    await mex.type(' mismo')
    await shows(mex, '2. Felicitar hoy mismo a los')
  })

  it('shows the suggestions of the chosen countries only, and says what it hides', async () => {
    await look(mex, 'Por país')
    await expect.poll(() => mex.insertedBy('PPT')).toBe('')
    expect(await mex.insertedBy('MEX')).toContain('noble')
    await shows(mex, 'Agradecer a la noble Organización por el informe y sobre elá! fondo.')
    const countries = mex.page.getByRole('toolbar', { name: 'Solo estos países' })
    await mex.page.getByText('Se ocultan 2 sugerencias de otras delegaciones.').waitFor()
    await takeShot(mex.page, 'only-countries')
    await caretAfter(mex, 'por el')
    await mex.type('l')
    await shows(chair, 'por ell informe')
    await countries.getByRole('button', { name: /^PPT/ }).focus()
    await mex.page.keyboard.press('Space')
    await expect.poll(() => mex.insertedBy('PPT')).toContain('mucho')
    await countries.getByRole('button', { name: /^MEX/ }).click()
    await mex.page.getByText('Para escribir, incluya a México').waitFor()
    await takeShot(mex.page, 'only-others')
    await look(mex, 'Con marcas')
  })

  it('shows after any keys at all what the text is when it is drawn anew', async () => {
    await look(mex, 'Como quedaría')
    await Promise.all([pressKeys(chair, SEED), pressKeys(mex, SEED + 1)])
    await look(chair, 'Como quedaría')
    const texts = () => Promise.all([chair, mex].map((sheet) => sheet.text()))
    await expect
      .poll(async () => new Set(await texts()).size, { timeout: 20_000, message: 'one text' })
      .toBe(1)
    const [shown = ''] = await texts()
    await mex.page.reload()
    await mex.page.getByRole('textbox', { name: 'Texto' }).waitFor()
    await look(mex, 'Como quedaría')
    await expect.poll(() => mex.text(), { timeout: 20_000 }).toBe(shown)
    // Which words the keys leave depends on whose come first; some they always leave.
    expect(shown).toMatch(/\p{L}{3}/u)
    expect(seats.flatMap(({ faults }) => faults)).toEqual([])
  })
})

async function look({ page }: Sheet, view: string): Promise<void> {
  const views = page.getByRole('radiogroup', { name: 'Vista del texto' })
  await views.getByRole('radio', { name: view }).click()
}

async function at(sheet: Sheet, words: string) {
  const found = (await sheet.paragraphs()).find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`Nobody sees “${words}”`)
  return found
}

async function compose(ime: CDPSession, text: string): Promise<void> {
  const caret = { selectionStart: text.length, selectionEnd: text.length }
  await ime.send('Input.imeSetComposition', { text, ...caret })
}

const KEYS = [
  'a',
  'b',
  ' ',
  'Enter',
  'Backspace',
  'Delete',
  'Control+Backspace',
  'Control+Delete',
  'Tab',
  'Shift+Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowRight',
  'Shift+ArrowDown',
  'Control+z',
  'Control+y',
] as const

async function pressKeys(sheet: Sheet, seed: number): Promise<void> {
  const [keys = []] = fc.sample(
    fc.array(fc.constantFrom(...KEYS), { minLength: 160, maxLength: 160 }),
    { seed, numRuns: 1 },
  )
  const [first] = await sheet.paragraphs()
  await sheet.caretTo(first?.id ?? '', 0)
  for (const key of keys) await sheet.page.keyboard.press(key)
}

const MEETING = meetingOn(
  '1. Agradecer a la Organización por el informe sobre el fondo.',
  'a. Tomar nota de los avances.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'a. Reconocer a la sociedad civil.',
)
