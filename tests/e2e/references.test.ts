import { beforeAll, describe, expect, it } from 'vitest'
import { REFERENCE_SIGN } from '../../renderer/editor/reference-looks.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { openHands } from '../support/page-hands.ts'
import { openSeats } from '../support/seats.ts'
import { heard } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn(
  '1. Agradecer a la Presidencia Pro-Témpore su hospitalidad.',
  '2. Instar a todos los Países miembros a compartir información.',
  '3. Cumplir lo dispuesto en el párrafo anterior.',
)

/** From choosing a paragraph to its number changing, and back by the clipboard. Each step goes on from the one before. */
describe('references to paragraphs', () => {
  const gathering = useGathering('references')
  const { people, sheetOf, at } = openSeats()
  const shown = (who: string) =>
    at(who)
      .locator('.draft-text .reference')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-reference')))

  beforeAll(async () => {
    people.set('PPT', await gathering.preside(MEETING))
    people.set('MEX', await gathering.join('MEX', 'Lucía Ferrer'))
  })

  stepByStep(async () => {
    for (const who of people.keys()) await takeShot(at(who), `references-failed-${who}`)
  })

  it('are found by words or number and inserted by the keyboard alone', async () => {
    await sheetOf('MEX').selectWords('anterior')
    await at('MEX').keyboard.press('Control+Alt+r')
    await at('MEX').getByRole('dialog', { name: 'Referencia a un párrafo' }).waitFor()
    await at('MEX').keyboard.type('compartir informacion')
    await at('MEX')
      .getByRole('option', { selected: true, name: /Instar/ })
      .waitFor()
    await takeShot(at('MEX'), 'references-dialog')
    expect(await accessibilityProblems(at('MEX'))).toEqual([])
    await at('MEX').keyboard.press('Enter')
    for (const who of ['MEX', 'PPT']) await expect.poll(() => shown(who)).toEqual(['2'])
    await at('MEX').keyboard.type(' y sus incisos')
    await expect.poll(() => sheetOf('PPT').insertedBy('MEX')).toContain(' y sus incisos')
    await takeShot(at('MEX'), 'references-inserted')
  })

  it('follow the paragraph when others write before it', async () => {
    await sheetOf('PPT').caretAfter('su hospitalidad.')
    await at('PPT').keyboard.press('Enter')
    await at('PPT').keyboard.type('Felicitar a México.')
    for (const who of ['MEX', 'PPT']) await expect.poll(() => shown(who)).toEqual(['3'])
  })

  it('lead to their paragraph, and say how it begins', async () => {
    const reference = at('MEX').locator('.draft-text .reference')
    await reference.hover()
    await expect
      .poll(() => at('MEX').getByRole('textbox', { name: 'Texto' }).getAttribute('title'))
      .toMatch(/^Instar a todos/)
    await sheetOf('MEX').caretAfter(' y sus incisos')
    for (const way of ['click', 'keys']) {
      if (way === 'click') await reference.click({ modifiers: ['Control'] })
      else {
        await sheetOf('MEX').selectWords('\u2063')
        await at('MEX').keyboard.press('Control+Enter')
      }
      await at('MEX').keyboard.type(way === 'click' ? 'x' : 'z')
      await expect
        .poll(async () => (await sheetOf('MEX').find('a todos')).text)
        .toMatch(way === 'click' ? /^xInstar/ : /^zxInstar/)
    }
    await at('MEX').keyboard.press('Control+z')
    await at('MEX').keyboard.press('Control+z')
  })

  it.each([
    ['beginning', 0.1, `q${REFERENCE_SIGN}`],
    ['end', 0.9, `${REFERENCE_SIGN}q`],
  ])('take the caret on their %s, where one clicks there', async (_, part, written) => {
    const { text } = await sheetOf('MEX').find('dispuesto')
    const box = await at('MEX').locator('.draft-text .reference').boundingBox()
    if (box === null) throw new Error('No reference is shown')
    await at('MEX').mouse.click(box.x + box.width * part, box.y + box.height / 2)
    await heard(at('MEX'))
    await at('MEX').keyboard.type('q')
    const whole = text.replace(REFERENCE_SIGN, written)
    await expect.poll(async () => (await sheetOf('PPT').find('dispuesto')).text).toBe(whole)
    await at('MEX').keyboard.press('Control+z')
    await expect.poll(async () => (await sheetOf('PPT').find('dispuesto')).text).toBe(text)
  })

  it('take what is dropped on their end after them', async () => {
    const { id, text } = await sheetOf('MEX').find('dispuesto')
    const after = text.indexOf(REFERENCE_SIGN) + REFERENCE_SIGN.length
    await openHands(at('MEX')).drop(id, after, { 'text/plain': 'bis' })
    const whole = `${text.slice(0, after)}bis${text.slice(after)}`
    await expect.poll(async () => (await sheetOf('PPT').find('dispuesto')).text).toBe(whole)
    await at('MEX').keyboard.press('Control+z')
    await expect.poll(async () => (await sheetOf('PPT').find('dispuesto')).text).toBe(text)
  })

  it('come along when they are cut and pasted, and a Backspace takes one whole', async () => {
    await sheetOf('MEX').select((await sheetOf('MEX').find('Cumplir')).id, 0, 7)
    await takeShot(at('MEX'), 'references-followed')
    // In one breath: the page hears of what is selected only after the keys.
    await sheetOf('MEX').caretAfter(' y sus incisos')
    for (let left = 0; left < 15; left += 1) await at('MEX').keyboard.press('Shift+ArrowLeft')
    await at('MEX').keyboard.press('Control+x')
    await expect.poll(() => shown('PPT')).toEqual([])
    await sheetOf('MEX').caretAfter('su hospitalidad')
    await at('MEX').keyboard.press('Control+v')
    await expect.poll(() => shown('PPT')).toEqual(['3'])
    for (let left = 0; left < 15; left += 1) await at('MEX').keyboard.press('Backspace')
    for (const who of ['MEX', 'PPT']) await expect.poll(() => shown(who)).toEqual([])
  })
})
