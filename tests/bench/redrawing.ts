import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { busySeconds } from './keystrokes.ts'
import type { Line, Sample } from './measure.ts'
import { rounded, sampleOf } from './measure.ts'
import { named, openRoom } from './room.ts'
import type { BenchTable } from './table.ts'

const SWITCHES = 8
const DECISIONS = 12
/**
 * Longer than this a person must be shown that something is going on. That the 1500 are decided in
 * 300 ms is asked of the ledger; here React, Lexical and the browser draw all of it anew.
 */
const TARGET_BUSY_MS = 1000
/** The bar takes no answer in the moment after it went on. */
const READ_MS = 700

/** What the chair waits for with the whole page. */
export async function benchRedrawing(
  browser: Browser,
  table: BenchTable,
): Promise<readonly Line[]> {
  const { page } = await openRoom(browser, table, 'PPT')
  await page.evaluate(defineUntilDrawn)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const press: Press = (button) => pressAndMeasure(cdp, button)
  const views = await switchViews(page, press)
  const one = await acceptOneByOne(page, press)
  const all = await acceptAll(page, press)
  const replaced = await replaceAll(page, press)
  await page.context().close()
  const isShort = table.times === 1
  return [
    { bench: named('view-switched-in-chromium', table), ...views },
    { bench: named('accept-one-in-chromium', table), ...one },
    {
      bench: named('accept-all-in-chromium', table),
      ...all,
      ...(isShort && { isOnTarget: all.busyMs < TARGET_BUSY_MS }),
    },
    {
      bench: named('replace-all-in-chromium', table),
      ...replaced,
      ...(isShort && { isOnTarget: replaced.busyMs < TARGET_BUSY_MS }),
    },
  ]
}

interface Drawn {
  /** Until the frame that shows it. */
  readonly tookMs: number
  /** Of that, what the page's main thread worked. */
  readonly busyMs: number
}

type Press = (button: Locator) => Promise<Drawn>

declare global {
  interface Window {
    /** Does something, and gives how long it took until the frame that shows it. */
    mesaUntilDrawn(work: () => void): Promise<number>
  }
}

function defineUntilDrawn(): void {
  window.mesaUntilDrawn = async (work) => {
    const startMs = performance.now()
    work()
    // A message that is sent from within a frame is taken once that frame has been drawn.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(null)
      }),
    )
    return performance.now() - startMs
  }
}

async function switchViews(page: Page, press: Press) {
  const views = page.getByRole('radiogroup', { name: 'Vista del texto' })
  const drawn: Drawn[] = []
  for (let turn = 0; turn < SWITCHES; turn += 1) {
    const name = turn % 2 === 0 ? 'Como quedaría' : 'Con marcas'
    drawn.push(await press(views.getByRole('radio', { name })))
    await page.locator(`.draft[data-view="${turn % 2 === 0 ? 'accepted' : 'marked'}"]`).waitFor()
  }
  return samplesOf(drawn)
}

async function acceptOneByOne(page: Page, press: Press) {
  const drawn: Drawn[] = []
  await page.keyboard.press('F8')
  for (let turn = 0; turn < DECISIONS; turn += 1) {
    await page.waitForTimeout(READ_MS)
    drawn.push(await press(page.locator('.decision-bar').getByRole('button', { name: /^Aceptar/ })))
  }
  return samplesOf(drawn)
}

/** All that is still pending; what was passed over would be named. */
async function acceptAll(page: Page, press: Press): Promise<Drawn> {
  await page.getByText(/^Decidir las [\d,]+…/).click()
  const drawn = await press(page.getByText(/^Aceptar las [\d,]+/))
  await page.getByText('Todo está decidido.').first().waitFor()
  return drawn
}

/** A word that stands in most paragraphs, several times in some. */
async function replaceAll(page: Page, press: Press) {
  await page.getByRole('textbox', { name: 'Texto' }).focus()
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill('materia')
  await page.getByRole('textbox', { name: 'Reemplazar por' }).fill('asunto')
  const found = page.locator('.find-count')
  await found.filter({ hasText: /\d de \d/ }).waitFor()
  const hits = Number(/de ([\d,]+)/.exec(await found.innerText())?.[1]?.replaceAll(',', ''))
  return { hits, ...(await press(page.getByText('Reemplazar todo', { exact: true }))) }
}

/** The button is looked for before: that costs, too. */
async function pressAndMeasure(cdp: CDPSession, button: Locator): Promise<Drawn> {
  const element = await button.evaluateHandle((found: HTMLElement) => found)
  const before = await busySeconds(cdp)
  const tookMs = await element.evaluate((found) => window.mesaUntilDrawn(() => found.click()))
  const after = await busySeconds(cdp)
  await element.dispose()
  return { tookMs: rounded(tookMs), busyMs: rounded((after - before) * 1000) }
}

function samplesOf(drawn: readonly Drawn[]): Sample & { readonly busyMedianMs: number } {
  const busy = sampleOf(drawn.map(({ busyMs }) => busyMs))
  return { ...sampleOf(drawn.map(({ tookMs }) => tookMs)), busyMedianMs: busy.medianMs }
}
