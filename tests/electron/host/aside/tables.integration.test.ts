import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { alter, alteredMeeting } from '../../../support/altered-meeting.ts'
import { exported } from '../../../support/exported.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { brokenAside, holdAside } from '../../../support/held-aside.ts'
import { connect, isReceived, joinAs, must, startTestHost } from '../../../support/host.ts'
import { TEST_MEETING, textOf, until } from '../../../support/host.ts'
import type { TestHost } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'
import { writeAfter } from '../../../support/typing.ts'
import { wordsIn, writeMeeting } from '../../../support/written-meeting.ts'

const CREATE = { template: 'conclusiones-grcm', meeting: TEST_MEETING, text: null }
const SOON_MS = 15_000
/** All at once, which would end a thread's whole process. */
const MEMORY = 'for (const all = []; ; ) all.push(Array(1e8).fill(all))'

describe('a meeting that is made from a text somebody brings', () => {
  it.each(['Word', 'plain text'])('is read from %s while others write', async (kind) => {
    const { program, release } = holdAside()
    const table = await startTestHost({ asideProgram: program })
    const desk = callAt(table.host.deskUrl)
    const source = kind === 'Word' ? { word: await wordFile() } : { text: '1. Instar a todos.' }
    const made = desk('desk/create', { ...CREATE, ...source })
    await othersWrite(table)
    release()
    const { meeting } = must(await made)
    const path = join(table.folder, 'meetings', 'GRCM 2026-03-10 Heredia.mesa')
    const open = must(await table.host.openMeeting(path))
    expect(textOf(await joinAs({ host: table.host, meeting: open, room: meeting }, 'MEX'))).toBe(
      'Instar a todos.',
    )
  })

  it('is one of two that are asked for at once, each with a file of its own', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const requests = [{ ...CREATE, text: '1. Uno.' }, { ...CREATE, text: '1. Dos.' }, CREATE]
    const made = await Promise.all(requests.map((request) => desk('desk/create', request)))
    expect(new Set(made.map((each) => must(each).meeting)).size).toBe(3)
    expect(readdirSync(join(folder, 'meetings')).filter((name) => /mesa$/.test(name))).toHaveLength(
      3,
    )
  })

  it('begins a translation too while others write', async () => {
    const { program, release } = holdAside()
    const table = await startTestHost({ asideProgram: program })
    const seat = { party: 'PPT', role: 'chair', name: 'Rosa' } as const
    const { ticket } = must(await table.meeting.seat(seat, null))
    const call = callAt(table.host.url, { 'x-mesa-ticket': ticket })
    const request = { room: table.room, text: null, word: await wordFile() }
    const begun = call('meeting/translate', request)
    await othersWrite(table)
    release()
    expect(await begun).toEqual({ ok: true, value: null })
  })

  it.each([
    ['breaks', 'failed', 'throw new Error("broken")'],
    ['ends', 'failed', 'process.exit(3)'],
    ['is killed', 'out-of-memory', 'process.kill(process.pid, "SIGKILL")'],
    ['wants more memory than it may have', 'out-of-memory', MEMORY],
  ])('is told not to be made where the process %s, and why', async (_, cause, how) => {
    const faults: unknown[] = []
    const onFault = (fault: unknown) => faults.push(fault)
    const table = await startTestHost({ asideProgram: brokenAside(halfDone(how)), onFault })
    const desk = callAt(table.host.deskUrl)
    const word = await wordFile()
    const failed = { ok: false, error: { kind: 'job-failed', cause } }
    expect(await desk('desk/create', { ...CREATE, word })).toEqual(failed)
    expect(readdirSync(join(table.folder, 'meetings'))).toEqual([])
    await othersWrite(table)
    must(await desk('desk/create', CREATE))
  })

  it('gets the name that is free when it is whole, and none while it is not', async () => {
    const { program, release } = holdAside()
    const { host, folder } = await startTestHost({ asideProgram: program })
    const desk = callAt(host.deskUrl)
    const made = desk('desk/create', { ...CREATE, text: '1. Instar a todos.' })
    const first = must(await desk('desk/create', CREATE))
    release()
    const second = must(await made)
    const [one, other] = ['GRCM 2026-03-10 Heredia.mesa', 'GRCM 2026-03-10 Heredia (2).mesa']
    const at = async (name: string) =>
      must(await host.openMeeting(join(folder, 'meetings', name))).id
    expect([await at(one), await at(other)]).toEqual([first.meeting, second.meeting])
    expect(readdirSync(join(folder, 'meetings')).filter((name) => /tmp/.test(name))).toEqual([])
  })
})

