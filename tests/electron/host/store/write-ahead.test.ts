import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyMeeting } from '../../../../electron/host/meetings/copy-meeting.ts'
import { LOG } from '../../../../electron/host/store/beside.ts'
import { mergeLog } from '../../../../electron/host/store/merge-log.ts'
import type { FileStore, TellCheckpoint } from '../../../../electron/host/store/port.ts'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { meetingId } from '../../../../shared/ids.ts'
import { describeMeetingStore, entry } from '../../../acceptance/meeting-store.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { CAN_LIMIT, limitGrowth } from '../../../support/limit-growth.ts'
import { asOrdinaryUser } from '../../../support/ordinary-user.ts'
import { must } from '../../../support/host.ts'
import { SEED } from '../../../support/seed.ts'

const OPENING = { meeting: meetingId('m7q4k9tdp'), atMs: 1000 }
const CLOCK: Parameters<typeof vi.useFakeTimers>[0] = {
  toFake: ['setTimeout', 'clearTimeout', 'performance'],
}

describeMeetingStore('SQLite that writes ahead', () => {
  const path = join(temporaryFolder(), 'a.mesa')
  return {
    create: () => ahead(must(createSqliteStore(path, OPENING))),
    reopen: () => ahead(must(openSqliteStore(path))),
  }
})

describe('a meeting file that is written ahead', () => {
  afterEach(() => vi.useRealTimers())

  it('is one file once it is closed', () => {
    const { folder, path, store } = start()
    write(store, 'firmemente')
    expect(readdirSync(folder)).toEqual(['a.mesa', `a.mesa${LOG}`])
    store.close()
    expect(readdirSync(folder)).toEqual(['a.mesa'])
    expect(wordsIn(path)).toEqual(['firmemente'])
  })

  it('has all in it when nobody wrote for a second', () => {
    vi.useFakeTimers(CLOCK)
    const { path, store } = start()
    write(store, 'uno')
    vi.advanceTimersByTime(900)
    write(store, 'dos')
    vi.advanceTimersByTime(900)
    expect(statSync(path + LOG).size).toBeGreaterThan(0)
    vi.advanceTimersByTime(100)
    expect(statSync(path + LOG).size).toBe(0)
    expect(wordsIn(copyOf(path))).toEqual(['uno', 'dos'])
    store.close()
  })

  it('never lacks what was written five seconds ago, however they write', () => {
    vi.useFakeTimers(CLOCK)
    const { path, store } = start()
    for (let at = 0; at < 11; at += 1) {
      write(store, `palabra ${at}`)
      vi.advanceTimersByTime(500)
    }
    expect(wordsIn(copyOf(path))).toContain('palabra 0')
    store.close()
  })

  it.skipIf(!CAN_LIMIT)(
    'says when what is beside it cannot go in, again after a minute, and when it can (needs prlimit)',
    () => {
      vi.useFakeTimers(CLOCK)
      const said: string[] = []
      const { path, store } = start((state) => said.push(state))
      try {
        limitGrowth(process.pid, statSync(path).size)
        write(store, 'larga '.repeat(2_000))
        vi.advanceTimersByTime(59_000)
        expect(said).toEqual(['failing'])
        vi.advanceTimersByTime(120_000)
        expect(said).toEqual(['failing', 'stuck'])
      } finally {
        limitGrowth(process.pid, null)
      }
      vi.advanceTimersByTime(1_000)
      expect(said).toEqual(['failing', 'stuck', 'recovered'])
      expect(wordsIn(copyOf(path))).toEqual(['larga '.repeat(2_000)])
      store.close()
    },
  )

  it('is refused to a second host, as any that is open', () => {
    const { path, store } = start()
    write(store, 'uno')
    const second = openSqliteStore(path)
    expect(!second.ok && second.error.kind).toBe('in-use')
    write(store, 'dos')
    store.close()
    expect(wordsIn(path)).toEqual(['uno', 'dos'])
  })

  it('is copied whole while it is open', async () => {
    const { folder, path, store } = start()
    write(store, 'uno')
    write(store, 'dos')
    const copy = join(folder, 'copy.mesa')
    writeFileSync(copy, must(await copyMeeting(path)))
    expect(wordsIn(copy)).toEqual(['uno', 'dos'])
    store.close()
  })
})

describe('a file that a crash left with its log', () => {
  it('says so where nothing can be written, and is copied from there with all that it has', async () => {
    const { folder, path } = left()
    expect(await copiedWhereNothingIsWritten(folder, path)).toEqual(WORDS)
  })

  it('says so too where the file alone was copied by hand, and nothing is beside it', async () => {
    const { path: served } = left()
    const folder = temporaryFolder()
    const path = join(folder, 'a.mesa')
    copyFileSync(served, path)
    expect(await copiedWhereNothingIsWritten(folder, path)).toEqual([])
  })
})

