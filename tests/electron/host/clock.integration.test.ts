import { describe, expect, it } from 'vitest'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { isReceived, joinAs, must, startTestHost, textOf, until } from '../../support/host.ts'
import { writeAfter } from '../../support/typing.ts'

const HOUR_MS = 3_600_000
const START_MS = Date.UTC(2026, 4, 20, 16)
/** Set right after a flat battery, back by a wrong time zone, into another year, and back again. */
const JUMPS_MS = [0, -20_000 * HOUR_MS, 20_000 * HOUR_MS, -6 * HOUR_MS, 9_000 * HOUR_MS, -1, 1]

describe('a host whose clock jumps', () => {
  it('takes what comes in its order, and tells times that never go back', async () => {
    let nowMs = START_MS
    const table = await startTestHost({ nowMs: () => nowMs })
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    const written: string[] = []
    for (const [at, jumpMs] of JUMPS_MS.entries()) {
      nowMs += jumpMs
      const client = at % 2 === 0 ? mex : can
      written.push(`palabra${at}`)
      writeAfter(client, 'Agradecer', ` palabra${at}`)
      await until(() => isReceived(client), `receipt ${at}`)
      await until(() => [mex, can].every((each) => textOf(each).includes(`palabra${at}`)), 'both')
    }
    // Who comes now, by a ticket of another time, is let in and served as ever.
    const late = await joinAs(table, 'CRI')
    expect(textOf(late)).toBe(textOf(mex))
    const { ticket } = must(
      await table.meeting.seat({ party: 'MEX', role: 'delegate', name: 'Ana' }, null),
    )
    const times = ((await table.meeting.history(ticket)) ?? []).map(({ atMs }) => atMs)
    expect(times.length).toBeGreaterThan(1)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    await table.stop()
    expect(must(verifyMeeting(table.path)).flaws).toEqual([])
    const file = must(openMeetingFile(table.path))
    file.close()
  })
})
