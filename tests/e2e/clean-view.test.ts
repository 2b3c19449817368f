import type { CDPSession } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressAnyKeys } from '../support/any-keys.ts'
import { useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)

/** A delegate writes where no marks are shown, the chair where they are. */
describe(`writing in the clean view (MESA_SEED=${SEED})`, () => {
  const gathering = useGathering('clean')
  let chair: Sheet
  let mex: Sheet
  let ime: CDPSession

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Lucía Ferrer')
    ime = await mex.page.context().newCDPSession(mex.page)
  })

  const shows = (sheet: Sheet, words: string) => expect.poll(() => sheet.text()).toContain(words)

  it('types suggestions that simply stand there', async () => {
    await chair.caretAfter('por el')
    await chair.page.keyboard.press('Control+Backspace')
    await mex.caretAfter('Agradecer a la')
    await look(mex, 'Como quedaría')
    await shows(mex, '1. Agradecer a la Organización por  informe')
    await mex.page.getByRole('textbox', { name: 'Texto' }).focus()
    await mex.type(' noble')
    await shows(mex, '1. Agradecer a la noble Organización por  informe')
    await expect.poll(() => chair.insertedBy('MEX')).toBe(' noble')
    await takeShot(mex.page, 'clean-view')
  })

  it('strikes what is seen of a selection, and leaves what is struck', async () => {
    await mex.selectWords(' por  informe')
    await mex.type(' y')
    await shows(mex, '1. Agradecer a la noble Organización y sobre el fondo.')
    await expect.poll(() => chair.struckBy('MEX')).toBe(' por | informe')
    await expect.poll(() => chair.struckBy('PPT')).toBe('el')
  })

  it('composes letters while the chair writes in the same paragraph', async () => {
    await mex.caretAfter('sobre el')
    await compose(ime, '´')
    await chair.caretAfter('Agradecer')
    await chair.type(' mucho')
    await expect.poll(() => chair.insertedBy('PPT')).toContain('mucho')
    await ime.send('Input.insertText', { text: 'á' })
    await mex.type('!')
    await shows(mex, '1. Agradecer mucho a la noble Organización y sobre elá! fondo.')
    await shows(chair, 'elá! fondo.')
  })

  it('cuts and joins paragraphs as they are seen', async () => {
    await mex.caretAfter('Tomar nota')
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
    await mex.caretAfter('Felicitar')
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
    await expect.poll(() => mex.insertedBy('MEX')).toContain('noble')
    await shows(mex, 'Agradecer a la noble Organización por el informe y sobre elá! fondo.')
    const countries = mex.page.getByRole('toolbar', { name: 'Solo estos países' })
    await mex.page.getByText('Se ocultan 2 sugerencias de otras delegaciones.').waitFor()
    await takeShot(mex.page, 'only-countries')
    await mex.caretAfter('por el')
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
    await Promise.all([pressAnyKeys(chair, SEED), pressAnyKeys(mex, SEED + 1)])
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
    expect(gathering.faults()).toEqual([])
  })
})

async function look({ page }: Sheet, view: string): Promise<void> {
  const views = page.getByRole('radiogroup', { name: 'Vista del texto' })
  await views.getByRole('radio', { name: view }).click()
}

async function compose(ime: CDPSession, text: string): Promise<void> {
  const caret = { selectionStart: text.length, selectionEnd: text.length }
  await ime.send('Input.imeSetComposition', { text, ...caret })
}

const MEETING = meetingOn(
  '1. Agradecer a la Organización por el informe sobre el fondo.',
  'a. Tomar nota de los avances.',
  '2. Felicitar a los Países Miembros por su trabajo.',
  'a. Reconocer a la sociedad civil.',
)
