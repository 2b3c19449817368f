import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { launchChromium } from '../support/chromium.ts'
import type { Desk } from '../support/desk.ts'
import { startDesk } from '../support/desk.ts'
import { freeUdpPort, hasMulticast } from '../support/multicast.ts'
import { createMeeting, invite, meetingOn, newPage, takeShot } from '../support/table.ts'

const port = await freeUdpPort()

/** Two computers of one network: at one the chair opens a table, at the other a delegate looks for it. */
describe.skipIf(!(await hasMulticast(port)))('a table nearby (needs multicast)', () => {
  let folder: string
  let browser: Browser
  const desks: Desk[] = []
  let chair: Page
  let delegate: Page
  let code: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mesa-nearby-'))
    browser = await launchChromium()
    for (const name of ['chair', 'delegate']) {
      desks.push(await startDesk(path.join(folder, name), [], { MESA_MDNS: String(port) }))
    }
    ;[chair, delegate] = [await openDesk('chair', 0), await openDesk('delegate', 1)]
  })

  afterAll(async () => {
    await browser.close()
    for (const desk of desks) await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function openDesk(who: string, at: number): Promise<Page> {
    const { page } = await newPage(browser, who)
    await page.goto(desks[at]?.address ?? '')
    return page
  }

  it('appears on the other’s first page once it is opened to the network', async () => {
    await createMeeting(chair, meetingOn('1. Aprobar el informe.'))
    code = (await invite(chair)).get('MEX') ?? ''
    const table = delegate.getByRole('list', { name: 'Mesas abiertas en esta red' })
    await expect.poll(() => table.getByRole('button').allInnerTexts()).toHaveLength(1)
    await takeShot(delegate, 'nearby')
    expect(await accessibilityProblems(delegate)).toEqual([])
  })

  it('is where a code leads that is not of this computer', async () => {
    await delegate.getByLabel('Código o enlace de la invitación').fill(code.toLowerCase())
    await delegate.keyboard.press('Enter')
    await delegate.waitForURL(new RegExp(`/i/${code}$`))
    expect(new URL(delegate.url()).host).not.toBe(new URL(desks[1]?.address ?? '').host)
    await expect.poll(() => delegate.getByText('México').count()).toBeGreaterThan(0)
  })
})
