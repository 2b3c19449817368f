import type { Browser, Page } from 'playwright-core'
import type { Party } from '../../shared/meeting/party.ts'
import { openSheet } from '../support/sheet.ts'
import { PARAGRAPHS, SUGGESTIONS } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import type { BenchTable } from './table.ts'

/** Goes in with a ticket, as MEX unless said; counts until all words and marks are shown. */
export async function openRoom(browser: Browser, table: BenchTable, party: Party = 'MEX') {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const admission = await table.seat(party)
  await context.addInitScript(({ key, value }) => sessionStorage.setItem(key, value), {
    key: `mesa.seat.${admission.room}`,
    value: JSON.stringify(admission),
  })
  const page = await context.newPage()
  const startMs = performance.now()
  await page.goto(`${table.host.url}/sala/${admission.room}`)
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.point').length >= wanted,
    PARAGRAPHS * table.times,
  )
  await page.waitForFunction(saysPending, SUGGESTIONS * table.times)
  const line: Line = {
    bench: named('room-opened-in-chromium', table),
    tookMs: rounded(performance.now() - startMs),
  }
  return { page, line }
}

/** Puts the caret into the paragraph in the middle of the text. */
export async function toTheMiddle(page: Page): Promise<void> {
  const sheet = openSheet(page)
  const paragraphs = await sheet.paragraphs()
  const middle = paragraphs[paragraphs.length / 2]
  if (middle === undefined) throw new Error(`${paragraphs.length} paragraphs are shown`)
  await sheet.caretTo(middle.id, 20)
}

/** Shows the text in another view. */
export async function lookAt(page: Page, view: string): Promise<void> {
  const views = page.getByRole('radiogroup', { name: 'Vista del texto' })
  await views.getByRole('radio', { name: view }).click()
}

/** What is measured in the longer text, too, says so in its name. */
export function named(bench: string, { times }: BenchTable): string {
  return times === 1 ? bench : `${bench}-${times}-times`
}

/** Whether the page says that so many suggestions or more are pending; it also says how many below each point. */
function saysPending(least: number): boolean {
  const said = document.body.innerText.matchAll(/([\d,]+) (?:sugerencias|por decidir)/g)
  return [...said].some(([, count = '']) => Number(count.replaceAll(',', '')) >= least)
}
