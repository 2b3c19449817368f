import {
  breakSilence,
  declareFinal,
  endSilence,
  openSilence,
  silencesOf,
} from '../../shared/draft/circulations.ts'
import type { Desk } from './drafting.ts'

/** A silence that two broke and the chair withdrew, and one that was approved in spite of who came too late. */
export function circulateSome(mex: Desk, chair: Desk, meet: () => void): void {
  const by = (atMs: number) => ({ party: 'PPT', delegate: 'Elena Robles', atMs }) as const
  const own = { party: 'MEX', delegate: 'Ana Peña' } as const
  const lastId = () => silencesOf(chair.reader).at(-1)?.id
  const untilMs = Date.UTC(2021, 11, 4, 23)
  openSilence(chair.reader, '2021-12-04T17:00-06:00', by(14))
  meet()
  const first = lastId()
  if (first === undefined) throw new Error('Nothing is circulated')
  breakSilence(
    mex.reader,
    first,
    { of: 'MEX', isOn: true, why: 'Falta el párrafo 2.' },
    { ...own, atMs: 15 },
  )
  breakSilence(chair.reader, first, { of: 'BLZ', isOn: true, why: '' }, by(16))
  breakSilence(chair.reader, first, { of: 'CAN', isOn: true, why: '' }, by(17))
  breakSilence(chair.reader, first, { of: 'CAN', isOn: false, why: '' }, by(18))
  meet()
  endSilence(chair.reader, first, 'withdrawn', by(19))
  openSilence(chair.reader, '2021-12-04T17:00-06:00', by(20))
  meet()
  const second = lastId()
  if (second === undefined) throw new Error('Nothing is circulated')
  breakSilence(
    mex.reader,
    second,
    { of: 'MEX', isOn: true, why: 'Tarde.' },
    { ...own, atMs: untilMs + 1 },
  )
  meet()
  endSilence(chair.reader, second, 'approved', by(untilMs + 2))
  endSilence(chair.reader, second, null, by(untilMs + 3))
  endSilence(chair.reader, second, 'approved', by(untilMs + 4))
  declareFinal(chair.reader, true, by(untilMs + 5))
  declareFinal(chair.reader, false, by(untilMs + 6))
  declareFinal(chair.reader, true, by(untilMs + 7))
  meet()
}
