import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startCopies } from '../../../../electron/host/desk/copies.ts'
import { createShelf } from '../../../../electron/host/meetings/shelf.ts'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import { createEngine } from '../../../../electron/host/sync/engine.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { asideHere } from '../../../support/held-aside.ts'
import { must } from '../../../support/host.ts'
import { writeMeeting } from '../../../support/written-meeting.ts'

describe('the last copy when a host stops', () => {
  it('is written once, of what the meeting is when it is closed', async () => {
    const { copies, shelf, path, copy } = await start()
    let wasThere = true
    await copies.stop(async () => {
      wasThere = existsSync(copy)
      await shelf.closeAll()
    })
    expect(wasThere).toBe(false)
    expect(must(verifyMeeting(copy)).digest).toBe(must(verifyMeeting(path)).digest)
    expect(must(verifyMeeting(copy))).toMatchObject({ flaws: [], isSnapshotTrue: true })
  })

  it('takes the place of the one before, and of nothing else', async () => {
    const { copies, shelf, stick, path, copy } = await start()
    writeFileSync(join(stick, 'a.mesa'), 'Otra cosa')
    await copies.stop(() => shelf.closeAll())
    expect(existsSync(join(stick, 'a (2).mesa'))).toBe(true)
    expect(must(verifyMeeting(join(stick, 'a (2).mesa'))).digest).toBe(
      must(verifyMeeting(path)).digest,
    )
    expect(verifyMeeting(copy).ok).toBe(false)
  })
})

/** With a choice that was made before, and no look at what changed until the end. */
async function start() {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const folder = temporaryFolder()
  const [stick, setting, path] = ['usb', 'copy.json', 'a.mesa'].map((name) => join(folder, name))
  if (stick === undefined || setting === undefined || path === undefined) throw new Error('None')
  mkdirSync(stick)
  writeFileSync(setting, JSON.stringify({ folder: stick, isElsewhere: false }))
  writeMeeting(path, 3).close()
  const surroundings = { nowMs: () => 0, report: () => undefined, onFault: console.error }
  const shelf = createShelf(createEngine(surroundings), asideHere(), surroundings, () =>
    Promise.resolve(),
  )
  must(await shelf.open(path))
  const copies = startCopies(shelf, setting, () => 0)
  return { copies, shelf, stick, path, copy: join(stick, 'a.mesa') }
}