describe('a power cut where a meeting was written ahead', () => {
  it('leaves all that was confirmed, wherever the log breaks off', () => {
    const { file, log, confirmed } = cutShort()
    for (const size of sizesUpTo(log.length)) {
      const found = recovered(file, log.subarray(0, size))
      const sure = confirmed.filter((each) => each <= size).length
      expect([size, found]).toEqual([size, WORDS.slice(0, found.length)])
      expect(found.length, `of ${size} bytes`).toBeGreaterThanOrEqual(sure)
    }
  })

  it('leaves all of it where the log was half brought into the file', () => {
    const { file, log } = cutShort()
    const whole = mergeLog(file, log)
    for (let size = file.length; size < whole.length; size += 1000) {
      const torn = Buffer.concat([file.subarray(0, 4096), whole.subarray(4096, size)])
      expect(recovered(torn, log)).toEqual(WORDS)
    }
  })
})

describe('a file and its log read by somebody else', () => {
  it(`are what SQLite makes of them, whatever became of the log (MESA_SEED=${SEED})`, () => {
    const { file, log } = cutShort()
    const damage = fc.record({
      size: fc.integer({ min: 0, max: log.length }),
      flips: fc.array(fc.integer({ min: 0, max: log.length - 1 }), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(damage, ({ size, flips }) => {
        const hurt = Buffer.from(log.subarray(0, size))
        for (const at of flips) if (at < size) hurt.writeUInt8(hurt.readUInt8(at) ^ 0x55, at)
        expect(recovered(Buffer.from(mergeLog(file, hurt)), null)).toEqual(recovered(file, hurt))
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('are the file alone where there is no log', () => {
    const { store, path } = start()
    write(store, 'uno')
    store.close()
    const file = readFileSync(path)
    expect(Buffer.from(mergeLog(file, new Uint8Array())).equals(file)).toBe(true)
    expect(mergeLog(new Uint8Array(), new Uint8Array())).toEqual(new Uint8Array())
  })
})

const WORDS = Array.from({ length: 30 }, (_, at) => `${'palabra '.repeat(40)}${at}`)

/** What is on the disk when the power fails; `confirmed`: how long the log was when each word was. */
function cutShort() {
  const { path, store } = start()
  const confirmed = WORDS.map((word) => {
    write(store, word)
    return statSync(path + LOG).size
  })
  const [file, log] = [readFileSync(path), readFileSync(path + LOG)]
  store.close()
  return { file, log, confirmed }
}

function left() {
  const { file, log } = cutShort()
  const folder = temporaryFolder()
  const path = join(folder, 'a.mesa')
  writeFileSync(path, file)
  writeFileSync(path + LOG, log)
  return { folder, path }
}

/** The log's header and its first frame's byte by byte, and many places after that. */
function sizesUpTo(length: number): readonly number[] {
  const sizes: number[] = []
  for (let size = 0; size <= length; size += size < 60 ? 1 : 2999) sizes.push(size)
  return [...sizes, length]
}

/** The words that whoever opens them next finds. */
function recovered(file: Buffer, log: Buffer | null): readonly string[] {
  const path = join(temporaryFolder(), 'a.mesa')
  writeFileSync(path, file)
  if (log !== null) writeFileSync(path + LOG, log)
  return wordsIn(path)
}

function start(tell?: TellCheckpoint) {
  const folder = temporaryFolder()
  const path = join(folder, 'a.mesa')
  must(createSqliteStore(path, OPENING)).close()
  return { folder, path, store: ahead(must(openSqliteStore(path)), tell) }
}

function ahead(store: FileStore, tell?: TellCheckpoint): FileStore {
  store.writeAhead(tell)
  return store
}

function write(store: FileStore, word: string): void {
  must(store.append(entry(word)))
}

function copyOf(path: string): string {
  copyFileSync(path, `${path}.copy`)
  return `${path}.copy`
}

function wordsIn(path: string): readonly string[] {
  const store = must(openSqliteStore(path))
  const words = [...store.entries()].map(({ bytes }) => new TextDecoder().decode(bytes))
  store.close()
  return words
}

/** Asks for it to be opened, which is refused, and gives what a copy of it has. */
async function copiedWhereNothingIsWritten(folder: string, path: string) {
  chmodSync(folder, 0o555)
  const opened = asOrdinaryUser(() => openSqliteStore(path))
  const copied = must(await copyMeeting(path))
  chmodSync(folder, 0o755)
  expect(opened).toEqual({ ok: false, error: { kind: 'unsettled', path } })
  const copy = join(temporaryFolder(), 'copy.mesa')
  writeFileSync(copy, copied)
  return wordsIn(copy)
}
