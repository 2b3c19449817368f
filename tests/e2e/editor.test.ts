import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { Desk } from '../support/desk.ts'
import { startDesk } from '../support/desk.ts'
import { openSheet } from '../support/sheet.ts'
import type { Sheet } from '../support/sheet.ts'
import { createMeeting, invite, join, meetingOn, newPage } from '../support/table.ts'

/**
 * What only a browser does to a text: composing, keys that reach beyond a letter, the
 * clipboard, and a caret among others' words.
 */
describe('writing in Chromium', () => {
  let folder: string
  let desk: Desk
  let browser: Browser
  let chair: Sheet
  let mex: Sheet
  let ime: CDPSession

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mesa-editor-'))
    desk = await startDesk(folder)
    browser = await launchChromium()
    const { page } = await newPage(browser, 'PPT')
    await page.goto(desk.address)
    await createMeeting(page, MEETING)
    chair = openSheet(page)
    const codes = await invite(page)
    const delegate = (await newPage(browser, 'MEX')).page
    await join(
      delegate,
      `${new URL(desk.address).origin}/i/${codes.get('MEX') ?? ''}`,
      'Lucía Ferrer',
    )
    mex = openSheet(delegate)
    ime = await delegate.context().newCDPSession(delegate)
  })

  afterAll(async () => {
    await browser.close()
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const idOf = async (words: string) => {
    const found = (await mex.paragraphs()).find(({ text }) => text.includes(words))
    if (found === undefined) throw new Error(`Nobody wrote “${words}”`)
    return found
  }
  const caretAfter = async (sheet: Sheet, words: string) => {
    const { id, text } = await idOf(words)
    await sheet.caretTo(id, text.indexOf(words) + words.length)
  }
  const both = (of: (sheet: Sheet) => Promise<string>) =>
    expect.poll(async () => new Set(await Promise.all([of(mex), of(chair)])).size).toBe(1)
  const shows = async (line: string) => {
    await expect.poll(() => mex.text()).toContain(line)
    await expect.poll(() => chair.text()).toContain(line)
    await both((sheet) => sheet.text())
  }

  it('composes letters by dead keys, in place', async () => {
    await caretAfter(mex, 'Agradecer a la')
    await compose(ime, ['´', 'á'], 'á')
    await mex.type('x')
    await shows('1. Agradecer a laáx Organización')
    expect(await chair.insertedBy('MEX')).toBe('áx')
  })

  it('keeps both when the chair writes where the delegate is composing', async () => {
    await caretAfter(mex, 'por el informe')
    await composing(ime, 'に')
    await caretAfter(chair, 'por el')
    await chair.type(' buen')
    await expect.poll(() => chair.insertedBy('PPT')).toContain('buen')
    await composing(ime, 'にほん')
    await ime.send('Input.insertText', { text: '日本' })
    await mex.type(' y')
    await shows('por el buen informe日本 y sobre')
    expect(await chair.insertedBy('MEX')).toContain('日本 y')
  })

  it('composes over a selection: what was selected is struck, not lost', async () => {
    const { id, text } = await idOf('Tomar nota')
    await mex.select(id, 0, 'Tomar'.length)
    await compose(ime, ['T'], 'Tomár')
    await shows('TomarTomár nota')
    expect(await chair.struckBy('MEX')).toContain('Tomar')
    expect(text).toContain('Tomar')
  })

  it('composes in an empty paragraph', async () => {
    await caretAfter(mex, 'avances.')
    await mex.page.keyboard.press('Enter')
    await compose(ime, ['に'], '日')
    await mex.type(' fin')
    await shows('b. 日 fin')
  })

  it('deletes by words in both directions, over what is struck already', async () => {
    await caretAfter(mex, 'los Países Miembros')
    await mex.page.keyboard.press('Control+Backspace')
    await mex.page.keyboard.press('Backspace')
    await mex.page.keyboard.press('Control+Backspace')
    await expect.poll(() => chair.struckBy('MEX')).toContain('Países Miembros')
    await mex.page.keyboard.press('Control+z')
    await mex.page.keyboard.press('Control+y')
    await caretAfter(mex, 'Felicitar')
    await mex.page.keyboard.press('Control+Delete')
    await mex.page.keyboard.press('Delete')
    await expect.poll(() => chair.struckBy('MEX')).toMatch(/ a (?:\||$)/)
    await both((sheet) => sheet.text())
  })

  it('pastes numbered lines as points of their levels, and loses no word of them', async () => {
    await caretAfter(mex, 'Reconocer a la sociedad civil.')
    await paste(mex.page, ['', '3. Instar a los Países.', 'a. Primero.', 'b. Segundo.'].join('\n'))
    await shows('3. Instar a los Países.\na. Primero.\nb. Segundo.')
  })

  it('cuts: the words are on the clipboard and struck in the text', async () => {
    const { id, text } = await idOf('Reconocer')
    await mex.select(id, text.indexOf('sociedad'), text.indexOf('sociedad') + 'sociedad'.length)
    await mex.page.keyboard.press('Control+x')
    await expect.poll(() => chair.struckBy('MEX')).toContain('sociedad')
    expect(await mex.page.evaluate(() => navigator.clipboard.readText())).toBe('sociedad')
  })

  it('keeps the caret between the letters it stands between while others write', async () => {
    await caretAfter(mex, 'Felicitar')
    await caretAfter(chair, 'Feli')
    await chair.type('__')
    await expect.poll(() => mex.text()).toContain('Feli__citar')
    await mex.type('!')
    await shows('Feli__citar!')
  })

  it('takes one’s own back step by step and leaves the other’s words', async () => {
    for (let n = 0; n < 40; n += 1) await mex.page.keyboard.press('Control+z')
    await expect.poll(() => mex.insertedBy('MEX')).toBe('')
    expect(await mex.struckBy('MEX')).toBe('')
    expect(await mex.insertedBy('PPT')).toContain('buen')
    expect(await mex.text()).toContain('1. Agradecer a la Organización')
  })
})

const MEETING = meetingOn(
  '1. Agradecer a la Organización por el informe sobre el fondo.',
  'a. Tomar nota de los avances.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'a. Reconocer a la sociedad civil.',
)

async function composing(ime: CDPSession, text: string): Promise<void> {
  await ime.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

async function compose(ime: CDPSession, steps: readonly string[], text: string): Promise<void> {
  for (const step of steps) await composing(ime, step)
  await ime.send('Input.insertText', { text })
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}
