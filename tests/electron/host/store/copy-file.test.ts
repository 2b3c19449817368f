import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { copyMeeting } from '../../../../electron/host/meetings/copy-meeting.ts'
import { createSecondCopy, findPlace } from '../../../../electron/host/meetings/second-copy.ts'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { wordsIn, writeMeeting } from '../../../support/written-meeting.ts'

it('a host that copies what it has open keeps it to itself', () => {
  const { path, file } = serve()
  expect([file.store.copy() === null, openedElsewhere(path)]).toEqual([false, 'SQLITE_BUSY'])
  file.close()
  expect(openedElsewhere(path)).toBe('opened')
})

it('a host that is asked to open what it has open keeps it to itself', () => {
  const { path, file } = serve()
  const again = openMeetingFile(path)
  expect(again.ok ? null : again.error.kind).toBe('in-use')
  collectGarbage()
  expect(openedElsewhere(path)).toBe('SQLITE_BUSY')
  file.close()
})

it('a host that keeps a second copy keeps the first to itself', async () => {
  const { path, file } = serve()
  const place = findPlace(temporaryFolder(), path)
  if (place === null) throw new Error('No place')
  await createSecondCopy(file, place, () => 0).follow()
  expect(openedElsewhere(path)).toBe('SQLITE_BUSY')
  file.close()
})

it('a store copies its file as it stands, as often as it is asked, and when it is closed', () => {
  const { path, file } = serve()
  const wordsNow = () => {
    const copy = `${path}.copy`
    writeFileSync(copy, file.store.copy() ?? '')
    const opened = must(openMeetingFile(copy))
    opened.close()
    return wordsIn(opened.doc)
  }
  expect(wordsNow()).toEqual(wordsNow())
  const before = wordsNow().length
  file.close()
  expect([before, wordsNow().length]).toEqual([4, 4])
})

it('a file is not copied without its log where that cannot be read', async () => {
  const path = join(temporaryFolder(), 'a.mesa')
  writeMeeting(path, 4).close()
  mkdirSync(`${path}-wal`)
  expect(await copyMeeting(path)).toEqual({ ok: false, error: { kind: 'cannot-write', path } })
})

function serve() {
  const path = join(temporaryFolder(), 'a.mesa')
  const file = writeMeeting(path, 4)
  file.store.writeAhead()
  return { path, file }
}

/** What libsql has closed it lets go of only now. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}

/** What becomes of another process that wants the file. */
function openedElsewhere(path: string): string {
  const program = `
    const database = new (require('libsql'))(process.argv[1])
    try {
      database.exec('BEGIN EXCLUSIVE')
      process.stdout.write('opened')
    } catch (error) {
      process.stdout.write(error.code)
    }`
  return spawnSync(process.execPath, ['-e', program, path], { encoding: 'utf8' }).stdout
}
