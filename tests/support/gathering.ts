import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Party } from '../../shared/meeting/party.ts'
import { launchChromium } from './chromium.ts'
import type { Desk } from './desk.ts'
import { startDesk } from './desk.ts'
import { openSheet } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { createMeeting, invite, join, newPage, openLatest } from './table.ts'
import type { NewMeeting, Seated } from './table.ts'

/** Mesa in a folder of its own, a browser, and whoever comes. What it has is there once tests run. */
export interface Gathering {
  readonly folder: string
  readonly desk: Desk
  readonly browser: Browser
  /** Where guests go, without the desk's key. */
  readonly origin: string
  /** A browser of somebody's own, still empty. */
  come(who: string): Promise<Page>
  /** Sits the chair down at a new meeting. */
  preside(meeting: NewMeeting): Promise<Sheet>
  /**
   * Sits somebody down by the party's invitation; for the first one the chair opens the table to
   * the network. `through` is another way to the same host.
   */
  join(party: Party, name: string, through?: string): Promise<Sheet>
  /** Stops Mesa and starts it again on what it left; pages stay as they were. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  /** Sits the chair down at the meeting that this computer opened last, in a browser of its own. */
  reopen(): Promise<Sheet>
  /** What all pages complained of so far. */
  faults(): readonly string[]
}

/** Opens a gathering for the tests of the block that calls this, and ends it after them. */
export function useGathering(name: string): Gathering {
  let opened: { folder: string; desk: Desk; browser: Browser } | null = null
  let chair: Page | null = null
  let codes: ReadonlyMap<Party, string> | null = null
  const seated: Seated[] = []

  const parts = () => {
    if (opened === null) throw new Error('Nothing is open before the tests begin')
    return opened
  }
  const come = async (who: string) => {
    const seat = await newPage(parts().browser, who)
    seated.push(seat)
    return seat.page
  }
  const origin = () => new URL(parts().desk.address).origin

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), `mesa-${name}-`))
    opened = { folder, desk: await startDesk(folder), browser: await launchChromium() }
  })

  afterAll(async () => {
    const { folder, desk, browser } = parts()
    await browser.close()
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })

  return {
    get folder() {
      return parts().folder
    },
    get desk() {
      return parts().desk
    },
    get browser() {
      return parts().browser
    },
    get origin() {
      return origin()
    },
    come,
    async preside(meeting) {
      chair = await come('PPT')
      await chair.goto(parts().desk.address)
      await createMeeting(chair, meeting)
      return openSheet(chair)
    },
    async join(party, who, through = origin()) {
      if (chair === null) throw new Error('Nobody presides who could invite')
      codes ??= await invite(chair)
      const page = await come(party)
      await join(page, `${through}/i/${codes.get(party) ?? ''}`, who)
      return openSheet(page)
    },
    async restart(meanwhile) {
      await parts().desk.stop()
      await meanwhile?.()
      parts().desk = await startDesk(parts().folder)
    },
    async reopen() {
      chair = await come('PPT')
      await chair.goto(parts().desk.address)
      await openLatest(chair, 'Ana Presidenta')
      return openSheet(chair)
    },
    faults: () => seated.flatMap((seat) => seat.faults),
  }
}

/** For steps that go on from one another: after one that failed the rest is skipped. */
export function stepByStep(onFailure?: () => Promise<void>): void {
  let hasFailed = false
  beforeEach(({ skip }) => skip(hasFailed, 'an earlier step failed'))
  afterEach(async ({ task }) => {
    hasFailed ||= task.result?.state === 'fail'
    if (hasFailed) await onFailure?.()
  })
}
