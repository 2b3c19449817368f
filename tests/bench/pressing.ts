import type { Locator, Page } from 'playwright-core'
import { busySeconds } from './keystrokes.ts'
import type { Sample } from './measure.ts'
import { rounded, sampleOf } from './measure.ts'
import { watchQueue } from './queued.ts'

export interface Drawn {
  /** Until the frame that shows it. */
  readonly tookMs: number
  /** Of that, what the page's main thread worked. */
  readonly busyMs: number
  /** Of the rest, what it stood in the queue for a processor; 0 where nobody tells. */
  readonly queuedMs: number
}

/** Presses a button, and waits for the next frame, or until the page shows what `until` finds. */
export type Press = (button: Locator, until?: string) => Promise<Drawn>

declare global {
  interface Window {
    /** Does something, and gives how long it took until the frame that shows it. */
    mesaUntilDrawn(work: () => void, until?: string): Promise<number>
    /** The longest time for which the page answered nobody, since it was last asked for. */
    mesaLongestMs: number
  }
}

export async function startPressing(page: Page): Promise<Press> {
  await page.evaluate(defineUntilDrawn)
  await watchTasks(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const queuedMs = (await watchQueue(page, cdp)) ?? (() => 0)
  return async (button, until) => {
    // The button is looked for before: that costs, too.
    const element = await button.evaluateHandle((found: HTMLElement) => found)
    const before = await busySeconds(cdp)
    const queuedBefore = queuedMs()
    const tookMs = await element.evaluate(
      (found, until) => window.mesaUntilDrawn(() => found.click(), until),
      until,
    )
    const queued = queuedMs() - queuedBefore
    const after = await busySeconds(cdp)
    await element.dispose()
    return {
      tookMs: rounded(tookMs),
      busyMs: rounded((after - before) * 1000),
      queuedMs: rounded(queued),
    }
  }
}

/** From now on the page remembers the longest task that held it up. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.mesaLongestMs = 0
    const observer = new PerformanceObserver((list) => {
      const longest = list.getEntries().map(({ duration }) => duration)
      window.mesaLongestMs = Math.max(window.mesaLongestMs, ...longest)
    })
    observer.observe({ type: 'longtask' })
  })
}

/** What held up the page for longest since this was last asked; a task under 50 ms is none. */
export async function longestTaskMs(page: Page): Promise<number> {
  const longestMs = await page.evaluate(() => {
    const longest = window.mesaLongestMs
    window.mesaLongestMs = 0
    return longest
  })
  return Math.round(longestMs)
}

export function samplesOf(drawn: readonly Drawn[]): Sample & { readonly busyMedianMs: number } {
  const busy = sampleOf(drawn.map(({ busyMs }) => busyMs))
  return { ...sampleOf(drawn.map(({ tookMs }) => tookMs)), busyMedianMs: busy.medianMs }
}

function defineUntilDrawn(): void {
  window.mesaUntilDrawn = async (work, until) => {
    const startMs = performance.now()
    work()
    do {
      // A message that is sent from within a frame is taken once that frame has been drawn.
      await new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        }),
      )
    } while (until !== undefined && document.querySelector(until) === null)
    return performance.now() - startMs
  }
}
