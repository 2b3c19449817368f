import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, judgeScreen } from '../support/accessibility.ts'
import { useGathering } from '../support/gathering.ts'
import { heard } from '../support/sheet.ts'
import type { Sheet } from '../support/sheet.ts'
import { takeShot } from '../support/table.ts'

const MEETING = {
  chair: 'Elena Robles',
  city: 'Ciudad de México',
  day: ['01', '12', '2021'],
  presidency: 'México',
  absent: [],
  text: [
    '1. Agradecer a los Países.',
    'a. Tomar nota del informe.',
    'b. Felicitar a la PPT.',
    'c. Reiterar el compromiso.',
    '2. Instar a la PPT.',
    '3. Convocar la próxima reunión.',
    '',
    'Hecho en la Ciudad de México.',
  ].join('\n'),
} as const

const LATE = { timeout: 10_000 }

/** Other letters, another place, another's name: what people propose besides words. */
describe('marks', () => {
  const gathering = useGathering('marks')
  let chair: Sheet
  let mex: Sheet
  let cri: Sheet
  let scribe: Sheet

  beforeAll(async () => {
    chair = await gathering.preside(MEETING)
    mex = await gathering.join('MEX', 'Ana Peña')
    cri = await gathering.join('CRI', 'Luis Mora')
    scribe = await gathering.join('SE', 'Rosa Gil')
  })

  const labelOf = async (sheet: Sheet, words: string) => (await sheet.find(words)).label
  const boldIn = (sheet: Sheet) => wordsOf(sheet.page, '.point strong')
  /** The chair decides the one suggestion there is. */
  const accept = async () => {
    await chair.page.keyboard.press('F8')
    await expect
      .poll(async () => {
        await chair.page.keyboard.press('a')
        return chair.page.locator('.draft-text [data-suggestions]').count()
      }, LATE)
      .toBe(0)
  }

  it('bold by Ctrl-B: a suggestion that the chair sees and accepts', async () => {
    await mex.selectWords('los Países')
    await mex.page.keyboard.press('Control+b')
    await expect.poll(() => boldIn(mex)).toBe('los Países')
    const button = mex.page.getByRole('button', { name: /Negrita/ })
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => boldIn(chair), LATE).toBe('los Países')
    await expect.poll(() => wordsOf(chair.page, '[data-restyled="MEX"]')).toBe('los Países')
    await chair.page.getByText('Pone en negrita «los Países»').first().waitFor()
    await takeShot(chair.page, 'marks-bold-chair')
    await accept()
    await expect.poll(() => boldIn(chair)).toBe('los Países')
    await expect.poll(() => mex.page.locator('[data-restyled]').count(), LATE).toBe(0)
    await expect.poll(() => boldIn(mex)).toBe('los Países')
  })

  it('letters chosen at the caret: the next words get them, and keep them', async () => {
    await mex.caretAfter('Instar')
    await mex.page.keyboard.press('Control+i')
    await mex.type(' pronto')
    await mex.page.keyboard.press('Control+i')
    await mex.type(' ya')
    await expect.poll(() => wordsOf(mex.page, '.point em')).toBe(' pronto')
    await expect.poll(() => chair.insertedBy('MEX'), LATE).toContain(' ya')
    await expect.poll(() => wordsOf(chair.page, '.point em')).toBe(' pronto')
    for (let n = 0; n < 20; n += 1) await mex.page.keyboard.press('Control+z')
    await expect.poll(() => chair.insertedBy('MEX'), LATE).toBe('')
  })

  it('a paragraph goes down by keys: its number changes for everybody, and it is accepted', async () => {
    await mex.caretAfter('Tomar')
    await mex.page.keyboard.press('Alt+Shift+ArrowDown')
    await mex.page.getByText('1.a pasa a 1.b.').waitFor({ state: 'attached' })
    for (const sheet of [mex, chair, cri]) {
      await expect.poll(() => labelOf(sheet, 'Tomar nota'), LATE).toBe('b.')
      await expect.poll(() => labelOf(sheet, 'Felicitar'), LATE).toBe('a.')
      await expect
        .poll(() => sheet.page.locator('.point-travels-leaves [data-party="MEX"]').count())
        .toBe(1)
      await expect
        .poll(() => sheet.page.locator('.point-travels-below [data-party="MEX"]').count())
        .toBe(1)
    }
    await mex.type('!')
    await expect.poll(() => mex.text()).toContain('b. Tomar! nota')
    await expect.poll(() => chair.text(), LATE).toContain('Tomar!')
    await takeShot(mex.page, 'marks-move-delegate')
    await takeShot(chair.page, 'marks-move-chair')
    await mex.page.keyboard.press('Backspace')
    await expect.poll(() => chair.text(), LATE).not.toContain('!')
    await accept()
    const shown = 'a. Felicitar a la PPT.\nb. Tomar nota del informe.'
    for (const sheet of [mex, chair, cri])
      await expect.poll(() => sheet.text(), LATE).toContain(shown)
  })

  it('a paragraph goes up in the clean view, where it stands at once', async () => {
    await mex.page.getByRole('radio', { name: 'Como quedaría' }).click()
    await mex.caretAfter('Reiterar')
    await mex.page.keyboard.press('Alt+Shift+ArrowUp')
    await mex.type('!')
    await expect.poll(() => mex.text(), LATE).toContain('b. Reiterar! el compromiso.\nc. Tomar')
    await mex.page.getByRole('radio', { name: 'Con marcas' }).click()
    await expect.poll(() => labelOf(chair, 'Reiterar'), LATE).toBe('b.')
    await mex.page.getByRole('button', { name: 'Deshacer lo mío' }).click()
    await mex.page.getByRole('button', { name: 'Deshacer lo mío' }).click()
    await expect.poll(() => labelOf(chair, 'Reiterar'), LATE).toBe('c.')
  })

  it('selected paragraphs go together, in one step', async () => {
    const { id } = await mex.find('Felicitar')
    await mex.caretTo(id, 3)
    await mex.page.keyboard.press('Shift+ArrowDown')
    await heard(mex.page)
    await mex.page.keyboard.press('Alt+Shift+ArrowDown')
    for (const sheet of [mex, chair]) {
      await expect.poll(() => labelOf(sheet, 'Felicitar'), LATE).toBe('b.')
      await expect.poll(() => labelOf(sheet, 'Tomar nota'), LATE).toBe('c.')
      await expect.poll(() => labelOf(sheet, 'Reiterar'), LATE).toBe('a.')
    }
    await takeShot(mex.page, 'marks-move-two')
    await mex.page.locator('.bottom-counts', { hasText: '1 sugerencia pendiente' }).waitFor()
    await mex.page.keyboard.press('Control+z')
    await expect.poll(() => labelOf(chair, 'Reiterar'), LATE).toBe('c.')
  })

  it('a paragraph is dragged by its number; Escape leaves it', async () => {
    const drag = async (release: () => Promise<void>) => {
      const number = mex.page.locator('.point', { hasText: 'Convocar' }).locator('.point-number')
      const goal = mex.page.locator('.point', { hasText: 'Agradecer' })
      const [start, end] = [await number.boundingBox(), await goal.boundingBox()]
      if (start === null || end === null) throw new Error('Both are on the screen')
      await mex.page.mouse.move(start.x + 6, start.y + 8)
      await mex.page.mouse.down()
      await mex.page.mouse.move(end.x + 40, end.y + 30, { steps: 6 })
      await mex.page.mouse.move(end.x + 40, end.y + 3, { steps: 3 })
      await mex.page.locator('.drop-line').waitFor()
      await takeShot(mex.page, 'marks-drag')
      await release()
      await mex.page.locator('.drop-line').waitFor({ state: 'detached' })
    }
    await drag(async () => {
      await mex.page.keyboard.press('Escape')
      await mex.page.mouse.up()
    })
    await expect.poll(() => labelOf(mex, 'Convocar')).toBe('3.')
    await drag(() => mex.page.mouse.up())
    for (const sheet of [mex, chair]) {
      await expect.poll(() => labelOf(sheet, 'Convocar'), LATE).toBe('1.')
      await expect.poll(() => labelOf(sheet, 'Agradecer'), LATE).toBe('2.')
    }
    await takeShot(chair.page, 'marks-dragged-chair')
    expect(await accessibilityProblems(mex.page)).toEqual([])
  })

  it('a paragraph without a number is dragged by a handle, which shows when one points at it', async () => {
    const point = mex.page.locator('.point:has(> .point-number:empty)').last()
    const handle = point.locator('.point-number')
    const goal = mex.page.locator('.point', { hasText: 'Instar a la PPT' })
    const words = await point.innerText()
    await expect.poll(() => handle.evaluate((each) => getComputedStyle(each).opacity)).toBe('0')
    await point.hover()
    await expect.poll(() => handle.evaluate((each) => getComputedStyle(each).opacity)).toBe('1')
    await takeShot(mex.page, 'marks-handle')
    const [start, end] = [await handle.boundingBox(), await goal.boundingBox()]
    if (start === null || end === null) throw new Error('Both are on the screen')
    await mex.page.mouse.move(start.x + 8, start.y + 8)
    await mex.page.mouse.down()
    await mex.page.mouse.move(end.x + 40, end.y + end.height - 4, { steps: 6 })
    await mex.page.locator('.drop-line').waitFor()
    await takeShot(mex.page, 'marks-handle-drag')
    await mex.page.mouse.up()
    for (const sheet of [mex, chair]) {
      await sheet.page
        .locator('.point', { hasText: words })
        .locator('.point-travels-leaves')
        .waitFor()
    }
    await takeShot(chair.page, 'marks-handle-moved')
    expect(await accessibilityProblems(mex.page)).toEqual([])
    await mex.page.keyboard.press('Control+z')
    const signs = chair.page.locator('.point', { hasText: words }).locator('.point-travels-leaves')
    await expect.poll(() => signs.count(), LATE).toBe(0)
  })

  it('the chair is told whose words a new paragraph holds, before she rejects it', async () => {
    await mex.caretAfter('Instar a la PPT.')
    await mex.page.keyboard.press('Enter')
    await mex.type('Saludar')
    await expect.poll(() => cri.insertedBy('MEX'), LATE).toContain('Saludar')
    await cri.caretAfter('Saludar')
    await cri.type(' a todos')
    await expect.poll(() => chair.insertedBy('CRI'), LATE).toContain(' a todos')
    await chair.page.locator('.row', { hasText: 'Saludar' }).click()
    await chair.page
      .locator('.warning', { hasText: 'Contiene palabras de CRI: si se rechaza, pasan al' })
      .waitFor()
    await takeShot(chair.page, 'marks-held-words')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    for (const sheet of [cri, mex]) await sheet.page.keyboard.press('Control+z')
    await mex.page.keyboard.press('Control+z')
    await expect.poll(() => chair.page.getByText('Saludar').count(), LATE).toBe(0)
  })

  it('support: a country adds its name to another’s suggestion, and takes it off', async () => {
    await mex.caretAfter('Reiterar')
    await mex.type(' siempre')
    await expect.poll(() => cri.insertedBy('MEX'), LATE).toBe(' siempre')
    await cri.page.locator('.margin-line', { hasText: 'siempre' }).click()
    await cri.page.getByRole('button', { name: 'Apoyar' }).click()
    await cri.page.getByRole('button', { name: 'Retirar apoyo' }).waitFor()
    for (const sheet of [mex, chair, cri]) {
      await sheet.page.getByText('con CRI').first().waitFor()
    }
    expect(await mex.page.getByRole('button', { name: 'Apoyar' }).count()).toBe(0)
    expect(await chair.page.getByRole('button', { name: 'Apoyar' }).count()).toBe(0)
    await chair.page.locator('.row', { hasText: 'siempre' }).click()
    await chair.page.getByText('México, con Costa Rica, agrega').first().waitFor()
    await takeShot(cri.page, 'marks-support-delegate')
    await takeShot(chair.page, 'marks-support-chair')
    await judgeScreen(cri.page, 'marks-support')
    await cri.page.setViewportSize({ width: 1000, height: 720 })
    await cri.page.getByRole('button', { name: /Sugerencias/ }).click()
    await judgeScreen(cri.page, 'marks-narrow')
    await cri.page.getByRole('button', { name: 'Retirar apoyo' }).click()
    await expect.poll(() => chair.page.getByText('con CRI').count(), LATE).toBe(0)
  })

  it('the rapporteur writes for a country that speaks; both names are shown', async () => {
    await scribe.page.getByRole('button', { name: /Escribe por/ }).press('Enter')
    await scribe.page.getByRole('option', { name: 'Canadá' }).press('Enter')
    await scribe.page.getByText('Está escribiendo por Canadá.').waitFor()
    await scribe.caretAfter('próxima reunión')
    await scribe.type(' en Ottawa')
    for (const sheet of [scribe, chair, mex]) {
      await expect.poll(() => sheet.insertedBy('CAN'), LATE).toBe(' en Ottawa')
    }
    await chair.page.locator('.row', { hasText: 'Ottawa' }).click()
    await chair.page.getByText('escrito por la relatoría: Rosa Gil').waitFor()
    await judgeScreen(scribe.page, 'marks-behalf')
    await scribe.page.locator('.draft-text').focus()
    await scribe.page.keyboard.press('Escape')
    await scribe.page.getByText('Está escribiendo por Canadá.').waitFor({ state: 'detached' })
    expect(await scribe.page.getByRole('alert').count()).toBe(0)
    expect(await mex.page.getByRole('button', { name: /Escribe por/ }).count()).toBe(0)
  })

  it('the chair does so, too, on a small screen', async () => {
    await chair.page.setViewportSize({ width: 1280, height: 720 })
    await chair.page.getByRole('button', { name: /Escribe por/ }).press('Enter')
    await chair.page.getByRole('option', { name: 'Belice' }).press('Enter')
    await chair.caretAfter('Agradecer')
    await chair.type(' mucho')
    await expect.poll(() => mex.insertedBy('BLZ'), LATE).toBe(' mucho')
    await judgeScreen(chair.page, 'marks-behalf-chair')
    await chair.page.getByRole('button', { name: /Dejar de escribir por Belice/ }).click()
    await chair.type('!')
    await expect.poll(() => mex.insertedBy('PPT'), LATE).toBe('!')
    expect(gathering.faults()).toEqual([])
  })
})

function wordsOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (asked) => [...document.querySelectorAll(asked)].map((each) => each.textContent).join('|'),
    selector,
  )
}
