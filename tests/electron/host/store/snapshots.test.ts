import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import type { Extent, FileStore, Reading } from '../../../../electron/host/store/port.ts'
import { meetingId } from '../../../../shared/ids.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'

const ALTERED = "UPDATE entries SET bytes = x'00' WHERE seq = 1"
/** After these the snapshot's place, or what comes after it, is not what it was. */
const UNFIT = [
  "UPDATE entries SET bytes = x'00' WHERE seq = 2",
  "UPDATE entries SET bytes = x'00' WHERE seq = 3",
  'DELETE FROM entries WHERE seq = 1',
  'DELETE FROM entries WHERE seq = 2',
  'DELETE FROM entries WHERE seq > 1',
]

describe('a snapshot', () => {
  it.each(['whole', 'end'] as const)('stands for all entries up to it (%s)', (extent) => {
    expect(toldBy(storeWith(), true, extent)).toEqual(['= uno dos', '+ tres'])
  })

  it('that its reader cannot make out is left aside', () => {
    expect(toldBy(storeWith(), false)).toEqual(['? uno dos', '+ uno', '+ dos', '+ tres'])
    expect(toldBy(storeWith(), false, 'end')).toEqual([
      ...['? uno dos', '? uno dos'],
      ...['+ uno', '+ dos', '+ tres'],
    ])
  })

  it.each([
    ['altered', "UPDATE snapshots SET bytes = x'00'"],
    ['moved to another place', 'UPDATE snapshots SET seq = 1'],
    ['with another digest', "UPDATE snapshots SET digest = x'00'"],
    ['of another chain', "UPDATE snapshots SET tip = x'00'"],
    ['that is none', 'UPDATE snapshots SET bytes = 5'],
    ['taken out', 'DELETE FROM snapshots'],
  ])('%s is left aside, and the journal says it all', (_, sql) => {
    const path = storeWith()
    tamper(path, sql)
    for (const extent of ['whole', 'end'] as const) {
      expect(toldBy(path, true, extent)).toEqual(['+ uno', '+ dos', '+ tres'])
    }
  })

  it('does not hide what was done to the entries before it from who reads them all', () => {
    for (const sql of [ALTERED, ...UNFIT]) {
      const path = storeWith()
      tamper(path, sql)
      expect(`${sql}: ${JSON.stringify(openSqliteStore(path))}`).toContain('damaged')
    }
  })

  it('is taken at its word by who reads the end alone, and says up to where', () => {
    const path = storeWith()
    tamper(path, ALTERED)
    const store = must(openSqliteStore(path, undefined, 'end'))
    expect([store.trusted?.seq, store.sinceSnapshot]).toEqual([2, 1])
    store.close()
  })

  it('is not taken at its word where its place is not what it was', () => {
    for (const sql of UNFIT) {
      const path = storeWith()
      tamper(path, sql)
      const opened = openSqliteStore(path, undefined, 'end')
      expect(`${sql}: ${JSON.stringify(opened)}`).toContain('damaged')
    }
  })

  it('takes the place of the one before, and the next begins from it', () => {
    const path = storeWith()
    const store = must(openSqliteStore(path))
    expect(store.sinceSnapshot).toBe(1)
    for (let times = 0; times < 3; times += 1) store.keepSnapshot(text('uno dos tres'))
    expect(store.sinceSnapshot).toBe(0)
    append(store, 'cuatro')
    store.close()
    expect(toldBy(path)).toEqual(['= uno dos tres', '+ cuatro'])
    const database = new Database(path)
    expect(database.prepare('SELECT count(*) FROM snapshots').raw().all([]).flat()).toEqual([1])
    database.close()
  })
})

/** Two entries, a snapshot of them, and one more. */
function storeWith(): string {
  const path = join(temporaryFolder(), 'a.mesa')
  const store = must(createSqliteStore(path, { meeting: meetingId('m1'), atMs: 1 }))
  append(store, 'uno')
  append(store, 'dos')
  must(store.keepSnapshot(text('uno dos')))
  append(store, 'tres')
  store.close()
  return path
}

/** What opening tells: `=` a snapshot, `?` one not taken, `+` an entry. */
function toldBy(path: string, isRead = true, extent: Extent = 'whole'): readonly string[] {
  const told: string[] = []
  const say = (sign: string, bytes: Uint8Array) =>
    told.push(`${sign} ${new TextDecoder().decode(bytes)}`)
  const reading: Reading = {
    restore(bytes) {
      say(isRead ? '=' : '?', bytes)
      return isRead
    },
    add: ({ bytes }) => say('+', bytes),
  }
  must(openSqliteStore(path, reading, extent)).close()
  return told
}

function append(store: FileStore, words: string): void {
  must(store.append({ document: 'draft', bytes: text(words), party: null, delegate: '', atMs: 1 }))
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
