import { describe, expect, it, onTestFinished } from 'vitest'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { layLine } from '../../support/cut-line.ts'
import { isReceived, joinAs, must, startTestHost, textOf, until } from '../../support/host.ts'
import { writeAfter } from '../../support/typing.ts'

const HOUR_MS = 3_600_000
const START_MS = Date.UTC(2026, 4, 20, 16)
/** Set right after a flat battery, back by a wrong time zone, into another year, and back again. */
const JUMPS_MS = [0, -20_000 * HOUR_MS, 20_000 * HOUR_MS, -6 * HOUR_MS, 9_000 * HOUR_MS, -1, 1]

describe('a page without a line for six hours', () => {
  it('has all its words taken in once, beside what was written and decided meanwhile', async () => {
    let nowMs = START_MS
    const table = await startTestHost({ nowMs: () => nowMs })
    const line = await layLine(table.host.port)
    onTestFinished(() => line.stop())
    const far = { ...table, host: { ...table.host, url: line.url } }
    const mex = await joinAs(far, 'MEX')
    const [can, ppt] = [await joinAs(table, 'CAN'), await joinAs(table, 'PPT')]
    writeAfter(mex, 'Agradecer', ' antes')
    await until(() => isReceived(mex) && textOf(ppt).includes('antes'), 'what came before')
    line.cut()
    await until(() => !mex.provider.wsconnected, 'the line to be gone')
    const [words, others]: [string[], string[]] = [['antes'], []]
    for (let hour = 1; hour <= 6; hour += 1) {
      nowMs += HOUR_MS
      for (let key = 0; key < 30; key += 1) {
        writeAfter(mex, words.at(-1) ?? '', ` m${hour}x${key}`)
        words.push(`m${hour}x${key}`)
      }
      writeAfter(can, 'Tomar nota', ` c${hour}`)
      others.push(`c${hour}`)
      await until(() => textOf(ppt).includes(`c${hour}`), 'Canada')
      const pending = ppt.reader.entries().filter(({ state }) => state === 'pending')
      decide(ppt.reader, pending, hour % 2 === 0 ? 'rejected' : 'accepted', {
        ...{ name: 'PPT 1', atMs: nowMs },
      })
    }
    expect(isReceived(mex)).toBe(false)
    line.mend()
    const all = [mex, can, ppt]
    await until(() => isReceived(mex) && new Set(all.map(textOf)).size === 1, 'one text')
    const shown = textOf(mex).split(/[\s.]+/)
    const times = (word: string) => shown.filter((each) => each === word).length
    expect(words.filter((word) => times(word) !== 1)).toEqual([])
    expect(others.map(times)).toEqual([1, 0, 1, 0, 1, 0])
    expect([mex.refusals, mex.closes]).toEqual([[], []])
    const states = mex.reader
      .entries()
      .map(({ suggestion: { party }, state }) => `${party} ${state}`)
    expect(states.sort()).toEqual([
      ...['CAN accepted', 'CAN accepted', 'CAN accepted'],
      ...['CAN rejected', 'CAN rejected', 'CAN rejected', 'MEX accepted', 'MEX pending'],
    ])
    await table.stop()
    expect(must(verifyMeeting(table.path)).flaws).toEqual([])
  })
})

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