describe('a damaged meeting that is being mended', () => {
  it('keeps only its own people waiting, and they come back by themselves', async () => {
    const { program, release } = holdAside()
    const { table, damaged } = await besideDamaged(program)
    const ticketOf = async (party: 'PPT' | 'CAN', role: 'chair' | 'delegate') =>
      must(await damaged.seat({ party, role, name: party }, null)).ticket
    const [{ code } = { code: '' }] = await damaged.invitations()
    const [chairs, canadas] = [await ticketOf('PPT', 'chair'), await ticketOf('CAN', 'delegate')]
    const chair = connect(table.host.url, damaged.id, chairs, { party: 'PPT', name: 'PPT' })
    await until(() => chair.provider.synced, 'the chair to be there')
    await until(() => !chair.provider.wsconnected, 'everybody to be sent home', SOON_MS)
    const canada = connect(table.host.url, damaged.id, canadas, { party: 'CAN', name: 'CAN' })
    const door = callAt(table.host.url)('invitation/read', { code })
    await othersWrite(table)
    expect(chair.damage).toEqual([])
    release()
    await until(() => chair.damage.length > 0 && canada.provider.synced, 'all to be back', SOON_MS)
    expect([chair.closes, canada.closes]).toEqual([[], []])
    expect(wordsIn(canada.doc)).toHaveLength(36)
    expect(await door).toMatchObject({ ok: true })
  })

  it('goes on in the damaged file where the process ends, and the chair is told', async () => {
    const { table, damaged } = await besideDamaged(brokenAside('process.exit(3)'))
    const chair = await joinAs({ host: table.host, meeting: damaged, room: damaged.id }, 'PPT')
    await until(() => chair.damage.length > 0, 'the chair to be told', SOON_MS)
    expect(chair.damage).toMatchObject([{ kind: 'unmended' }])
    writeAfter(chair, 'fin', ' y sigue')
    await until(() => isReceived(chair), 'the receipt')
  })

  it('is said to be closed where it cannot be opened again', async () => {
    const faults: unknown[] = []
    const gone = "process.once('message', ({ order }) => { rmSync(order.path); process.exit(3) })"
    const { table, damaged } = await besideDamaged(
      brokenAside(`import { rmSync } from 'node:fs'; ${gone}`),
      (fault) => faults.push(fault),
    )
    const chair = await joinAs({ host: table.host, meeting: damaged, room: damaged.id }, 'PPT')
    await until(() => chair.closes.length > 0, 'the chair to be told', SOON_MS)
    expect(chair.closes).toEqual([CLOSE.closing])
    await othersWrite(table)
  })

  it('is no damaged file for who opens it, where what should mend it came to nothing', async () => {
    const faults: unknown[] = []
    const { host, folder } = await startTestHost({
      ...{ asideProgram: brokenAside('process.exit(3)'), onFault: (fault) => faults.push(fault) },
    })
    const path = join(folder, 'otra.mesa')
    copyFileSync(openlyDamaged(), path)
    const opened = await callAt(host.deskUrl)('desk/openFile', { path })
    expect(opened).toEqual({ ok: false, error: { kind: 'not-mended', path, cause: 'failed' } })
    expect(readdirSync(folder).filter((name) => /otra|tmp/.test(name))).toEqual(['otra.mesa'])
  })

  it('gets its last copy where the host is stopped meanwhile', async () => {
    const { program, release } = holdAside()
    const { table, damaged } = await besideDamaged(program)
    const stick = temporaryFolder()
    const choice = { meeting: table.room, folder: stick }
    must(await callAt(table.host.deskUrl)('desk/chooseSecondCopy', choice))
    const chair = await joinAs({ host: table.host, meeting: damaged, room: damaged.id }, 'PPT')
    await until(() => existsSync(join(stick, 'otra.mesa')), 'the copy of the damaged one', SOON_MS)
    await until(() => !chair.provider.wsconnected, 'everybody to be sent home', SOON_MS)
    const stopped = table.stop()
    release()
    await stopped
    const copies = readdirSync(stick).filter((name) => name.startsWith('otra'))
    const flaws = copies.map((name) => must(verifyMeeting(join(stick, name))).flaws.length)
    expect([copies, flaws]).toEqual([
      ['otra (2).mesa', 'otra.mesa'],
      [0, 1],
    ])
  })
})

/** Somebody writes at a table, it is on disk there, and another reads it. */
async function othersWrite(table: TestHost): Promise<void> {
  const [mexico, canada] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
  writeAfter(mexico, 'Agradecer', ' mientras tanto')
  await until(() => isReceived(mexico), 'the receipt')
  await until(() => textOf(canada).includes('mientras tanto'), 'the words')
}

/** A table, and beside it a meeting in whose file something is found once it runs. */
async function besideDamaged(asideProgram: string, onFault?: (fault: unknown) => void) {
  const table = await startTestHost({ asideProgram, ...(onFault && { onFault }) })
  const path = join(table.folder, 'otra.mesa')
  copyFileSync(alteredMeeting().path, path)
  return { table, damaged: must(await table.host.openMeeting(path)) }
}

/** After its last snapshot, so that it is found when it is opened. */
function openlyDamaged(): string {
  const path = join(temporaryFolder(), 'test.mesa')
  writeMeeting(path, 6).close()
  alter(path)
  return path
}

function halfDone(how: string): string {
  return `import { writeFileSync } from 'node:fs'
    process.once('message', ({ order }) => {
      writeFileSync(order.temporary, 'half')
      ${how}
    })`
}

async function wordFile(): Promise<string> {
  return Buffer.from(await exported('1| Instar a todos.')).toString('base64')
}
