import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/draft/decide.ts'
import { listLog, printLogCsv } from '../../../shared/draft/log-file.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { support } from '../../../shared/draft/support.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'

describe('the log as a file', () => {
  it('names who wrote for a country and who stood by it', () => {
    const base = baseUpdate('1| Tomar nota.')
    const [chair, canada] = [deskFor('PPT', base, 11), deskFor('CAN', base, 13)]
    const secretariat = deskFor('SE', base, 14)
    const author = { party: 'MEX', delegate: 'Rosa Gil', by: 'SE' } as const
    const pen = openPen(secretariat.reader, author, () => Date.UTC(2021, 11, 1))
    pen.insertText(after(secretariat, 'Tomar'), ' =debida,')
    exchange(chair, canada, secretariat)
    for (const suggestion of canada.reader.document().suggestions.values()) {
      support(canada.reader, suggestion, true, { ...canada.pen.author, atMs: 1 })
    }
    exchange(chair, canada, secretariat)
    const by = { name: 'Ana', atMs: Date.UTC(2021, 11, 2) }
    decide(chair.reader, chair.reader.entries(), 'accepted', by)
    const log = listLog(chair.reader, null)
    expect(log).toMatchObject({ title: 'Prueba', country: null })
    expect(log.decisions).toMatchObject([
      {
        time: '2021-12-02T00:00:00.000Z',
        country: 'MEX',
        delegate: 'Rosa Gil',
        onBehalfBy: 'SE',
        supporters: ['CAN'],
        proposed: '2021-12-01T00:00:00.000Z',
        paragraph: '1',
        without: 'Tomar nota.',
        with: 'Tomar =debida, nota.',
      },
    ])
    expect(listLog(chair.reader, 'CAN').decisions).toEqual([])
    const [head, row] = printLogCsv(log, {
      column: (column) => column,
      verdict: (verdict) => verdict,
      kind: (kind) => kind,
      time: (time) => time.slice(0, 10),
    }).split('\r\n')
    expect(head).toMatch(
      /^\ufefftime,verdict,by,undone,round,country,delegate,onBehalfBy,supporters,/,
    )
    expect(row).toMatch(
      /^2021-12-02,accepted,Ana,,1,MEX,Rosa Gil,SE,CAN,2021-12-01,1,insert,,"' =debida,",Tomar nota\.,/,
    )
  })
})
