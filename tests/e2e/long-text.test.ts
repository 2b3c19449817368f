import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { highlightedOn } from '../support/highlighted.ts'
import { putLongText } from '../support/long-text.ts'
import type { Sheet } from '../support/sheet.ts'
import { heard } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const PARAGRAPHS = 500
const LATE = { timeout: 20_000 }

/** Hundreds of pages, most of them out of sight and not laid out: people must not notice. */
describe('a long text', () => {
  const gathering = useGathering('long')
  stepByStep()
  let chair: Sheet
  let page: Page

  beforeAll(async () => {
    const short = await gathering.preside(meetingOn('1. Agradecer a los Países.'))
    await short.page.close()
    // A form is no place to fill in hundreds of pages.
    await gathering.restart(() => putLongText(gathering.folder, PARAGRAPHS))
    chair = await gathering.reopen()
    page = chair.page
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.waitForFunction((n) => document.querySelectorAll('.point').length >= n, PARAGRAPHS)
  }, 120_000)

  const write = async (key: string) => {
    await page.keyboard.press(key)
    await heard(page)
    await page.evaluate(settle)
  }
  const caret = () => page.evaluate(readCaret)

  it('goes to its end and back by keys, and the caret is in sight', async () => {
    await page.getByRole('textbox', { name: 'Texto' }).focus()
    await write('Control+End')
    expect(await caret()).toMatchObject({ at: PARAGRAPHS - 1, isInSight: true })
    await takeShot(page, 'long-end')
    await write('Control+Home')
    expect(await caret()).toMatchObject({ at: 0, isInSight: true })
    expect(await page.locator('.desk').evaluate((desk) => desk.scrollTop)).toBeLessThan(40)
  })

  it('goes on by keys from a caret that was left far behind', async () => {
    await write('Control+Home')
    for (let down = 0; down < 8; down += 1) await write('PageDown')
    const { at } = await caret()
    for (const [keys, least, most] of [
      [Array<string>(40).fill('ArrowUp'), at - 25, at - 1],
      [Array<string>(80).fill('ArrowDown'), at + 1, at + 40],
      [['PageUp'], at - 25, at + 39],
    ] as const) {
      await page.locator('.desk').evaluate((desk) => desk.scrollTo(0, desk.scrollHeight))
      await page.evaluate(settle)
      for (const key of keys) await page.keyboard.press(key)
      await page.evaluate(settle)
      const now = await caret()
      expect(now.isInSight).toBe(true)
      expect(now.at, keys[0]).toBeGreaterThanOrEqual(least)
      expect(now.at, keys[0]).toBeLessThanOrEqual(most)
    }
  })

  it('is selected as a whole', async () => {
    const scrolled = () => page.locator('.desk').evaluate((desk) => desk.scrollTop)
    const before = await scrolled()
    await write('Control+a')
    expect(await scrolled()).toBe(before)
    const copied = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(copied).toContain('llamado 0.')
    expect(copied).toContain(`llamado ${PARAGRAPHS - 1}.`)
    await write('Control+Home')
    await write('Control+Shift+End')
    expect(await caret()).toMatchObject({ at: PARAGRAPHS - 1 })
    await write('Control+Home')
  })

  it('goes down page by page and up again, without a leap', async () => {
    const seen: number[] = []
    for (const key of [
      ...Array<string>(12).fill('PageDown'),
      ...Array<string>(12).fill('PageUp'),
    ]) {
      await write(key)
      const { at, isInSight } = await caret()
      expect(isInSight, `${key} after ${seen.join(' ')}`).toBe(true)
      seen.push(at)
    }
    const down = [0, ...seen.slice(0, 12)]
    for (const [step, at] of down.slice(1).entries()) {
      const by = at - (down[step] ?? 0)
      expect(by, `down ${down.join(' ')}`).toBeGreaterThan(0)
      expect(by, `down ${down.join(' ')}`).toBeLessThan(40)
    }
    expect(seen.at(-1), seen.join(' ')).toBeLessThan(4)
  })

  it('scrolls by as much as the wheel is turned, down, and up from its end', async () => {
    const box = await page.locator('.desk').boundingBox()
    if (box === null) throw new Error('No desk is shown')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    for (const byPx of [...Array<number>(25).fill(420), NaN, ...Array<number>(25).fill(-420)]) {
      if (Number.isNaN(byPx)) {
        await page.locator('.desk').evaluate((desk) => desk.scrollTo(0, desk.scrollHeight))
        await page.evaluate(settle)
        continue
      }
      const before = await page.evaluate(readMiddle)
      await page.mouse.wheel(0, byPx)
      await expect.poll(async () => topOf(page, before.id), LATE).not.toBe(before.topPx)
      await page.evaluate(settle)
      expect(Math.abs(before.topPx - (await topOf(page, before.id)) - byPx)).toBeLessThan(3)
    }
    await takeShot(page, 'long-scrolled')
  })

  it('has a height that is nearly known from the beginning', async () => {
    await page.reload()
    await page.waitForFunction((n) => document.querySelectorAll('.point').length >= n, PARAGRAPHS)
    await page.evaluate(settle)
    const height = () => page.locator('.desk').evaluate((desk) => desk.scrollHeight)
    const guessed = await height()
    await page.addStyleTag({ content: '.stretch { content-visibility: visible !important }' })
    const real = await height()
    expect(Math.abs(guessed / real - 1), `${guessed} and ${real}`).toBeLessThan(0.15)
    await page.reload()
    await page.waitForFunction((n) => document.querySelectorAll('.point').length >= n, PARAGRAPHS)
  })

  it('is read to the end by a screen reader, though it is not drawn', async () => {
    const cdp = await page.context().newCDPSession(page)
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    const said = nodes.map(({ name }) => String(name?.value ?? '')).join('\n')
    expect(said).toContain(`llamado ${PARAGRAPHS - 1}.`)
  })

  it('finds words far away, and shows them in the middle', async () => {
    for (const at of [400, 40, 480]) {
      await page.keyboard.press('Control+f')
      await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill(`llamado ${at}.`)
      await expect.poll(() => page.locator('.find-count').innerText(), LATE).toContain('1 de 1')
      await page.evaluate(settle)
      expect((await highlightedOn(page, 'mesa-found-current')).isInSight, `${at}`).toBe(true)
    }
    await takeShot(page, 'long-found')
    await page.keyboard.press('Escape')
  })

  it('leads the chair to a suggestion far away', async () => {
    await chair.caretAfter('llamado 450.')
    await chair.type(' Con urgencia.')
    await write('Control+Home')
    await page.keyboard.press('F8')
    const mark = page.locator('[data-inserted="PPT"]')
    await expect.poll(() => mark.evaluate(isInWindow), LATE).toBe(true)
    await page.evaluate(settle)
    expect(await mark.evaluate(isInWindow)).toBe(true)
    await takeShot(page, 'long-suggestion')
  })

  it('is changed by hundreds of suggestions in one go; the list shows those near what is current', async () => {
    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('Instar')
    await page.getByRole('textbox', { name: 'Reemplazar por' }).fill('Exhortar')
    await expect.poll(() => page.locator('.find-count').innerText(), LATE).toContain('de 500')
    await page.getByRole('button', { name: 'Reemplazar todo' }).click()
    await expect.poll(() => page.locator('.find-outcome').innerText(), LATE).toContain('500 reem')
    await page.keyboard.press('Escape')
    const list = page.locator('.suggestion-list')
    await expect.poll(() => list.locator('li[aria-setsize="500"]').count(), LATE).toBeGreaterThan(9)
    for (const [key, at] of [
      ['F8', 451],
      ['F8', 452],
      ['Shift+F8', 451],
    ] as const) {
      await page.keyboard.press(key)
      const row = list.locator(`li[aria-posinset="${at + 1}"] [aria-current]`)
      await expect.poll(() => row.evaluateAll(isShownInList), LATE).toBe(true)
    }
    expect(await list.locator('li[aria-setsize]').count()).toBeLessThan(100)
    await takeShot(page, 'long-list')
  })

  it('is decided as a whole, and undone', async () => {
    await page.getByRole('button', { name: 'Decidir las 501' }).click()
    const question = page.getByRole('alertdialog')
    await question.locator('.dialog-body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
    await question.locator('li[aria-posinset="501"]').waitFor()
    await question.getByRole('button', { name: 'Aceptar las 501' }).click()
    await page.getByText('Todo está decidido.').waitFor(LATE)
    await expect.poll(() => page.locator('[data-inserted]').count(), LATE).toBe(0)
    await expect.poll(() => chair.text(), LATE).toContain('Exhortar a los Países Miembros')
    const bar = page.getByRole('toolbar', { name: 'Barra de decisión' })
    await expect
      .poll(() => bar.evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('z')
    await expect.poll(() => page.locator('[data-inserted]').count(), LATE).toBe(501)
    await page.getByRole('button', { name: 'Decidir las 501' }).waitFor(LATE)
  })

  it('is replaced in thousands of places, taken back and done again, and one writes on where one was', async () => {
    const news = () => page.locator('[data-inserted]', { hasText: 'asunto' }).count()
    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('materia')
    await page.getByRole('textbox', { name: 'Reemplazar por' }).fill('asunto')
    await page.getByRole('button', { name: 'Reemplazar todo' }).click()
    await expect.poll(() => page.locator('.find-outcome').innerText(), LATE).toContain('reempl')
    const all = await news()
    expect(all).toBeGreaterThan(1_000)
    await page.keyboard.press('Escape')
    const { id, text } = await chair.find('llamado 3.')
    await chair.caretTo(id, text.indexOf(' Miembros'))
    for (const [key, left] of [
      ['Control+z', 0],
      ['Control+y', all],
      ['Control+z', 0],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(news, LATE).toBe(left)
      await expect.poll(() => page.locator('.scrim').count(), LATE).toBe(0)
      expect(await caret()).toMatchObject({ at: 3, isInSight: true })
    }
    await chair.type(' hermanos')
    await expect.poll(() => chair.text(), LATE).toContain('los Países hermanos Miembros')
  })

  it('stays where one reads when the view is changed', async () => {
    const before = await page.evaluate(readMiddle)
    for (const view of ['Como quedaría', 'Con marcas']) {
      await page.getByRole('radio', { name: view }).click()
      await page.evaluate(settle)
      expect(Math.abs((await topOf(page, before.id)) - before.topPx), view).toBeLessThan(60)
    }
    expect(gathering.faults()).toEqual([])
  })
})

/** Resolves when the page has drawn what it guessed before. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame)
}

function readCaret(): { at: number; isInSight: boolean } {
  const selection = getSelection()
  const node = selection?.focusNode ?? null
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const point = element?.closest('.point') ?? null
  const desk = document.querySelector('.desk')?.getBoundingClientRect()
  if (selection === null || point === null || desk === undefined)
    return { at: -1, isInSight: false }
  const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect()
  const isInSight = bottom > desk.top && top < desk.bottom
  return { at: [...document.querySelectorAll('.point')].indexOf(point), isInSight }
}

function readMiddle(): { id: string; topPx: number } {
  const desk = document.querySelector('.desk')?.getBoundingClientRect() ?? new DOMRect()
  const sheet = document.querySelector('.draft-text')?.getBoundingClientRect() ?? new DOMRect()
  for (let y = desk.top + desk.height / 2; y < desk.bottom; y += 8) {
    const point = document
      .elementFromPoint(sheet.left + sheet.width / 2, y)
      ?.closest<HTMLElement>('.point')
    if (point === undefined || point === null) continue
    return { id: point.dataset['paragraph'] ?? '', topPx: point.getBoundingClientRect().top }
  }
  throw new Error('No paragraph is in the middle')
}

function topOf(page: Page, id: string): Promise<number> {
  const point = page.locator(`[data-paragraph="${id}"]`)
  return point.evaluate((element) => element.getBoundingClientRect().top)
}

function isShownInList([row]: Element[]): boolean {
  const list = row?.closest('.panel-list')?.getBoundingClientRect()
  if (row === undefined || list === undefined) return false
  const { top, bottom } = row.getBoundingClientRect()
  return top > list.top - 1 && bottom < list.bottom + 1
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top > 60 && bottom < innerHeight - 60
}
