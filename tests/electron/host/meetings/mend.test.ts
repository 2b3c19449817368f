import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Aside } from '../../../../electron/host/aside/aside.ts'
import { mendMeeting } from '../../../../electron/host/meetings/mend.ts'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import { closeDatabase, inspectDatabase } from '../../../../electron/host/store/database.ts'
import { err } from '../../../../shared/result.ts'
import { alteredMeeting } from '../../../support/altered-meeting.ts'
import { asideHere } from '../../../support/held-aside.ts'
import { must } from '../../../support/host.ts'

const ASIDE = 'test (dañado).mesa'

describe('mending a damaged file', () => {
  it('puts what is sound in its place, and leaves nothing else behind', async () => {
    const { folder, path } = alteredMeeting()
    const before = readFileSync(path)
    const mended = must(await mendMeeting(path, asideHere()))
    expect(mended).toMatchObject({ path, damagedPath: join(folder, ASIDE), lost: 0 })
    expect(readdirSync(folder).sort()).toEqual([ASIDE, 'test.mesa'])
    expect(readFileSync(join(folder, ASIDE)).equals(before)).toBe(true)
    expect(must(verifyMeeting(path)).flaws).toEqual([])
  })

  it('takes no name that something else has', async () => {
    const { folder, path } = alteredMeeting()
    writeFileSync(join(folder, ASIDE), 'de antes')
    const { damagedPath } = must(await mendMeeting(path, asideHere()))
    expect(damagedPath).toBe(join(folder, 'test (dañado 2).mesa'))
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe('de antes')
  })

  it('is done once by two hosts that began at the same time', async () => {
    const { folder, path } = alteredMeeting()
    const other = await mendMeeting(
      path,
      asideHere(async () => void must(await mendMeeting(path, asideHere()))),
    )
    expect(other).toEqual({ ok: false, error: { kind: 'in-use', path } })
    expect(readdirSync(folder).sort()).toEqual([ASIDE, 'test.mesa'])
    expect(must(verifyMeeting(path)).flaws).toEqual([])
  })

  it('leaves a file alone that another host has open by then', async () => {
    const { folder, path } = alteredMeeting()
    const before = readFileSync(path)
    const held = { close: () => {} }
    const mended = await mendMeeting(
      path,
      asideHere(() => {
        const opened = must(inspectDatabase(path))
        held.close = () => closeDatabase(opened)
      }),
    )
    held.close()
    expect(mended).toEqual({ ok: false, error: { kind: 'in-use', path } })
    expect(readdirSync(folder)).toEqual(['test.mesa'])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('changes nothing where no name fits that says what it is', async () => {
    const { folder, path: given } = alteredMeeting()
    // The longest that SQLite can have beside its journal; with what is added, no file system takes it.
    const name = `${'a'.repeat(242)}.mesa`
    const path = join(folder, name)
    renameSync(given, path)
    const before = readFileSync(path)
    const mended = await mendMeeting(path, asideHere())
    expect(mended).toEqual({ ok: false, error: { kind: 'cannot-write', path } })
    expect(readdirSync(folder)).toEqual([name])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('says what became of a process that came to nothing, and takes its half away', async () => {
    const { folder, path } = alteredMeeting()
    const broken: Pick<Aside, 'run'> = {
      run: (_, order) => {
        if (typeof order !== 'string') writeFileSync(order.temporary, 'half')
        return Promise.resolve(err({ kind: 'job-failed', cause: 'out-of-memory' }))
      },
    }
    expect(await mendMeeting(path, broken)).toEqual({
      ok: false,
      error: { kind: 'not-mended', path, cause: 'out-of-memory' },
    })
    expect(readdirSync(folder)).toEqual(['test.mesa'])
  })
})
