import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { HostEvent } from '../../../electron/host/events.ts'
import { isReceived, joinAs, startTestHost, TEST_PARAGRAPHS, until } from '../../support/host.ts'
import { CAN_LIMIT, limitGrowth } from '../../support/limit-growth.ts'
import { writeAfter } from '../../support/typing.ts'

it.skipIf(!CAN_LIMIT)(
  'a host tells its operator when what it has on record does not get into the file (needs prlimit)',
  async () => {
    const events: HostEvent[] = []
    // What is beside the file may grow as far as the file: so far that the words find room there.
    const text = 'palabra '.repeat(20_000)
    const paragraphs = [...TEST_PARAGRAPHS, { props: { kind: 'plain', level: 0 }, text } as const]
    const table = await startTestHost({ paragraphs, onEvent: (event) => events.push(event) })
    const { room, path } = table
    const told = () => events.filter(({ kind }) => kind.startsWith('checkpoint:'))
    const mex = await joinAs(table, 'MEX')
    try {
      limitGrowth(process.pid, statSync(path).size)
      writeAfter(mex, 'Agradecer', ` ${'mucho '.repeat(2_000)}`)
      await until(() => told().length > 0, 'the failure')
      expect(isReceived(mex)).toBe(true)
    } finally {
      limitGrowth(process.pid, null)
    }
    await until(() => told().length > 1, 'the recovery')
    expect(told()).toEqual([
      { kind: 'checkpoint:failing', room, reason: expect.stringMatching(/^SQLITE_/) as string },
      { kind: 'checkpoint:recovered', room, reason: null },
    ])
  },
)
