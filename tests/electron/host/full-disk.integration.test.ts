import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import { createTable } from '../../load/meetings.ts'
import { buildPrograms, invite, serveFolder } from '../../load/served.ts'
import type { Programs, ServedHost } from '../../load/served.ts'
import { freePort } from '../../support/free-port.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { connect, isReceived, must, textOf, until } from '../../support/host.ts'
import type { TestClient } from '../../support/host.ts'
import { CAN_LIMIT, limitGrowth } from '../../support/limit-growth.ts'
import { writeAfter } from '../../support/typing.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SMALL_BYTES = 1024 * 1024
const MAY_MOUNT = mayMount()

describe.skipIf(!CAN_LIMIT)('a host whose disk takes no more (needs util-linux’s prlimit)', () => {
  let programs: Programs
  beforeAll(async () => {
    programs = await buildPrograms(ROOT)
  })

  const grownTo = (sizeOf: (file: string) => number): Trouble => ({
    folder: temporaryFolder,
    begin(host, file) {
      limitGrowth(host.pid, sizeOf(file))
      return () => limitGrowth(host.pid, null)
    },
  })

  const goesOn = async (trouble: Trouble) => {
    const { file, host, mex, can, ppt } = await sitDown(programs, trouble.folder())
    const mend = trouble.begin(host, file)
    writeUntilFull(mex)
    await until(
      () => [mex, can, ppt].every(({ storage }) => storage.at(-1) === true),
      'the warning',
    )
    writeAfter(mex, 'Instar', ' mientras')
    writeAfter(can, '2 Instar', ' igualmente')
    expect([isReceived(mex), isReceived(can)]).toEqual([false, false])
    expect(textOf(ppt)).not.toMatch(/mientras|igualmente/)

    mend()
    await until(() => [mex, can].every(isReceived), 'the receipts')
    await until(() => new Set([mex, can, ppt].map(textOf)).size === 1, 'one text')
    expect(textOf(ppt)).toContain('mientras')
    expect(textOf(ppt)).toContain('igualmente')
    expect([mex, can, ppt].map(({ storage }) => storage.at(-1))).toEqual([false, false, false])
    await host.kill()
    expect(must(verifyMeeting(file)).flaws).toEqual([])
  }

  it.each([
    ['has no room for its file', grownTo((file) => statSync(file).size)],
    ['can be read alone', grownTo(() => 0)],
  ])('because it %s: all write on, the chair is told, and it recovers', (_, trouble) =>
    goesOn(trouble),
  )

  it.skipIf(!MAY_MOUNT)('because it is full to the last byte (needs leave to mount one)', () =>
    goesOn(FULL),
  )

  it('is killed meanwhile, and has all of it once there is room', async () => {
    const { folder, file, host, mex, can } = await sitDown(programs)
    limitGrowth(host.pid, statSync(file).size)
    writeUntilFull(mex)
    await until(() => mex.storage.at(-1) === true, 'the warning')
    const confirmed = mex.received.get(mex.doc.clientID) ?? 0
    writeAfter(mex, 'Instar', ' mientras')
    await host.kill()
    const again = await serveFolder(programs, folder, Number(new URL(host.url).port))
    onTestFinished(again.kill)
    await until(() => isReceived(mex), 'the receipts')
    expect(mex.received.get(mex.doc.clientID)).toBeGreaterThan(confirmed)
    await until(() => textOf(can) === textOf(mex), 'one text')
    expect(textOf(can)).toContain('mientras')
  })
})

/** What is wrong with the disk of a folder, from when it begins until it is mended. */
interface Trouble {
  readonly folder: () => string
  readonly begin: (host: ServedHost, file: string) => () => void
}

/** A small file system that something else fills: only root may mount one. */
const FULL: Trouble = {
  folder() {
    const folder = temporaryFolder()
    const mounted = mountSmall(folder)
    onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
    if (!mounted) throw new Error('It could be mounted before')
    return folder
  },
  begin(_, file) {
    const ballast = `${file}.ballast`
    expect(() => writeFileSync(ballast, Buffer.alloc(SMALL_BYTES))).toThrow('ENOSPC')
    return () => rmSync(ballast)
  },
}

function mountSmall(folder: string): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${SMALL_BYTES}`, 'none', folder]
  return spawnSync('mount', options).status === 0
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-mount-'))
  const isMounted = mountSmall(folder)
  if (isMounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return isMounted
}

async function sitDown(programs: Programs, folder = temporaryFolder()) {
  const file = createTable(folder, 'table', 3)
  const host = await serveFolder(programs, folder, await freePort())
  onTestFinished(host.kill)
  const [table] = host.tables
  if (table === undefined) throw new Error('No table')
  const sit = async (party: 'MEX' | 'CAN' | 'PPT') => {
    const { room, ticket } = await invite(host, table, { party, name: party, paragraph: null })
    const client = connect(host.url, room, ticket, { party, name: party })
    await until(() => client.provider.synced, party)
    return client
  }
  return {
    ...{ folder, file, host },
    mex: await sit('MEX'),
    can: await sit('CAN'),
    ppt: await sit('PPT'),
  }
}

/** So much that it cannot go where there is room left in the file. */
function writeUntilFull(client: TestClient): void {
  for (let at = 0; at < 10; at += 1) {
    writeAfter(client, 'CONFERENCIA', ` ${String(at).repeat(2_000)}`)
  }
}
