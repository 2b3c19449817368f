import { readFileSync, readdirSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { busySeconds } from './keystrokes.ts'

/** What a process' main thread worked, and waited for a processor, since it began. */
interface Thread {
  readonly busyMs: number
  readonly queuedMs: number
}

const WORK_MS = 100
/** The two clocks are read one after the other. */
const NEAR_MS = 5
const TRIES = 20

/**
 * Gives how long a page's main thread has waited for a processor so far, in ms: on a machine with few
 * of them, and others at work, that is no cost of the page's. The page knows what it works, and not
 * which process it is: it is the one that works as long as the page does. Only Linux tells; null elsewhere.
 */
export async function watchQueue(page: Page, cdp: CDPSession): Promise<(() => number) | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const before = readAll()
    const startSeconds = await busySeconds(cdp)
    await page.evaluate(work, WORK_MS)
    const busyMs = ((await busySeconds(cdp)) - startSeconds) * 1000
    const [pid, ...others] = [...before.keys()].filter((each) => {
      const then = before.get(each)?.busyMs ?? 0
      return Math.abs((read(each)?.busyMs ?? 0) - then - busyMs) < NEAR_MS
    })
    if (pid !== undefined && others.length === 0) return () => read(pid)?.queuedMs ?? 0
  }
  return null
}

function work(ms: number): void {
  const endMs = performance.now() + ms
  while (performance.now() < endMs);
}

function readAll(): ReadonlyMap<string, Thread> {
  const pids = process.platform === 'linux' ? readdirSync('/proc') : []
  return new Map(
    pids.flatMap((pid) => {
      const thread = /^\d+$/.test(pid) ? read(pid) : null
      return thread === null ? [] : [[pid, thread]]
    }),
  )
}

/** "Time spent on the cpu, time spent waiting on a runqueue", in ns (Linux' sched-stats.rst); null once it has ended. */
function read(pid: string): Thread | null {
  try {
    const stat = readFileSync(`/proc/${pid}/schedstat`, 'utf8')
    const [busyNs = 0, queuedNs = 0] = stat.split(' ').map(Number)
    return { busyMs: busyNs / 1e6, queuedMs: queuedNs / 1e6 }
  } catch {
    return null
  }
}
