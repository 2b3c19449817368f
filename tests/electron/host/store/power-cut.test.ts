import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../electron/host/store/database.ts'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { meetingId } from '../../../../shared/ids.ts'
import { entry, show } from '../../../acceptance/meeting-store.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'

const CONFIRMED = Array.from({ length: 400 }, (_, at) => `palabra ${at}`)
const PAGE_BYTES = 4096

/**
 * What SQLite has on the disk at a moment of a commit, by its own order of things: first it writes
 * down the old pages in the journal beside the file, and waits for the disk; then it writes the
 * new ones; then it takes the journal away.
 */
describe('a power cut in the middle of a commit', () => {
  it('leaves all that was confirmed, wherever the journal beside the file breaks off', async () => {
    const { before, journal } = cutShort()
    for (const size of sizesUpTo(journal.length)) {
      expect([size, await found(before, journal.subarray(0, size))]).toEqual([size, CONFIRMED])
    }
  })

  it('leaves all that was confirmed when half of the new pages are in the file', async () => {
    const { during, journal, changed } = cutShort()
    expect(changed.length).toBeGreaterThan(3)
    expect(await found(during, journal)).toEqual(CONFIRMED)
  })

  it('leaves all that was confirmed where a page is torn, or was never written', async () => {
    const { before, during, journal, changed } = cutShort()
    for (const at of changed) {
      for (const from of [0, 2048]) {
        const torn = Buffer.from(during)
        before.copy(torn, at + from, at + from, at + PAGE_BYTES)
        expect([at, from, await found(torn, journal)]).toEqual([at, from, CONFIRMED])
        torn.fill(0, at + from, at + PAGE_BYTES)
        expect([at, from, await found(torn, journal)]).toEqual([at, from, CONFIRMED])
      }
    }
  })
})

/** The file of a meeting, and what is on the disk while more is being written to it. */
function cutShort() {
  const path = join(temporaryFolder(), 'a.mesa')
  const store = must(createSqliteStore(path, { meeting: meetingId('m7q4k9tdp'), atMs: 1000 }))
  must(store.record(() => CONFIRMED.map(entry)))
  store.close()
  const before = readFileSync(path)
  const database = must(openDatabase(path))
  // Of so small a memory SQLite writes pages down before the commit, as it does in the middle of one.
  database.exec('PRAGMA cache_size = 4; BEGIN IMMEDIATE')
  const insert = database.prepare("INSERT INTO entries VALUES (?, 'draft', ?, 'MEX', 'Ana', 1, ?)")
  for (let at = 0; at < 40; at += 1) {
    insert.run([CONFIRMED.length + 1 + at, Buffer.alloc(1500, at), Buffer.alloc(32)])
  }
  database.exec("UPDATE entries SET delegate = 'Luis' ")
  const during = readFileSync(path)
  const journal = readFileSync(`${path}-journal`)
  database.exec('ROLLBACK')
  closeDatabase(database)
  const changed: number[] = []
  for (let at = 0; at + PAGE_BYTES <= before.length; at += PAGE_BYTES) {
    if (before.compare(during, at, at + PAGE_BYTES, at, at + PAGE_BYTES) !== 0) changed.push(at)
  }
  return { before, during, journal, changed }
}

/** Every byte of the header and of the first record's beginning, and many after that. */
function sizesUpTo(length: number): readonly number[] {
  const sizes: number[] = []
  for (let size = 0; size <= length; size += size < 30 || (size > 505 && size < 525) ? 1 : 509) {
    sizes.push(size)
  }
  return [...sizes, length]
}

/** The words that whoever opens it again finds; the reason where it does not open. */
async function found(file: Buffer, journal: Buffer): Promise<readonly string[] | string> {
  const path = join(temporaryFolder(), 'a.mesa')
  writeFileSync(path, file)
  writeFileSync(`${path}-journal`, journal)
  const opened = openSqliteStore(path)
  if (!opened.ok) return opened.error.kind
  const words = await show(opened.value)
  opened.value.close()
  return words.map((each) => each.replace(/^\d+ MEX Ana /, ''))
}
