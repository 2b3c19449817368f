import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { salvageMeeting } from '../../../electron/host/meetings/salvage.ts'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import type { Role } from '../../../shared/meeting/roles.ts'
import { alteredMeeting } from '../../support/altered-meeting.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { isReceived, joinAs, must, startTestHost, textOf, until } from '../../support/host.ts'
import type { TestClient, TestHost } from '../../support/host.ts'
import { callAt } from '../../support/http.ts'
import { writeAfter } from '../../support/typing.ts'
import { drawDoc, wordsIn } from '../../support/written-meeting.ts'

/** What the check is given to get through so few entries, on a machine that does other things too. */
const SOON_MS = 15_000

describe('a file that was altered before its last snapshot', () => {
  it('opens at once; the chair is told while it runs, and nothing acknowledged is lost', async () => {
    const { table, path, before } = await openAltered()
    const { ppt, mex, can } = await sitDown(table)
    writeAfter(mex, 'Agradecer', ' primero')
    await until(() => ppt.damage.length > 0, 'the chair to be told', SOON_MS)
    const names = { file: 'test.mesa', damagedFile: 'test (dañado).mesa' }
    expect(ppt.damage).toMatchObject([{ kind: 'mended', ...names, lost: 0 }])
    writeAfter(can, 'fin', ' después')
    await until(() => [ppt, mex, can].every(hasAll), 'everybody to have all', SOON_MS)
    expect([mex.damage, can.damage, mex.refusals, can.refusals]).toEqual([[], [], [], []])
    await until(() => [mex, can].every(isReceived), 'the receipts')

    await table.stop()
    expect(must(verifyMeeting(path)).flaws).toEqual([])
    const aside = join(table.folder, names.damagedFile)
    expect(must(verifyMeeting(aside)).flaws).toMatchObject([{ kind: 'altered', seq: 3 }])
    const file = must(openMeetingFile(path))
    file.close()
    expect(wordsIn(file.doc)).toEqual(before.words)
    expect(drawDoc(file.doc).replaceAll(/\[\+(MEX|CAN): (primero|después)\]/g, '')).toBe(
      before.drawn,
    )
  })

  it('is found again under its own name, whole, with the same invitations', async () => {
    const { table } = await openAltered()
    const { ppt, mex } = await sitDown(table)
    await until(() => ppt.damage.length > 0, 'the chair to be told', SOON_MS)
    writeAfter(mex, 'Agradecer', ' primero')
    await until(() => isReceived(mex), 'the receipt', SOON_MS)
    const codes = await codesOf(table)
    const late = await joinAs(
      { ...table, meeting: must(await table.host.openMeeting(table.path)) },
      'PPT',
    )
    await until(() => late.damage.length > 0, 'who comes to preside to be told')
    await table.stop()
    const again = await startTestHost({ folder: table.folder })
    expect([again.meeting.mended, await codesOf(again)]).toEqual([null, codes])
    expect(textOf(await joinAs(again, 'CAN'))).toContain('Agradecer primero')
    expect(filesIn(table.folder)).toEqual(['test (dañado).mesa', 'test.mesa'])
  })

  it('has its text for who comes when nobody was there meanwhile', async () => {
    const { table } = await openAltered()
    const open = async () => must(await table.host.openMeeting(table.path))
    await expect.poll(async () => (await open()).mended?.lost, { timeout: SOON_MS }).toBe(0)
    // By then whatever the old room left to be done is done.
    await setTimeout(50)
    const mex = await joinAs({ ...table, meeting: await open() }, 'MEX')
    expect(textOf(mex)).toMatch(/Agradecer.*fin/)
  })

  it('leaves the second copy as it was, and begins another', async () => {
    const { table } = await openAltered()
    const { ppt } = await sitDown(table)
    const desk = callAt(table.host.deskUrl)
    const stick = temporaryFolder()
    must(await desk('desk/chooseSecondCopy', { meeting: table.room, folder: stick }))
    await until(() => existsSync(join(stick, 'test.mesa')), 'the second copy', SOON_MS)
    await until(() => ppt.damage.length > 0, 'the chair to be told', SOON_MS)
    await until(() => existsSync(join(stick, 'test (2).mesa')), 'another copy', SOON_MS)
    await table.stop()
    expect(must(verifyMeeting(join(stick, 'test.mesa'))).flaws).toHaveLength(1)
    expect(must(verifyMeeting(join(stick, 'test (2).mesa'))).flaws).toEqual([])
  })
})

describe('one beside which no other can be written', () => {
  it('goes on as it is: the chair is told once, and all is kept', async () => {
    const table = await startTestHost()
    // With what is added to its name it would be longer than any file system takes.
    const path = join(table.folder, `${'a'.repeat(242)}.mesa`)
    copyFileSync(alteredMeeting().path, path)
    const meeting = must(await table.host.openMeeting(path))
    const there = { host: table.host, meeting, room: meeting.id }
    const { ppt, mex } = await sitDown(there)
    await until(() => ppt.damage.length > 0, 'the chair to be told', SOON_MS)
    writeAfter(mex, 'Agradecer', ' primero')
    await until(() => isReceived(mex), 'the receipt', SOON_MS)
    expect(ppt.damage).toMatchObject([{ kind: 'unmended' }])
    await table.stop()
    expect(readdirSync(table.folder).filter((name) => /tmp/.test(name))).toEqual([])
    expect(must(verifyMeeting(path))).toMatchObject({ flaws: [{ kind: 'altered', seq: 3 }] })
    const sound = join(table.folder, 'sound.mesa')
    must(salvageMeeting(path, sound))
    const file = must(openMeetingFile(sound))
    file.close()
    expect(drawDoc(file.doc)).toContain('Agradecer[+MEX: primero]')
  })
})

async function openAltered() {
  const { folder, before } = alteredMeeting()
  const table = await startTestHost({ folder })
  return { table, before, path: table.path }
}

/** With tickets that are given before the check can have found anything. */
async function sitDown(table: Pick<TestHost, 'host' | 'meeting' | 'room'>) {
  const sit = async (party: 'PPT' | 'MEX' | 'CAN', role: Role) => {
    const { ticket } = must(await table.meeting.seat({ party, role, name: party }, null))
    return () => joinAs(table, party, { role, ticket })
  }
  const [ppt, mex, can] = [
    await sit('PPT', 'chair'),
    await sit('MEX', 'delegate'),
    await sit('CAN', 'delegate'),
  ]
  return { ppt: await ppt(), mex: await mex(), can: await can() }
}

function hasAll(client: TestClient): boolean {
  const text = textOf(client)
  return text.includes('Agradecer primero') && text.includes('fin después')
}

async function codesOf({ host, room }: Pick<TestHost, 'host' | 'room'>) {
  const listed = must(await callAt(host.deskUrl)('desk/invitations', { meeting: room }))
  return listed.map(({ code }) => code)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mesa'))
    .sort()
}
