import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHistory } from '../../../../electron/host/meetings/history.ts'
import { notesDocument } from '../../../../electron/host/store/port.ts'
import { openSqliteStore, writeSqliteStore } from '../../../../electron/host/store/sqlite.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { draftUpTo } from '../../../../shared/draft/replay.ts'
import { meetingId } from '../../../../shared/ids.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { START_MS, wordsIn, writeMeeting } from '../../../support/written-meeting.ts'

describe('the course of a meeting', () => {
  it('leads to the text as it stood after each step, and tells who wrote', async () => {
    const file = writeMeeting(join(temporaryFolder(), 'a.mesa'), 7)
    const steps = await readHistory(file.store)
    file.close()
    const reach = new Map<number, number>()
    const told = steps.map(({ atMs, writers }) => {
      for (const { clocks } of writers)
        for (const [client, clock] of clocks) reach.set(client, clock)
      const words = wordsIn(draftUpTo(openDraft(file.doc), reach).doc).length
      const who = writers.map(({ party, delegate }) => `${party} ${delegate}`).join()
      return `${(atMs - START_MS) / 60_000} ${who}: ${words}`
    })
    expect(told.slice(0, 4)).toEqual([
      '0 null : 0',
      '1 MEX Persona MEX: 1',
      '2 CAN Persona CAN: 2',
      '3 CRI Persona CRI: 3',
    ])
    expect(told).toHaveLength(8)
  })

  it('says nothing of private notes, and never goes back in time', async () => {
    const file = writeMeeting(join(temporaryFolder(), 'a.mesa'), 3)
    const by = { party: 'MEX', delegate: 'Secreta', atMs: START_MS } as const
    must(
      file.store.append({ document: notesDocument('MEX'), bytes: new Uint8Array([0, 0]), ...by }),
    )
    must(
      file.store.append({
        document: 'draft',
        bytes: new Uint8Array([0, 0]),
        ...by,
        delegate: 'Ana',
      }),
    )
    const steps = await readHistory(file.store)
    file.close()
    expect(JSON.stringify(steps)).not.toContain('Secreta')
    const times = steps.map(({ atMs }) => atMs)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(steps.at(-1)?.writers.at(-1)?.delegate).toBe('Ana')
  })

  it('goes by the clock’s own seconds, whenever it began', async () => {
    const steps = await courseOf([900, 1_050, 1_950, 2_000])
    expect(steps.map(({ atMs }) => atMs)).toEqual([900, 1_950, 2_000])
  })

  it('keeps to a number of steps that can be gone through, however long the meeting', async () => {
    const steps = await courseOf(Array.from({ length: 4_000 }, (_, minute) => minute * 60_000))
    expect(steps.length).toBeLessThanOrEqual(1_500)
    expect(steps.length).toBeGreaterThan(500)
    const changes = steps
      .flatMap(({ writers }) => writers)
      .reduce((sum, { changes }) => sum + changes, 0)
    expect(changes).toBe(4_000)
  })
})

/** Of a meeting in which somebody wrote at these times. */
async function courseOf(timesMs: readonly number[]) {
  const path = join(temporaryFolder(), 'a.mesa')
  const by = { document: 'draft', bytes: new Uint8Array([0, 0]), party: 'MEX' as const }
  const entries = timesMs.map((atMs) => ({ ...by, delegate: 'Ana', atMs }))
  const rest = { meeting: meetingId('m1'), createdMs: 0, sealKey: null }
  must(writeSqliteStore(path, { ...rest, invitations: [], tickets: [], entries }))
  const store = must(openSqliteStore(path))
  const steps = await readHistory(store)
  store.close()
  return steps
}
