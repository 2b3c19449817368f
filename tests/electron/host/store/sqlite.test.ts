import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { createSqliteStore, openSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { JOURNAL, LOG } from '../../../../electron/host/store/beside.ts'
import type { FileStore, StoreError } from '../../../../electron/host/store/port.ts'
import { meetingId } from '../../../../shared/ids.ts'
import type { Result } from '../../../../shared/result.ts'
import { describeMeetingStore } from '../../../acceptance/meeting-store.ts'
import { asOrdinaryUser } from '../../../support/ordinary-user.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const OPENING = { meeting: meetingId('m7q4k9tdp'), atMs: 1000 }

describeMeetingStore('SQLite', () => {
  const path = join(temporaryFolder(), 'a.mesa')
  return {
    create: () => opened(createSqliteStore(path, OPENING)),
    reopen: () => opened(openSqliteStore(path)),
  }
})

describe('a meeting file', () => {
  it('is one file once it is closed, and complete while it is open', () => {
    const folder = temporaryFolder()
    const store = withWords(join(folder, 'a.mesa'), 'firmemente')
    copyFileSync(join(folder, 'a.mesa'), join(folder, 'copy.mesa'))
    store.close()
    expect(readdirSync(folder).sort()).toEqual(['a.mesa', 'copy.mesa'])
    expect(wordsIn(join(folder, 'copy.mesa'))).toEqual(['firmemente'])
  })

  it('is refused to a second host while the first has it open', () => {
    const path = join(temporaryFolder(), 'a.mesa')
    const store = withWords(path, 'uno')
    expect(outcome(openSqliteStore(path))).toBe('in-use')
    store.close()
    expect(outcome(openSqliteStore(path))).toBe('opened')
  })

  it('is never written over', () => {
    const path = join(temporaryFolder(), 'a.mesa')
    withWords(path, 'uno').close()
    expect(outcome(createSqliteStore(path, OPENING))).toBe('cannot-write')
    expect(wordsIn(path)).toEqual(['uno'])
  })

  it('is told from what is no meeting, which is left as it was', () => {
    const folder = temporaryFolder()
    const text = join(folder, 'text.mesa')
    writeFileSync(text, 'La Conferencia insta a los Países Miembros. '.repeat(200))
    const empty = join(folder, 'empty.mesa')
    writeFileSync(empty, '')
    const other = join(folder, 'other.mesa')
    const database = new Database(other)
    database.exec('CREATE TABLE t (x)')
    database.close()
    const before = readFileSync(other)
    expect([text, empty, other].map((path) => outcome(openSqliteStore(path)))).toEqual(
      Array.from({ length: 3 }, () => 'not-a-meeting'),
    )
    expect(readFileSync(other).equals(before)).toBe(true)
    expect(outcome(openSqliteStore(join(folder, 'none.mesa')))).toBe('no-such-file')
  })

  it.each([
    ['log', 'PRAGMA journal_mode = WAL; CREATE TABLE t (x)', LOG],
    ['journal', 'CREATE TABLE t (x); PRAGMA cache_size = 1; BEGIN; INSERT INTO t VALUES', JOURNAL],
  ])(
    'is told from another program’s database, which keeps the %s that a crash left it',
    (_, sql, end) => {
      const [path, folder] = [join(temporaryFolder(), 'a.db'), temporaryFolder()]
      const database = new Database(path)
      database.exec(sql.replace(/VALUES$/, `VALUES ${'(randomblob(4000)), '.repeat(50)} (1)`))
      for (const each of ['', end]) copyFileSync(path + each, join(folder, `año 1%?#.mesa${each}`))
      const before = filesIn(folder)
      expect(outcome(openSqliteStore(join(folder, 'año 1%?#.mesa')))).toBe('not-a-meeting')
      expect(filesIn(folder)).toEqual(before)
      database.close()
    },
  )

  it('can be read where it cannot be written, and says so when it is', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.mesa')
    withWords(path, 'uno').close()
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    asOrdinaryUser(() => {
      const store = opened(openSqliteStore(path))
      store.writeAhead()
      expect([store.mayWrite, [...store.entries()].length]).toEqual([false, 1])
      const bytes = new Uint8Array()
      const entry = { document: 'draft', bytes, party: 'MEX', delegate: 'Ana', atMs: 1 } as const
      expect(store.append(entry)).toEqual({ ok: false, error: { kind: 'cannot-write', path } })
      store.close()
    })
    chmodSync(folder, 0o755)
    expect(readdirSync(folder)).toEqual(['a.mesa'])
  })

  it('is not made where nothing can be written', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const made = asOrdinaryUser(() => createSqliteStore(join(folder, 'a.mesa'), OPENING))
    expect(outcome(made)).toBe('cannot-write')
    chmodSync(folder, 0o755)
  })

  it('is damaged when words, a name or an entry were changed behind its back', () => {
    for (const sql of [
      "UPDATE entries SET bytes = x'00' WHERE seq = 2",
      "UPDATE entries SET party = 'CAN' WHERE seq = 2",
      'DELETE FROM entries WHERE seq = 2',
      "UPDATE entries SET party = 'XXX' WHERE seq = 2",
    ]) {
      const path = join(temporaryFolder(), 'a.mesa')
      withWords(path, 'uno', 'dos', 'tres').close()
      tamper(path, sql)
      expect(`${sql}: ${outcome(openSqliteStore(path))}`).toBe(`${sql}: damaged`)
    }
  })

  it('cut short is damaged', () => {
    const path = join(temporaryFolder(), 'a.mesa')
    withWords(path, ...Array.from({ length: 400 }, (_, i) => `palabras ${i}`)).close()
    writeFileSync(path, readFileSync(path).subarray(0, 12_000))
    expect(outcome(openSqliteStore(path))).toBe('damaged')
  })
})

/** Each with a digest of its bytes. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`
  })
}

function withWords(path: string, ...words: readonly string[]): FileStore {
  const store = opened(createSqliteStore(path, OPENING))
  for (const each of words) {
    const bytes = new TextEncoder().encode(each)
    store.append({ document: 'draft', bytes, party: 'MEX', delegate: 'Ana', atMs: 1 })
  }
  return store
}

function wordsIn(path: string): readonly string[] {
  const store = opened(openSqliteStore(path))
  const words = [...store.entries()].map(({ bytes }) => new TextDecoder().decode(bytes))
  store.close()
  return words
}

function opened(result: Result<FileStore, StoreError>): FileStore {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

function outcome(result: Result<FileStore, StoreError>): string {
  if (!result.ok) return result.error.kind
  result.value.close()
  return 'opened'
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
