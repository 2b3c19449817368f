import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Aside } from '../../../../electron/host/aside/aside.ts'
import { createShelf } from '../../../../electron/host/meetings/shelf.ts'
import { createEngine } from '../../../../electron/host/sync/engine.ts'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { alteredMeeting } from '../../../support/altered-meeting.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { asideHere } from '../../../support/held-aside.ts'
import { must } from '../../../support/host.ts'

/** What the check is given to get through so few entries, on a machine that does other things too. */
const SOON = { timeout: 15_000 }

describe('a meeting that is opened', () => {
  it('lets others have their turn between the parts of that', async () => {
    const { shelf, path } = start(asideHere())
    let turns = 0
    let isOpen = false
    const count = () => {
      turns += 1
      if (!isOpen) setImmediate(count)
    }
    setImmediate(count)
    must(await shelf.open(path))
    isOpen = true
    // The file; the gate; of each text its words and its paragraphs.
    expect(turns).toBeGreaterThanOrEqual(5)
  })

  it('is waited for by who asks for it, or comes to its rooms, before it is there', async () => {
    const first = start(asideHere())
    const { id, invitations } = must(await first.shelf.open(first.path))
    const [{ code } = { code: '' }] = await invitations()
    await first.shelf.closeAll()
    const { shelf } = start(asideHere())
    const opened = shelf.open(first.path)
    expect(shelf.arrivalOf(id)).not.toBeNull()
    expect((await shelf.find(id))?.id).toBe(id)
    await opened
    expect(shelf.arrivalOf(id)).toBeNull()
    await shelf.closeAll()
    const again = shelf.open(first.path)
    expect((await shelf.findInvitation(code))?.meeting.id).toBe(id)
    await again
  })

  it('is not opened from a copy of it at the same time', async () => {
    const { shelf, path } = start(asideHere())
    const copy = join(temporaryFolder(), 'copy.mesa')
    copyFileSync(path, copy)
    const [one, other] = await Promise.all([shelf.open(path), shelf.open(copy)])
    expect(one.ok).toBe(true)
    expect(other).toEqual({ ok: false, error: { kind: 'in-use', path: copy } })
  })
})

describe('a meeting that is mended while it runs', () => {
  it('is announced again when it can be read again', async () => {
    const { shelf, path, announced } = start(asideHere())
    must(await shelf.open(path))
    expect(announced).toEqual([['GRCM']])
    await expect.poll(() => announced, SOON).toEqual([['GRCM'], ['GRCM']])
  })

  it.each([
    ['is not there any more', (path: string) => rmSync(path)],
    [
      'cannot be looked at',
      () => {
        throw new Error('broken')
      },
    ],
  ])('keeps nobody waiting for a file that %s', async (_, happens) => {
    const { shelf, path, closed, faults } = start({
      run: () => {
        happens(path)
        return Promise.resolve({ ok: false, error: { kind: 'job-failed', cause: 'failed' } })
      },
    })
    const { id } = must(await shelf.open(path))
    await expect.poll(() => closed.get(id), SOON).toBe(CLOSE.closing)
    expect(await shelf.find(id)).toBeNull()
    expect(faults).toHaveLength(1)
  })
})

function start(aside: Pick<Aside, 'run'>) {
  const { path } = alteredMeeting()
  const [faults, announced]: [unknown[], string[][]] = [[], []]
  /** With what each room was closed last. */
  const closed = new Map<string, number>()
  const surroundings = {
    ...{ nowMs: () => 0, report: () => undefined },
    onFault: (fault: unknown) => faults.push(fault),
  }
  const engine = createEngine(surroundings)
  const noting: typeof engine = {
    ...engine,
    close(id, code) {
      closed.set(id, code)
      return engine.close(id, code)
    },
  }
  const shelf = createShelf(noting, aside, surroundings, () => {
    announced.push(shelf.all().map((meeting) => meeting.settings().meeting.kind))
    return Promise.resolve()
  })
  onTestFinished(() => shelf.closeAll())
  return { path, shelf, closed, faults, announced }
}
