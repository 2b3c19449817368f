import type { Browser, Page } from 'playwright-core'
import { benchMany } from './many.ts'
import { samplesOf, startPressing } from './pressing.ts'
import type { Press } from './pressing.ts'
import type { Line } from './measure.ts'
import { named, openRoom } from './room.ts'
import type { BenchTable } from './table.ts'

const SWITCHES = 8
const DECISIONS = 12
/** The bar takes no answer in the moment after it went on. */
const READ_MS = 700

/** What the chair waits for with the whole page. */
export async function benchRedrawing(
  browser: Browser,
  table: BenchTable,
): Promise<readonly Line[]> {
  const { page } = await openRoom(browser, table, 'PPT')
  const { page: other } = await openRoom(browser, table)
  const press = await startPressing(page)
  const views = await switchViews(page, press)
  const one = await acceptOneByOne(page, press)
  const many = await benchMany(table, { page, other }, press)
  await page.context().close()
  await other.context().close()
  return [
    { bench: named('view-switched-in-chromium', table), ...views },
    { bench: named('accept-one-in-chromium', table), ...one },
    ...many,
  ]
}

async function switchViews(page: Page, press: Press) {
  const views = page.getByRole('radiogroup', { name: 'Vista del texto' })
  const drawn = []
  for (let turn = 0; turn < SWITCHES; turn += 1) {
    const name = turn % 2 === 0 ? 'Como quedaría' : 'Con marcas'
    drawn.push(await press(views.getByRole('radio', { name })))
    await page.locator(`.draft[data-view="${turn % 2 === 0 ? 'accepted' : 'marked'}"]`).waitFor()
  }
  return samplesOf(drawn)
}

async function acceptOneByOne(page: Page, press: Press) {
  const drawn = []
  await page.keyboard.press('F8')
  for (let turn = 0; turn < DECISIONS; turn += 1) {
    await page.waitForTimeout(READ_MS)
    drawn.push(await press(page.locator('.decision-bar').getByRole('button', { name: /^Aceptar/ })))
  }
  return samplesOf(drawn)
}
