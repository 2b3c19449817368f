import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { MIGRATIONS } from '../../../../electron/host/store/migrations.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import { printMarked } from '../../../../shared/text/print-marked.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/meetings')
const VERSIONS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.mesa'))
  .sort()

describe('the file of every version that Mesa has written', () => {
  it('is among the fixtures', () => {
    expect(VERSIONS).toEqual(MIGRATIONS.map((_, at) => `version-${at + 1}.mesa`))
  })

  it.each(VERSIONS)(
    '%s opens with its text, invitations and tickets, as of today’s version',
    (name) => {
      const path = join(temporaryFolder(), name)
      copyFileSync(join(FIXTURES, name), path)
      const file = must(openMeetingFile(path))
      const reader = openReader(openDraft(file.doc))
      const expected = readFileSync(join(FIXTURES, name.replace('.mesa', '.txt')), 'utf8')
      expect(printMarked(reader.document(), { labels: true })).toBe(expected)
      expect(file.store.findTicket('ab'.repeat(32))?.name).toBe('Ana')
      expect(file.store.invitations()).toHaveLength(14)
      file.keepSnapshot()
      file.close()
      expect(versionOf(path)).toBe(MIGRATIONS.length)
      const again = must(openMeetingFile(path))
      expect([again.store.sinceSnapshot, again.changedMs]).toEqual([0, file.changedMs])
      const reread = openReader(openDraft(again.doc))
      expect(printMarked(reread.document(), { labels: true })).toBe(expected)
      again.close()
    },
  )

  it('of a later Mesa is refused, and stays as it is to the byte', () => {
    const path = join(temporaryFolder(), 'later.mesa')
    copyFileSync(join(FIXTURES, VERSIONS.at(-1) ?? ''), path)
    const database = new Database(path)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
    database.close()
    const before = readFileSync(path)
    expect(openMeetingFile(path)).toMatchObject({ error: { kind: 'newer' } })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

function versionOf(path: string): unknown {
  const database = new Database(path)
  try {
    return database.prepare('PRAGMA user_version').raw().all([]).flat()[0]
  } finally {
    database.close()
  }
}
