import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startChecking } from '../../../../electron/host/meetings/check-rest.ts'
import { Unavailable } from '../../../../electron/host/store/port.ts'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { meetingId } from '../../../../shared/ids.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'

afterEach(() => void vi.useRealTimers())

/** A few slices of them. */
const ENTRIES = 1_800
const MINUTE = 60_000

describe('the check of what a snapshot stood for', () => {
  it.each([
    ['altered', "UPDATE entries SET bytes = x'00' WHERE seq = 700"],
    ['put under another flag', "UPDATE entries SET party = 'CAN' WHERE seq = 700"],
    ['dated anew', 'UPDATE entries SET at_ms = 5 WHERE seq = 700'],
    ['taken out', 'DELETE FROM entries WHERE seq = 700'],
  ])('finds an entry that was %s, and says up to when all is sound', async (_, sql) => {
    const { checked } = check({ sql })
    expect(await checked()).toEqual([699])
  })

  it('finds one that cannot be read, and says up to when it had looked', async () => {
    const { checked } = check({ sql: "UPDATE entries SET party = 'Nadie' WHERE seq = 700" })
    expect(await checked()).toEqual([500])
  })

  it('finds that all was written anew since, one upon the other', async () => {
    const { checked } = check({ digest: new Uint8Array(32) })
    expect(await checked()).toEqual([ENTRIES])
  })

  it('finds nothing in what is whole, and looks at each entry once', async () => {
    const { checked, asked } = check()
    expect(await checked()).toEqual([])
    expect(asked()).toEqual([0, 500, 1_000, 1_500])
  })

  it('takes a disk that cannot be asked for no damage, and asks again', async () => {
    const { checked, asked } = check({ busyTimes: 2 })
    expect(await checked()).toEqual([])
    expect(asked()).toEqual([0, 0, 0, 500, 1_000, 1_500])
  })

  it('ends when the meeting does', async () => {
    const { stop, asked, store } = check()
    await vi.advanceTimersByTimeAsync(1_030)
    await stop()
    store.close()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(asked()).toEqual([0, 500])
  })
})

/** Opens a file by its snapshot and begins the check; `checked` gives what was found by the end of a minute. */
function check({ sql = '', digest = null, busyTimes = 0 }: Trouble = {}) {
  vi.useFakeTimers()
  const path = writeEntries()
  const database = new Database(path)
  database.exec(sql)
  database.close()
  const store = must(openSqliteStore(path, undefined, 'end'))
  if (store.trusted === null) throw new Error('It was read whole')
  const asked: number[] = []
  const found: (number | null)[] = []
  const { stop } = startChecking(
    {
      trusted: digest === null ? store.trusted : { ...store.trusted, digest },
      entries(after = 0) {
        asked.push(after)
        if (asked.length <= busyTimes) throw new Unavailable(path)
        return store.entries(after)
      },
    },
    (sinceMs) => found.push(sinceMs),
    (fault) => {
      throw fault
    },
  )
  const checked = async () => {
    await vi.advanceTimersByTimeAsync(MINUTE)
    await stop()
    store.close()
    return found
  }
  return { checked, stop, store, asked: () => asked }
}

interface Trouble {
  readonly sql?: string
  /** What the last entry's is taken for. */
  readonly digest?: Uint8Array | null
  readonly busyTimes?: number
}

/** Each is dated by its number; the snapshot is taken after the last. */
function writeEntries(): string {
  const path = join(temporaryFolder(), 'a.mesa')
  const store = must(createSqliteStore(path, { meeting: meetingId('m1'), atMs: 1 }))
  const entry = (at: number) => ({
    ...{ document: 'draft', bytes: new Uint8Array([at % 256]), party: 'MEX' as const },
    ...{ delegate: 'Ana', atMs: at + 1 },
  })
  must(store.record(() => Array.from({ length: ENTRIES }, (_, at) => entry(at))))
  must(store.keepSnapshot(new Uint8Array([7])))
  store.close()
  return path
}
