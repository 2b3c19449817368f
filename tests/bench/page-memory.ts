import type { Page } from 'playwright-core'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'

/** Ten times the text may hold ten times the memory, and no more. */
const TARGET_GROWTH = 10

/** The script's heap of the room page after a collection, and the nodes of its document. */
export async function memoryLine(near: Page, far: Page): Promise<Line> {
  const [usual, long] = [await memoryOf(near), await memoryOf(far)]
  const growth = rounded(long.heapMegabytes / usual.heapMegabytes)
  return {
    bench: 'room-memory',
    heapMegabytes: usual.heapMegabytes,
    nodes: usual.nodes,
    tenTimesHeapMegabytes: long.heapMegabytes,
    tenTimesNodes: long.nodes,
    growth,
    isOnTarget: growth <= TARGET_GROWTH,
  }
}

async function memoryOf(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes } = await cdp.send('Memory.getDOMCounters')
  await cdp.detach()
  return { heapMegabytes: rounded(usedSize / 1_000_000), nodes }
}
