import type { CDPSession } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn } from '../support/table.ts'

/**
 * Dictation and braille displays write without keys: whole words at once, guesses that change as one speaks,
 * and corrections of what stood already, wherever the caret is.
 */
describe('dictating in Chromium', () => {
  const gathering = useGathering('dictation')
  let chair: Sheet
  let mex: Sheet
  let speech: CDPSession

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Lucía Ferrer')
    speech = await mex.page.context().newCDPSession(mex.page)
  })

  const shows = async (line: string) => {
    await expect.poll(() => mex.text()).toContain(line)
    await expect.poll(() => chair.text()).toContain(line)
    await expect.poll(async () => new Set([await mex.text(), await chair.text()]).size).toBe(1)
  }

  it('writes whole words at once, in the country’s name', async () => {
    await mex.caretAfter('el informe')
    await say(speech, ' anual de la Secretaría')
    await shows('por el informe anual de la Secretaría.')
    await expect.poll(() => chair.insertedBy('MEX')).toBe(' anual de la Secretaría')
  })

  it('changes its guess as one speaks, while the chair writes beside it', async () => {
    await mex.caretAfter('de los avances')
    await guess(speech, ' y los re')
    await chair.caretAfter('Tomar nota')
    await chair.type(' debida')
    await expect.poll(() => chair.insertedBy('PPT')).toContain('debida')
    await guess(speech, ' y los retos')
    await guess(speech, ' y retos')
    await say(speech, ' y retos')
    await shows('a. Tomar nota debida de los avances y retos.')
    await expect.poll(() => chair.insertedBy('MEX')).toContain(' y retos')
  })

  it('corrects its own words that stand already, with nothing left of the wrong ones', async () => {
    await correct(mex, speech, 'anual', 'Anual')
    await shows('por el informe Anual de la Secretaría.')
    expect(await chair.struckBy('MEX')).toBe('')
  })

  it('strikes agreed words that it corrects, and loses none of them', async () => {
    await correct(mex, speech, 'Felicitar', 'Agradecer')
    await shows('2. FelicitarAgradecer a los Países')
    await expect.poll(() => chair.struckBy('MEX')).toBe('Felicitar')
  })

  it('goes on where the caret was, and is taken back step by step', async () => {
    await mex.caretAfter('sociedad civil')
    await say(speech, ' organizada')
    await shows('sociedad civil organizada.')
    for (let step = 0; step < 8; step += 1) await mex.page.keyboard.press('Control+z')
    await expect.poll(() => mex.insertedBy('MEX')).toBe('')
    await expect.poll(() => chair.struckBy('MEX')).toBe('')
    await shows('a. Tomar nota debida de los avances.')
  })
})

const MEETING = meetingOn(
  '1. Agradecer a la Organización por el informe.',
  'a. Tomar nota de los avances.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'a. Reconocer a la sociedad civil.',
)

async function say(speech: CDPSession, text: string): Promise<void> {
  await speech.send('Input.insertText', { text })
}

async function guess(speech: CDPSession, text: string): Promise<void> {
  const caret = { selectionStart: text.length, selectionEnd: text.length }
  await speech.send('Input.imeSetComposition', { text, ...caret })
}

/** As a dictation does that thinks better of a word: composes over it without selecting it first. */
async function correct(sheet: Sheet, speech: CDPSession, word: string, text: string) {
  const from = await sheet.page.evaluate(startInText, word)
  const replaced = { replacementStart: from, replacementEnd: from + word.length }
  const caret = { selectionStart: text.length, selectionEnd: text.length }
  await speech.send('Input.imeSetComposition', { text, ...caret, ...replaced })
  await say(speech, text)
}

/** Where the words begin in all that the browser takes the text for: numbers too. */
function startInText(words: string): number {
  const root = document.querySelector<HTMLElement>('.draft-text')
  return root?.innerText.indexOf(words) ?? -1
}
