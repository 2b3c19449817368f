import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn } from '../support/table.ts'

/**
 * What only a browser does to a text: composing, keys that reach beyond a letter, the
 * clipboard, and a caret among others' words.
 */
describe('writing in Chromium', () => {
  const gathering = useGathering('editor')
  let chair: Sheet
  let mex: Sheet
  let ime: CDPSession

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Lucía Ferrer')
    ime = await mex.page.context().newCDPSession(mex.page)
  })

  const both = (of: (sheet: Sheet) => Promise<string>) =>
    expect.poll(async () => new Set(await Promise.all([of(mex), of(chair)])).size).toBe(1)
  const shows = async (line: string) => {
    await expect.poll(() => mex.text()).toContain(line)
    await expect.poll(() => chair.text()).toContain(line)
    await both((sheet) => sheet.text())
  }

  it('composes letters by dead keys, in place', async () => {
    await mex.caretAfter('Agradecer a la')
    await compose(ime, ['´', 'á'], 'á')
    await mex.type('x')
    await shows('1. Agradecer a laáx Organización')
    await expect.poll(() => chair.insertedBy('MEX')).toBe('áx')
  })

  it('keeps both when the chair writes where the delegate is composing', async () => {
    await mex.caretAfter('por el informe')
    await composing(ime, 'に')
    await chair.caretAfter('por el')
    await chair.type(' buen')
    await expect.poll(() => chair.insertedBy('PPT')).toContain('buen')
    await composing(ime, 'にほん')
    await ime.send('Input.insertText', { text: '日本' })
    await mex.type(' y')
    await shows('por el buen informe日本 y sobre')
    await expect.poll(() => chair.insertedBy('MEX')).toContain('日本 y')
  })

  it('composes over a selection: what was selected is struck, not lost', async () => {
    await mex.selectWords('Tomar')
    await compose(ime, ['T'], 'Tomár')
    await shows('TomarTomár nota')
    await expect.poll(() => chair.struckBy('MEX')).toContain('Tomar')
  })

  it('composes in an empty paragraph', async () => {
    await mex.caretAfter('avances.')
    await mex.page.keyboard.press('Enter')
    await compose(ime, ['に'], '日')
    await mex.type(' fin')
    await shows('b. 日 fin')
  })

  it('deletes by words in both directions, over what is struck already', async () => {
    await mex.caretAfter('los Países Miembros')
    await mex.page.keyboard.press('Control+Backspace')
    await mex.page.keyboard.press('Backspace')
    await mex.page.keyboard.press('Control+Backspace')
    await expect.poll(() => chair.struckBy('MEX')).toContain('Países Miembros')
    await mex.page.keyboard.press('Control+z')
    await mex.page.keyboard.press('Control+y')
    await mex.caretAfter('Felicitar')
    await mex.page.keyboard.press('Control+Delete')
    await mex.page.keyboard.press('Delete')
    await expect.poll(() => chair.struckBy('MEX')).toMatch(/ a (?:\||$)/)
    await both((sheet) => sheet.text())
  })

  it('pastes numbered lines as points of their levels, and loses no word of them', async () => {
    await mex.caretAfter('Reconocer a la sociedad civil.')
    await paste(mex.page, ['', '3. Instar a los Países.', 'a. Primero.', 'b. Segundo.'].join('\n'))
    await shows('3. Instar a los Países.\na. Primero.\nb. Segundo.')
  })

  it('cuts: the words are on the clipboard and struck in the text', async () => {
    await mex.selectWords('sociedad')
    await mex.page.keyboard.press('Control+x')
    await expect.poll(() => chair.struckBy('MEX')).toContain('sociedad')
    await expect
      .poll(() => mex.page.evaluate(() => navigator.clipboard.readText()))
      .toBe('sociedad')
  })

  it('keeps the caret between the letters it stands between while others write', async () => {
    await mex.caretAfter('Felicitar')
    await chair.caretAfter('Feli')
    await chair.type('__')
    await expect.poll(() => mex.text()).toContain('Feli__citar')
    await mex.type('!')
    await shows('Feli__citar!')
  })

  it('takes a place that is chosen in the moment in which others’ words arrive', async () => {
    await mex.caretAfter('Tomar')
    await chair.caretAfter('Feli')
    const { id } = await mex.find('Feli__citar')
    const chosen = mex.page.evaluate(chooseEndWhileBusy, { paragraph: id, busyMs: 600 })
    await chair.type('~')
    await chosen
    await expect.poll(() => mex.text()).toContain('Feli~__citar')
    await mex.type('#')
    await expect.poll(async () => (await chair.find('Feli~__citar')).text).toMatch(/#$/)
  })

  it('takes one’s own back step by step and leaves the other’s words', async () => {
    for (let n = 0; n < 40; n += 1) await mex.page.keyboard.press('Control+z')
    await expect.poll(() => mex.insertedBy('MEX')).toBe('')
    expect(await mex.struckBy('MEX')).toBe('')
    await expect.poll(() => mex.insertedBy('PPT')).toContain('buen')
    await expect.poll(() => mex.text()).toContain('1. Agradecer a la Organización')
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

/**
 * Puts the caret to a paragraph's end when the page has been busy for a while: what has arrived in the
 * meantime is drawn before the page tells of the caret.
 */
function chooseEndWhileBusy({ paragraph, busyMs }: { paragraph: string; busyMs: number }): void {
  const endMs = performance.now() + busyMs
  while (performance.now() < endMs) continue
  const point = document.querySelector(`[data-paragraph="${paragraph}"]`)
  const words = document.createTreeWalker(point ?? document, NodeFilter.SHOW_TEXT)
  while (words.nextNode() !== null) continue
  getSelection()?.collapse(words.currentNode, words.currentNode.nodeValue?.length)
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}
