import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeScreen } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { highlightedOn } from '../support/highlighted.ts'
import { savedFrom } from '../support/saved-file.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** A delegate looks for words and replaces them, the chair decides, and the record tells it. */
describe('finding, replacing, and the record of decisions', () => {
  const gathering = useGathering('find')
  stepByStep()
  let chair: Sheet
  let mex: Sheet

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Lucía Ferrer')
  })

  it('finds words whatever their accents, and goes from one to the next', async () => {
    const { page } = mex
    await page.keyboard.press('Control+f')
    await page.keyboard.type('PAISES')
    await counts(page, '1 de 4')
    await expect
      .poll(() => highlighted(page))
      .toEqual({
        all: ['Países', 'Países', 'países'],
        now: ['Países'],
      })
    await page.keyboard.press('Enter')
    await counts(page, '2 de 4')
    await page.keyboard.press('F3')
    await page.keyboard.press('F3')
    await counts(page, '4 de 4')
    await page.keyboard.press('Enter')
    await counts(page, '1 de 4')
    await page.keyboard.press('Shift+Enter')
    await counts(page, '4 de 4')
    await expect.poll(() => saidIn(page)).toContain('4 de 4, 2.a:')
  })

  it('tells ñ from n, and takes case and whole words at their word', async () => {
    const { page } = mex
    const field = page.getByRole('textbox', { name: 'Buscar en el texto' })
    await field.fill('ano')
    await counts(page, 'Sin resultados')
    await field.fill('año')
    await counts(page, '1 de 1')
    await field.fill('países')
    await page.getByText('Mayúsculas').click()
    await counts(page, '1 de 1')
    await page.getByText('Mayúsculas').click()
    await field.fill('la')
    await page.getByText('Palabra completa').click()
    await counts(page, '1 de 1')
    await page.getByText('Palabra completa').click()
    await field.fill('zzz')
    await counts(page, 'Sin resultados')
    await expect.poll(() => highlighted(page)).toEqual({ all: [], now: [] })
  })

  it('shows what paragraphs are called in the room, the same everywhere, and goes to one', async () => {
    const { page } = mex
    const { id } = await chair.find('Instar')
    const handle = (on: Page) =>
      on.locator(`.point[data-paragraph="${id}"] > .point-number`).getAttribute('data-handle')
    await page.keyboard.press('Control+Alt+p')
    await chair.page.keyboard.press('Control+Alt+p')
    await expect.poll(() => handle(page)).toMatch(/^[0-9a-f]{3,}$/)
    await expect.poll(() => handle(chair.page)).toBe(await handle(page))
    const called = `¶ ${(await handle(page)) ?? ''}`
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill(called)
    await counts(page, '1 de 1')
    await expect.poll(async () => (await highlighted(page)).now.join()).toContain('Instar')
    await takeShot(page, 'handles')
    await page.keyboard.press('Control+Alt+p')
    await chair.page.keyboard.press('Control+Alt+p')
    await expect.poll(() => handle(page)).toBeNull()
  })

  it('leaves to the words found, and keeps them the same while others write', async () => {
    const { page } = mex
    const { id, text } = await chair.find('Instar')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('miembros')
    await counts(page, '1 de 2')
    await page.keyboard.press('Enter')
    await chair.caretTo(id, text.indexOf(' a los'))
    await chair.type(' miembros')
    await counts(page, '3 de 3')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Miembros')
    expect(await page.getByRole('search').count()).toBe(0)
    await expect.poll(() => highlighted(page)).toEqual({ all: [], now: [] })
  })

  it('replaces all as suggestions of the country, which the chair sees, but not what is struck', async () => {
    const { page } = mex
    await chair.selectWords('Países')
    await chair.page.keyboard.press('Delete')
    await expect.poll(() => mex.struckBy('PPT')).toBe('Países')
    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('paises')
    await page.getByRole('textbox', { name: 'Reemplazar por' }).fill('Estados')
    await judgeScreen(page, 'find')
    await page.getByRole('button', { name: 'Reemplazar todo' }).click()
    const said = '3 reemplazos sugeridos. Una vez estaba ya tachado y queda así.'
    await page.getByText(said).first().waitFor()
    await expect.poll(() => saidIn(page)).toContain(said)
    await expect.poll(() => chair.insertedBy('MEX')).toBe('Estados|Estados|Estados')
    await expect.poll(() => chair.struckBy('MEX')).toBe('Países|Países|países')
    await expect.poll(() => chair.page.getByText('5 por decidir').count()).toBeGreaterThan(0)
  })

  it('takes all of it back in one step, and one at a time does the same work', async () => {
    const { page } = mex
    await page.keyboard.press('Escape')
    await mex.caretTo((await mex.find('Instar')).id, 0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => chair.insertedBy('MEX')).toBe('')
    expect(await chair.struckBy('MEX')).toBe('')
    await page.keyboard.press('Control+h')
    const by = page.getByRole('textbox', { name: 'Reemplazar por' })
    // What takes the place holds what is looked for: it must not be found for ever.
    await by.fill('Países hermanos')
    await by.press('Enter')
    await by.press('Enter')
    await by.press('Enter')
    const three = 'Países hermanos|Países hermanos|Países hermanos'
    await expect.poll(() => chair.insertedBy('MEX')).toBe(three)
    await page.keyboard.press('Escape')
  })

  it('finds in the other views, too', async () => {
    const { page } = mex
    await page.getByRole('radio', { name: 'Como quedaría' }).check({ force: true })
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('los Países hermanos')
    await counts(page, 'de 3')
    await expect.poll(async () => (await highlighted(page)).now).toEqual(['los Países hermanos'])
    await page.getByRole('radio', { name: 'Como estaba' }).check({ force: true })
    await counts(page, 'Sin resultados')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('agradecer')
    await expect.poll(() => page.locator('.find-count').innerText()).toBe('1 de 1')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('los Países hermanos')
    await page.getByRole('radio', { name: 'Con marcas' }).check({ force: true })
    await counts(page, 'de 3')
    await page.keyboard.press('Escape')
  })

  it('shows the record of decisions, by delegation, and lets the chair take one back', async () => {
    const { page } = chair
    await page.keyboard.press('F8')
    await decide(page, 'a', 4)
    await decide(page, 'r', 3)
    await openLog(page)
    const rows = page.getByRole('dialog').getByRole('row')
    await expect.poll(() => rows.count()).toBe(3)
    const [, last, first] = await rows.allInnerTexts()
    expect(last).toMatch(/Rechazada\s+Ana Presidenta/)
    expect(first).toMatch(/Aceptada\s+Ana Presidenta/)
    await judgeScreen(page, 'log')
    await page
      .getByRole('button', { name: /^Deshacer: / })
      .first()
      .click()
    await page.getByText('Deshecha por Ana Presidenta').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Deshacer: / }).count()).toBe(1)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Delegación/ })
      .click()
    await page.getByRole('option', { name: /México/ }).click()
    await expect.poll(() => rows.count()).toBeLessThan(3)
  })

  it('gives the record as a table and as JSON', async () => {
    const { page } = chair
    const csv = await saved(page, 'Guardar como CSV', path.join(gathering.folder, 'log.csv'))
    expect(csv).toMatch(/^\ufeffFecha y hora,Decisión,Quién decidió,Deshecha,/)
    expect(csv.split('\r\n')[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,/)
    const json = await saved(page, 'Guardar como JSON', path.join(gathering.folder, 'log.json'))
    expect(JSON.parse(json)).toMatchObject({ format: 'mesa-decisions', version: 1, country: 'MEX' })
    await page.keyboard.press('Escape')
  })

  it('lets a delegate read the record, and take nothing back', async () => {
    const { page } = mex
    await openLog(page)
    await page.getByText('Deshecha por Ana Presidenta').waitFor()
    expect(await page.getByRole('button', { name: /^Deshacer: / }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('lets an observer find, and not replace', async () => {
    const { page } = await gathering.join('OBS', 'Olga Observadora')
    await page.getByText('Instar').first().waitFor()
    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('miembros')
    await counts(page, 'de 3')
    await expect.poll(() => page.getByRole('button', { name: /Reemplazar/ }).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Reemplazar por' }).count()).toBe(0)
  })

  it('leaves no page with a fault to report', () => {
    expect(gathering.faults()).toEqual([])
  })
})

const MEETING = meetingOn(
  '1. Agradecer a los Países el informe del año.',
  'a. Felicitar a los Países Miembros.',
  '2. Instar a los Países Miembros a seguir.',
  'a. Solicitar a la sala que escuche a los países.',
)

async function counts(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.locator('.find-count').innerText()).toContain(words)
}

/** The words under the highlights of the page. */
async function highlighted(page: Page): Promise<{ all: string[]; now: string[] }> {
  const wordsOf = async (name: string) => (await highlightedOn(page, name)).words
  return { all: await wordsOf('mesa-found'), now: await wordsOf('mesa-found-current') }
}

function saidIn(page: Page): Promise<string> {
  return page.locator('p.unseen[role=status]').innerText()
}

/** Presses until so many are left: the bar takes no answer in the moment after it went on. */
async function decide(page: Page, key: string, left: number): Promise<void> {
  const isLeft = () => page.getByText(new RegExp(`\\b${left} por decidir`)).count()
  await expect
    .poll(
      async () => {
        if ((await isLeft()) === 0) await page.keyboard.press(key)
        return isLeft()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0)
}

async function openLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Opciones' }).click()
  await page.getByRole('menuitem', { name: 'Registro de decisiones' }).click()
  await page.getByRole('dialog', { name: 'Registro de decisiones' }).waitFor()
}

async function saved(page: Page, button: string, to: string): Promise<string> {
  const order = page.getByRole('dialog').getByRole('button', { name: button })
  // Node's own keeps the mark that it begins with.
  return Buffer.from(await savedFrom(page, () => order.click(), to)).toString()
}
