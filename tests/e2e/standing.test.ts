import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { openSeats } from '../support/seats.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn(
  'Los Países Miembros, reunidos en Panamá, acuerdan lo siguiente.',
  '1. Instar a todos los Países miembros a compartir información.',
  '2. Tomar nota del documento sobre la búsqueda de personas desaparecidas.',
  '3. Agradecer a la Presidencia Pro-Témpore su hospitalidad.',
)

/** From the chair's word to everybody's margin and the list of what is open. Each step goes on from the one before. */
describe('how far paragraphs are agreed', () => {
  const gathering = useGathering('standing')
  const { people, sheetOf, at } = openSeats()
  const signs = (who: string) =>
    at(who)
      .locator('[data-side=left] > .pin')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  const openStanding = async (who: string, words: string) => {
    await sheetOf(who).caretAfter(words)
    await at(who).keyboard.press('Control+Alt+s')
    await at(who).getByRole('dialog').waitFor()
  }
  const closeDialog = async (who: string) => {
    await at(who).keyboard.press('Escape')
    await at(who).getByRole('dialog').waitFor({ state: 'detached' })
  }

  const acceptAll = async () => {
    await at('PPT').keyboard.press('F8')
    await expect
      .poll(async () => {
        await at('PPT').keyboard.press('a')
        return at('PPT').getByText('Todo está decidido.').count()
      })
      .toBe(1)
  }

  beforeAll(async () => {
    people.set('PPT', await gathering.preside(MEETING))
    people.set('MEX', await gathering.join('MEX', 'Lucía Ferrer'))
  })

  stepByStep(async () => {
    for (const who of people.keys()) await takeShot(at(who), `standing-failed-${who}`)
  })

  it('are said by the chair by keyboard, and seen by everybody', async () => {
    await openStanding('PPT', 'Instar')
    await at('PPT').getByRole('radio', { name: 'Sin acordar' }).focus()
    await at('PPT').keyboard.press('ArrowDown')
    await closeDialog('PPT')
    await openStanding('PPT', 'Agradecer')
    await at('PPT').getByRole('radio', { name: 'Acordado ad referendum' }).press('Space')
    await closeDialog('PPT')
    await expect.poll(() => signs('MEX')).toEqual(['1: Acordado', '3: Acordado ad referendum'])
  })

  it('are consulted about by a country, until a quarter', async () => {
    await openStanding('MEX', 'Tomar nota')
    expect(await at('MEX').getByRole('dialog').getByRole('radio').count()).toBe(0)
    await at('MEX').getByRole('checkbox', { name: 'México' }).press('Space')
    await at('MEX').getByRole('button', { name: 'Plazo de México' }).press('Enter')
    await at('MEX').getByRole('option', { name: 'I trimestre' }).first().click()
    await expect
      .poll(() => at('MEX').locator('.standing-now').innerText())
      .toMatch(/^En consulta interna por parte de México, a más tardar el I trimestre de \d{4}$/)
    await takeShot(at('MEX'), 'standing-consultation')
    expect(await accessibilityProblems(at('MEX'))).toEqual([])
    await closeDialog('MEX')
    await expect
      .poll(async () => (await signs('PPT')).join('|'))
      .toMatch(/^1: Acordado\|2: En consulta interna por parte de México.*\|3: Acordado ad ref/)
    await openStanding('PPT', 'Tomar nota')
    await takeShot(at('PPT'), 'standing-chair')
    expect(await accessibilityProblems(at('PPT'))).toEqual([])
    await closeDialog('PPT')
    await takeShot(at('PPT'), 'standing-margin')
  })

  it('are consulted about until a day, told of once it is typed', async () => {
    const now = () => at('MEX').locator('.standing-now').innerText()
    const given = () => at('PPT').getByRole('button', { name: 'Plazo de México' })
    await openStanding('PPT', 'Tomar nota')
    await expect.poll(() => given().innerText()).toMatch(/^I trimestre/)
    await openStanding('MEX', 'Tomar nota')
    const before = await now()
    await at('MEX').getByRole('button', { name: 'Plazo de México' }).press('Enter')
    await at('MEX').getByRole('option', { name: 'Un día…' }).click()
    await at('MEX').getByRole('spinbutton', { name: 'día, A más tardar el' }).focus()
    await at('MEX').keyboard.type('15032', { delay: 15 })
    expect(await now()).toBe(before)
    await at('MEX').keyboard.type('027', { delay: 15 })
    expect(await now()).toBe(before)
    await at('MEX').keyboard.press('Enter')
    await expect.poll(now).toMatch(/, a más tardar el 15 de marzo de 2027$/)
    await expect.poll(() => given().innerText()).toMatch(/^Un día/)
    await takeShot(at('MEX'), 'standing-day')
    await at('MEX')
      .getByRole('button', { name: /^Calendario/ })
      .press('Enter')
    await at('MEX')
      .getByRole('button', { name: /18 de marzo de 2027/ })
      .click()
    await expect.poll(now).toMatch(/, a más tardar el 18 de marzo de 2027$/)
    await at('MEX').getByRole('spinbutton', { name: 'año, A más tardar el' }).focus()
    await at('MEX').keyboard.type('202', { delay: 15 })
    await at('MEX').getByRole('button', { name: 'Listo' }).press('Enter')
    await at('MEX').getByRole('dialog').waitFor({ state: 'detached' })
    expect((await signs('MEX'))[1]).toMatch(/18 de marzo de 2027$/)
    await closeDialog('PPT')
  })

  it('are gone through by arrows from one sign to the next, each leading to what is said', async () => {
    const pins = at('PPT').getByRole('toolbar', { name: 'Situación de los párrafos' })
    const focused = () =>
      at('PPT').evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await pins.getByRole('button').count()).toBe(3)
    const stops = pins.locator('[tabindex="0"]')
    expect(await stops.count()).toBe(1)
    await stops.focus()
    expect(await focused()).toMatch(/^1: /)
    await at('PPT').keyboard.press('ArrowDown')
    await at('PPT').keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^3: /)
    await at('PPT').keyboard.press('ArrowUp')
    expect(await stops.getAttribute('aria-label')).toMatch(/^2: /)
    await at('PPT').keyboard.press('Enter')
    await at('PPT').getByRole('dialog', { name: 'Situación del párrafo 2' }).waitFor()
    await closeDialog('PPT')
    await expect.poll(focused).toMatch(/^2: /)
  })

  it('are open again once the words become others', async () => {
    await sheetOf('MEX').caretAfter('Instar')
    await sheetOf('MEX').type(' vivamente')
    await expect.poll(() => sheetOf('PPT').text()).toContain('vivamente')
    expect((await signs('PPT'))[0]).toBe('1: Acordado')
    const line = at('PPT').getByRole('navigation', { name: 'Índice' }).getByRole('button').first()
    await expect.poll(() => line.textContent()).toMatch(/Acordado.*1 sugerencia pendiente/)
    await takeShot(at('PPT'), 'standing-outline')
    await acceptAll()
    await expect
      .poll(async () => (await signs('MEX'))[0])
      .toBe('1: Acordado. Sus palabras cambiaron después')
  })

  it('are listed where they are open, and lead there', async () => {
    await sheetOf('MEX').selectWords('Agradecer a la Presidencia Pro-Témpore su hospitalidad.')
    await at('MEX').keyboard.press('Delete')
    await expect.poll(() => sheetOf('PPT').struckBy('MEX')).toContain('Agradecer')
    await at('PPT').getByRole('button', { name: 'Opciones' }).click()
    await at('PPT').getByRole('menuitem', { name: 'Qué sigue abierto…' }).click()
    const lines = at('PPT').locator('.open-point')
    await expect
      .poll(() => lines.locator('.open-point-name').allInnerTexts())
      .toEqual(['Encabezado', '1', '2', '3'])
    expect(await lines.last().locator('del').innerText()).toMatch(/^Agradecer a la Presidencia/)
    await takeShot(at('PPT'), 'standing-open')
    expect(await accessibilityProblems(at('PPT'))).toEqual([])
    await at('PPT').getByRole('radio', { name: 'Ad referendum' }).press('Space')
    await expect.poll(() => lines.count()).toBe(1)
    await lines.first().press('Enter')
    await at('PPT').keyboard.press('Control+Alt+s')
    const dialog = at('PPT').getByRole('dialog', { name: 'Situación del párrafo 3' })
    expect(await dialog.locator('del').innerText()).toMatch(/^Agradecer a la Presidencia/)
    await closeDialog('PPT')
    await openStanding('PPT', 'reunidos')
    await at('PPT')
      .getByRole('dialog', { name: 'Situación del párrafo: Encabezado' })
      .getByText('Los Países Miembros, reunidos')
      .waitFor()
    await closeDialog('PPT')
  })

  it('are said no more of a paragraph that is joined away meanwhile', async () => {
    const { id } = await sheetOf('MEX').find('Tomar nota')
    await sheetOf('MEX').caretTo(id, 0)
    await at('MEX').keyboard.press('Backspace')
    await openStanding('MEX', 'Instar')
    await acceptAll()
    await at('MEX').getByRole('dialog').waitFor({ state: 'detached' })
    await at('MEX').getByText('El párrafo ya no está en el texto').waitFor({ state: 'attached' })
    expect(gathering.faults()).toEqual([])
  })
})
