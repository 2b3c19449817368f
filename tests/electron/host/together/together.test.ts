import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { createTries } from '../../../../electron/host/meetings/tries.ts'
import { Unavailable } from '../../../../electron/host/store/port.ts'
import type { Reading } from '../../../../electron/host/store/port.ts'
import type { SharedDatabase } from '../../../../electron/host/store/postgres-database.ts'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { createEngine } from '../../../../electron/host/sync/engine.ts'
import { startTogether } from '../../../../electron/host/together/together.ts'
import { meetingId } from '../../../../shared/ids.ts'
import type { MeetingId } from '../../../../shared/ids.ts'
import { err } from '../../../../shared/result.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { createTestMeeting, must } from '../../../support/host.ts'
import { writeMeeting } from '../../../support/written-meeting.ts'

afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000
/** What says when to look, and nothing else. */
const LOOKING = { toFake: ['setInterval' as const, 'clearInterval' as const, 'Date' as const] }

describe('a meeting in a database', () => {
  it('is listened to when it is there, and a made-up name never', async () => {
    const { together, bell, meeting } = start()
    expect(await together.find(meetingId('m123456789abcdef'))).toBeNull()
    expect(bell.heard).toEqual([])
    await together.find(meeting)
    expect(bell.heard).toEqual([meeting])
  })

  it('is given back when it turns out to be none', async () => {
    const { together, database, bell } = start()
    const path = join(temporaryFolder(), 'empty.mesa')
    const meeting = meetingId('m0')
    must(createSqliteStore(path, { meeting, atMs: 1 })).close()
    database.files.set(meeting, path)
    await expect(together.find(meeting)).rejects.toThrow()
    expect(bell.heard).toEqual([])
    // Its file is locked as long as it is open.
    must(openSqliteStore(path)).close()
  })

  it('that is still being opened is closed as well when the host stops', async () => {
    const { together, engine, database, meeting } = start()
    database.hold()
    const found = together.find(meeting)
    const stopped = together.stop()
    database.release()
    await Promise.all([found, stopped])
    expect(engine.documentOf(meeting)).toBeNull()
    await expect(together.find(meetingId('m9'))).rejects.toThrow()
  })

  it('leaves the memory when nobody has been there for a while, and comes back', async () => {
    vi.useFakeTimers(LOOKING)
    const { together, engine, bell, meeting } = start()
    await together.find(meeting)
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    await together.find(meeting)
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    expect(engine.documentOf(meeting)).not.toBeNull()
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect([engine.documentOf(meeting), bell.heard]).toEqual([null, []])
    const again = await together.find(meeting)
    expect(again?.settings().meeting.city).toBe('Heredia')
    expect(engine.documentOf(meeting)).not.toBeNull()
  })

  it('is at a host that says when its database is away', async () => {
    vi.useFakeTimers(LOOKING)
    const { together, database } = start()
    expect(together.isWell()).toBe(true)
    database.isAway = true
    await vi.advanceTimersByTimeAsync(2_000)
    expect(together.isWell()).toBe(false)
    database.isAway = false
    await vi.advanceTimersByTimeAsync(2_000)
    expect(together.isWell()).toBe(true)
  })

  it('whose record was altered before its snapshot goes on, and the chair is told', async () => {
    const { together, database } = start()
    const path = join(temporaryFolder(), 'altered.mesa')
    const file = writeMeeting(path, 6, 5)
    file.close()
    alter(path)
    database.files.set(file.meeting, path)
    const served = await together.find(file.meeting)
    const [room] = served?.rooms.filter(({ id }) => id === file.meeting) ?? []
    await expect.poll(() => room?.damage, { timeout: 5_000 }).toMatchObject({ kind: 'in-database' })
    expect(await together.find(file.meeting)).toBe(served)
  })

  it('stays as long as somebody is there', async () => {
    vi.useFakeTimers(LOOKING)
    const { together, engine, meeting } = start()
    const served = await together.find(meeting)
    const someone = { end: () => undefined }
    const [room] = served?.rooms ?? []
    const seat = { party: 'MEX', role: 'delegate', name: 'Ana' } as const
    room?.members.set(someone as never, { seat, code: null }) // of a peer only its end is used
    await vi.advanceTimersByTimeAsync(11 * MINUTE)
    expect(engine.documentOf(meeting)).not.toBeNull()
  })
})

/** A host on a database of files, and a bell that only notes who listens. */
function start() {
  const path = join(temporaryFolder(), 'test.mesa')
  createTestMeeting(path)
  const file = must(openMeetingFile(path))
  const { meeting } = file
  file.close()
  const database = openFiles(new Map([[meeting, path]]))
  const bell = { heard: new Array<MeetingId>() }
  const surroundings = {
    nowMs: () => Date.now(),
    report: () => undefined,
    onFault(fault: unknown) {
      throw fault
    },
  }
  const engine = createEngine(surroundings)
  const ground = {
    database: database.shared,
    bell: {
      ring: () => undefined,
      onCall: () => undefined,
      attend: (id: MeetingId) => Promise.resolve(void bell.heard.push(id)),
      leave: (id: MeetingId) => void bell.heard.splice(bell.heard.indexOf(id), 1),
      stop: () => undefined,
    },
    close: () => Promise.resolve(),
  }
  const tries = createTries(() => Date.now())
  const together = startTogether(ground, { engine, tries, ...surroundings })
  onTestFinished(() => together.stop())
  return { together, engine, database, bell, meeting }
}

function alter(path: string): void {
  const database = new Database(path)
  database.exec("UPDATE entries SET bytes = x'00' WHERE seq = 2")
  database.close()
}

function openFiles(files: Map<MeetingId, string>) {
  let held: Promise<void> | null = null
  let release: () => void = () => undefined
  const shared: Pick<SharedDatabase, 'open' | 'standings'> = {
    async open(meeting: MeetingId, reading: Reading) {
      await held
      const path = files.get(meeting)
      return path === undefined
        ? err({ kind: 'no-such-file', path: meeting } as const)
        : openSqliteStore(path, reading, 'end')
    },
    standings: () => (database.isAway ? Promise.reject(new Unavailable('')) : Promise.resolve([])),
  }
  const database = {
    files,
    isAway: false,
    shared: shared as SharedDatabase, // of which nothing else is asked for here
    hold() {
      held = new Promise((resolve) => (release = resolve))
    },
    release: () => release(),
  }
  return database
}
