import { beforeAll, describe, expect, it } from 'vitest'
import { FROM_WORD } from '../support/from-word.ts'
import { useGathering } from '../support/gathering.ts'
import { openHands } from '../support/page-hands.ts'
import type { PageHands } from '../support/page-hands.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** What comes into a text by the clipboard, by the mouse and by the spell checker, in Chromium. */
describe('pasting and dragging in Chromium', () => {
  const gathering = useGathering('paste')
  let sheet: Sheet
  let hands: PageHands

  beforeAll(async () => {
    sheet = await gathering.preside(MEETING)
    hands = openHands(sheet.page)
    await sheet.page.locator('.point', { hasText: 'sociedad civil' }).waitFor()
  })

  const shows = (lines: string) => expect.poll(() => sheet.text()).toContain(lines)
  const undoAll = async () => {
    await sheet.page.getByRole('textbox', { name: 'Texto' }).focus()
    for (let n = 0; n < 12; n += 1) await sheet.page.keyboard.press('Control+z')
    await expect.poll(() => sheet.text()).toBe(BASE)
  }

  it('pastes a list of Word as points of its levels, in one step', async () => {
    await sheet.caretAfter('los avances.')
    await hands.paste({ 'text/html': FROM_WORD, 'text/plain': 'otra cosa' })
    await shows(
      'a. Tomar nota de los avances.\n2. Agradecer a la OIM.\na. Tomar nota.\ni. Instar siempre.\n3. Solicitar.\n4. Felicitar',
    )
    await takeShot(sheet.page, 'paste-word')
    expect(await hands.ranScripts()).toBe(false)
    await sheet.page.keyboard.press('Control+z')
    await expect.poll(() => sheet.text()).toBe(BASE)
  })

  it('says what of a paste did not come in as it was', async () => {
    await sheet.caretAfter('los avances.')
    const tracked = '<p> Mucho<ins cite="mailto:x"> siempre</ins><del>ya</del><img src="x"></p>'
    await hands.paste({ 'text/html': tracked, 'text/plain': '' })
    await shows('los avances.Mucho siempre')
    await sheet.page.getByText('1 cambio marcado entró como palabras suyas').waitFor()
    await sheet.page.getByText('1 pasaje tachado no entró.').waitFor()
    await takeShot(sheet.page, 'paste-partly')
    await sheet.page.getByRole('button', { name: 'Entendido' }).click()
    await undoAll()
  })

  it('copies its own points as what they are, and pastes them as such', async () => {
    const [first, second] = await sheet.paragraphs()
    await hands.selectAcross(first?.id ?? '', second?.id ?? '')
    await sheet.page.keyboard.press('Control+c')
    await sheet.caretAfter('sociedad civil.')
    await sheet.page.keyboard.press('Control+v')
    await shows(
      'a. Reconocer a la sociedad civil.\n3. Agradecer a la Organización por el informe sobre el fondo.\na. Tomar nota de los avances.',
    )
    await undoAll()
  })

  it('pastes with Shift what is on the clipboard as it is written', async () => {
    await sheet.page.evaluate(() => navigator.clipboard.writeText('1. Uno\na. Dos'))
    await sheet.caretAfter('sociedad civil.')
    await sheet.page.keyboard.press('Control+Shift+v')
    await shows('a. Reconocer a la sociedad civil.1. Uno\nb. a. Dos')
    await undoAll()
  })

  it('takes three hundred paragraphs at once', async () => {
    await sheet.caretAfter('sociedad civil.')
    const lines = Array.from({ length: 300 }, (_, at) => `${at + 3}. Instar a los Países, ${at}.`)
    await hands.paste({ 'text/plain': lines.join('\n') })
    await shows('302. Instar a los Países, 299.')
    await undoAll()
  })

  it('says that a megabyte is too much', async () => {
    await sheet.caretAfter('sociedad civil.')
    const page = `<p>${'Instar a los Países Miembros. '.repeat(35_000)}</p>`
    await hands.paste({ 'text/html': page, 'text/plain': '' })
    await sheet.page.getByText(/tiene 1[.,\s]?0\d\d[.,\s]?\d\d\d letras/).waitFor()
    await takeShot(sheet.page, 'paste-too-large')
    await expect.poll(() => sheet.text()).toBe(BASE)
    await sheet.page.getByRole('button', { name: 'Entendido' }).click()
  })

  it('moves words that are dragged: struck there, written here, one step', async () => {
    await sheet.selectWords('de los avances')
    const goal = await sheet.find('Felicitar')
    await hands.drag(goal.id, 'Felicitar'.length)
    await shows('2. Felicitarde los avances a los Países')
    await expect.poll(() => sheet.struckBy('PPT')).toBe('de los avances')
    await expect.poll(() => sheet.insertedBy('PPT')).toBe('de los avances')
    await takeShot(sheet.page, 'drag-words')
    await sheet.page.keyboard.press('Control+z')
    await expect.poll(() => sheet.struckBy('PPT')).toBe('')
    await expect.poll(() => sheet.text()).toBe(BASE)
  })

  it('copies words that are dragged with Ctrl', async () => {
    await sheet.selectWords('de los avances')
    const goal = await sheet.find('Felicitar')
    await hands.drag(goal.id, 'Felicitar'.length, 'Control')
    await shows('2. Felicitarde los avances a los Países')
    expect(await sheet.struckBy('PPT')).toBe('')
    await undoAll()
  })

  it('takes words that are dropped from outside, and no files', async () => {
    const goal = await sheet.find('Felicitar')
    await hands.drop(goal.id, 'Felicitar'.length, { 'text/html': ' <b>mucho</b>' })
    await shows('2. Felicitarmucho a los Países')
    await undoAll()
    await hands.dropFile(goal.id)
    await sheet.page.getByText('no imágenes ni archivos').waitFor()
    await takeShot(sheet.page, 'drop-file')
    expect(await sheet.page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => sheet.text()).toBe(BASE)
  })

  it('replaces the word that the spell checker means, wherever the caret is', async () => {
    await sheet.caretAfter('Felicitar')
    const goal = await sheet.find('Reconocer')
    await hands.replaceBySpelling(goal.id, 'Reconocer', 'Agradecer')
    await shows('a. ReconocerAgradecer a la sociedad civil.')
    await expect.poll(() => sheet.struckBy('PPT')).toBe('Reconocer')
    await undoAll()
  })

  it('takes back what an extension writes without leave, and does what it meant', async () => {
    await sheet.selectWords('sociedad')
    await hands.command('delete')
    await shows('a. Reconocer a la sociedad civil.')
    await expect.poll(() => sheet.struckBy('PPT')).toBe('sociedad')
    await hands.command('insertText', 'gente')
    await shows('a. Reconocer a la gentesociedad civil.')
    await expect.poll(() => sheet.insertedBy('PPT')).toBe('gente')
    await hands.command('insertHTML', '<b>otra</b><p>cosa</p>')
    await hands.command('insertUnorderedList')
    await hands.command('justifyCenter')
    await shows('a. Reconocer a la gentesociedad civil.')
    await undoAll()
  })

  it('copies without marks where the text can only be read', async () => {
    await sheet.selectWords('de los avances')
    await sheet.page.keyboard.press('Delete')
    await sheet.page.getByText('Como estaba', { exact: true }).click()
    const [, second, third] = await sheet.paragraphs()
    await hands.selectAcross(second?.id ?? '', third?.id ?? '')
    await sheet.page.keyboard.press('Control+c')
    await expect
      .poll(() => sheet.page.evaluate(() => navigator.clipboard.readText()))
      .toBe('a. Tomar nota de los avances.\n2. Felicitar a los Países Miembros por su trabajo.')
    await sheet.page.getByText('Con marcas', { exact: true }).click()
    await undoAll()
  })

  it('leaves nothing to complain of in the page, but a script that was not let run', () => {
    const faults = gathering.faults().filter((each) => !each.includes('inline event handler'))
    expect(faults).toEqual([])
  })
})

const MEETING = meetingOn(
  '1. Agradecer a la Organización por el informe sobre el fondo.',
  'a. Tomar nota de los avances.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'a. Reconocer a la sociedad civil.',
)

const BASE = MEETING.text
