import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { Sample } from './measure.ts'
import { rounded, sampleOf } from './measure.ts'

const KEYS = 'con pleno respeto de los derechos humanos '.repeat(4)
const UNCOUNTED = 20

declare global {
  interface Window {
    mesaTook: { readonly doneMs: number; readonly laidOutMs: number }[]
  }
}

export interface Keystrokes extends Sample {
  /** With the browser's layout of the page, which costs a bare editor about the same. */
  readonly laidOutP95Ms: number
  /** What the page's main thread worked for a key, drawing included, in its own time; the mean. */
  readonly busyMs: number
}

/**
 * Types where the caret is. A keystroke counts from its event to the moment when the page has
 * done with it: the words are in the page, to be laid out and painted. Keys come as fast as they
 * are dealt with, but no faster than `everyMs`.
 */
export async function typeAndMeasure(page: Page, everyMs = 0): Promise<Keystrokes> {
  await page.evaluate(watchKeys)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await typeOneByOne(page, KEYS.slice(0, UNCOUNTED), everyMs)
  const before = await busySeconds(cdp)
  await typeOneByOne(page, KEYS.slice(UNCOUNTED), everyMs)
  const after = await busySeconds(cdp)
  const took = (await page.evaluate(() => window.mesaTook)).slice(UNCOUNTED)
  const keys = KEYS.length - UNCOUNTED
  if (took.length !== keys) throw new Error(`${took.length} of ${keys} keys were seen`)
  const laidOut = sampleOf(took.map(({ laidOutMs }) => laidOutMs))
  const done = sampleOf(took.map(({ doneMs }) => doneMs))
  return { ...done, laidOutP95Ms: laidOut.p95Ms, busyMs: rounded(((after - before) * 1000) / keys) }
}

/** The next key waits until the page has done with the one before, as a person's does. */
async function typeOneByOne(page: Page, keys: string, everyMs: number): Promise<void> {
  for (const key of keys) {
    const next = setTimeout(everyMs)
    const done = await page.evaluate(() => window.mesaTook.length)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForFunction((count) => window.mesaTook.length > count, done)
    await next
  }
}

/**
 * The clock stops after the microtasks of the last event: what an editor puts off until after
 * its event is in them. A message or a timer would come after the frame, and count its drawing.
 */
function watchKeys(): void {
  const isWatched = 'mesaTook' in window
  window.mesaTook = []
  if (isWatched) return
  let startMs = 0
  // Lexical ends the way of an input event at its root, and we listen above it.
  InputEvent.prototype.stopPropagation = () => undefined
  const finish = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    const doneMs = performance.now() - startMs
    document.body.getBoundingClientRect()
    window.mesaTook.push({ doneMs, laidOutMs: performance.now() - startMs })
  }
  window.addEventListener('beforeinput', () => (startMs = performance.now()), true)
  window.addEventListener('beforeinput', (event) => {
    if (event.defaultPrevented) void finish()
  })
  window.addEventListener('input', () => void finish())
}

/** The thread's own time: what else the machine does is not in it. */
export async function busySeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN
}
