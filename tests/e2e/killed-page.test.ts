import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Line } from '../support/cut-line.ts'
import { layLine } from '../support/cut-line.ts'
import { useGathering } from '../support/gathering.ts'
import { openSheet } from '../support/sheet.ts'
import { meetingOn } from '../support/table.ts'

const LATE = { timeout: 30_000 }

describe('a page that is killed in the middle of a sentence, far from the network', () => {
  const gathering = useGathering('killed-page')
  let line: Line
  beforeAll(async () => {
    line = await layLine(Number(new URL(gathering.desk.address).port))
  })
  afterAll(() => line.stop())

  it('has its words again when it is opened hours later, once and in its country’s name', async () => {
    const chair = await gathering.preside(
      meetingOn('1. Agradecer a los Países Miembros.', '2. Tomar nota de los informes.'),
    )
    const mex = await gathering.join('MEX', 'Ana', line.url)
    const can = await gathering.join('CAN', 'Luc')
    await mex.caretAfter('Agradecer')
    await mex.type(' con red')
    await expect.poll(() => chair.text(), LATE).toContain('Agradecer con red')
    line.cut()
    const { page } = mex
    await page.context().setOffline(true)
    await page.getByText('Sin conexión: sus cambios se guardan aquí.').waitFor()
    await mex.type(' y sin ella')
    const [url, context] = [page.url(), page.context()]
    await kill(page)

    // The table goes on, closes, and is opened again.
    await can.caretAfter('Tomar nota')
    await can.type(' meanwhile')
    await expect.poll(() => chair.text(), LATE).toContain('nota meanwhile')
    await gathering.restart()
    const presiding = await gathering.reopen()

    line.mend()
    await context.setOffline(false)
    const again = openSheet(await context.newPage())
    await again.page.goto(url)
    await again.page.getByText('Recibido por la mesa').waitFor(LATE)
    for (const sheet of [again, presiding]) {
      await expect
        .poll(() => sheet.text(), LATE)
        .toBe(
          '1. Agradecer con red y sin ella a los Países Miembros.\n2. Tomar nota meanwhile de los informes.',
        )
      await expect.poll(() => sheet.insertedBy('MEX')).toBe(' con red y sin ella')
      await expect.poll(() => sheet.insertedBy('CAN')).toBe(' meanwhile')
    }
  })
})

/** As the system does when it runs out of memory: the page gets to say nothing. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const browser = await page.context().newCDPSession(page)
  browser.send('Page.crash').catch(() => undefined) // Nobody is left to answer.
  await crashed
  await page.close()
}
