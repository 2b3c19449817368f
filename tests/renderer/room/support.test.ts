import { describe, expect, it } from 'vitest'
import { NOTHING_SHOWN, mayDecide, show } from '../../../renderer/features/room/model/guard.ts'
import { entriesOfMany } from '../../../renderer/features/room/model/many.ts'
import { pendingOf } from '../../../renderer/features/room/model/queue.ts'
import { keepSame } from '../../../renderer/features/room/model/same-entries.ts'
import { maySupport } from '../../../renderer/features/room/model/supporting.ts'
import { support } from '../../../shared/draft/support.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'

/** A suggestion of Mexico, before and after Costa Rica stands by it. */
function supported(): readonly [before: Entry, after: Entry] {
  const base = baseUpdate('1| Agradecer a los Países')
  const [mex, cri] = [deskFor('MEX', base, 10), deskFor('CRI', base, 20)]
  mex.pen.insertText(after(mex, 'los '), 'once ')
  exchange(mex, cri)
  const [alone] = cri.reader.entries()
  if (alone === undefined) throw new Error('Nothing is suggested')
  support(cri.reader, alone.suggestion, true, { ...cri.pen.author, atMs: 5 })
  const [joined] = cri.reader.entries()
  if (joined === undefined) throw new Error('Nothing is suggested')
  return [alone, joined]
}

describe('support', () => {
  it('is drawn anew, and keeps nobody from deciding: the words are the same', () => {
    const [alone, joined] = supported()
    expect(keepSame([alone], [joined])).toEqual([joined])
    const guard = show(show(NOTHING_SHOWN, alone, 0), joined, 1000)
    expect(guard).toMatchObject({ shown: joined, hasChanged: false })
    expect(mayDecide(guard, 1000, false)).toBe(true)
  })

  it('is found under the country that gives it, and decided with the one that proposes', () => {
    const [, joined] = supported()
    expect(pendingOf([joined], 'CRI')).toEqual([joined])
    expect(pendingOf([joined], 'CAN')).toEqual([])
    expect(entriesOfMany([joined], { kind: 'party', party: 'CRI' })).toEqual([])
    expect(entriesOfMany([joined], { kind: 'party', party: 'MEX' })).toEqual([joined])
  })

  it('is for delegations of other countries, while it is pending', () => {
    const [entry] = supported()
    const may = (party: Seat['party'], role: Seat['role']) =>
      maySupport({ party, role, name: 'X' }, entry)
    expect(may('CAN', 'delegate')).toBe(true)
    expect(may('MEX', 'delegate')).toBe(false)
    expect(may('PPT', 'chair')).toBe(false)
    expect(may('SE', 'rapporteur')).toBe(false)
    expect(may('CAN', 'observer')).toBe(false)
    const decided = { ...entry, state: 'accepted' } as const
    expect(maySupport({ party: 'CAN', role: 'delegate', name: 'X' }, decided)).toBe(false)
  })
})
