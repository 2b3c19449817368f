import { viewOf } from '../../shared/document/views.ts'
import { decide } from '../../shared/draft/decide.ts'
import { agree, consult } from '../../shared/draft/standings.ts'
import { after } from './drafting.ts'
import type { Desk } from './drafting.ts'

/** What is agreed, also in words that became others, and who consults at home. */
export function agreeOnSome(mex: Desk, chair: Desk, meet: () => void): void {
  meet()
  const by = { party: 'PPT', delegate: 'Elena Robles', atMs: 11 } as const
  const [first, second, third, fourth] = viewOf(chair.reader.document(), 'original')
  if (!first || !second || !third || !fourth) throw new Error('The text is too short')
  agree(chair.reader, first.id, 'agreed', by)
  agree(chair.reader, second.id, 'agreed', by)
  agree(chair.reader, second.id, 'referendum', by)
  agree(chair.reader, third.id, 'agreed', by)
  agree(chair.reader, third.id, null, by)
  agree(chair.reader, fourth.id, 'agreed', by)
  consult(chair.reader, second.id, { of: 'BLZ', isOn: true, until: '2022-Q1' }, by)
  consult(chair.reader, second.id, { of: 'DOM', isOn: true, until: null }, by)
  meet()
  const own = { party: 'MEX', delegate: 'Ana Peña', atMs: 12 } as const
  consult(mex.reader, third.id, { of: 'MEX', isOn: true, until: '2022-02-28' }, own)
  consult(mex.reader, first.id, { of: 'MEX', isOn: true, until: null }, own)
  consult(mex.reader, first.id, { of: 'MEX', isOn: false, until: null }, own)
  chair.pen.insertText(after(chair, 'de los avances'), ' logrados')
  const pending = chair.reader.entries().filter(({ inserted }) => inserted === ' logrados')
  decide(chair.reader, pending, 'accepted', { name: 'Elena Robles', atMs: 13 })
  meet()
  // By a clock that is years ahead, of what is cut a moment later.
  const ahead = { ...own, atMs: 2_000_000_000_000 }
  consult(mex.reader, fourth.id, { of: 'MEX', isOn: true, until: null }, ahead)
  mex.pen.split({ paragraph: fourth.id, offset: 12 })
  meet()
}
