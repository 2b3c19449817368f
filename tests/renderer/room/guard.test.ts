import { describe, expect, it } from 'vitest'
import { mayDecide, NOTHING_SHOWN, show } from '../../../renderer/features/room/model/guard.ts'
import { after } from '../../support/drafting.ts'
import { negotiation } from '../../support/negotiation.ts'

function atTable() {
  const { chair, mexico, meet } = negotiation()
  const entry = (at: number) => {
    const found = chair.reader.entries()[at]
    if (found === undefined) throw new Error(`There is no suggestion ${at}`)
    return found
  }
  return { mexico, meet, entry }
}

describe('the chair’s guard', () => {
  it('waits a moment after each advance', () => {
    const { entry } = atTable()
    const guard = show(NOTHING_SHOWN, entry(0), 1_000)
    const may = [1_000, 1_249, 1_250].map((atMs) => mayDecide(guard, atMs, false))
    expect(may).toEqual([false, false, true])
    const next = show(guard, entry(1), 2_000)
    expect(mayDecide(next, 2_249, false)).toBe(false)
  })

  it('never takes a key that is being held', () => {
    const guard = show(NOTHING_SHOWN, atTable().entry(0), 0)
    expect(mayDecide(guard, 60_000, true)).toBe(false)
  })

  it('waits longer, and says so, when the author goes on writing under her', () => {
    const { mexico, meet, entry } = atTable()
    const guard = show(NOTHING_SHOWN, entry(0), 0)
    mexico.pen.insertText(after(mexico, 'mucho '), 'y bien ')
    meet()
    const changed = show(guard, entry(0), 5_000)
    expect(changed.shown?.inserted).toBe('mucho y bien ')
    expect(changed.hasChanged).toBe(true)
    const may = [5_599, 5_600].map((atMs) => mayDecide(changed, atMs, false))
    expect(may).toEqual([false, true])
  })

  it('does not start again when something else changed', () => {
    const { mexico, meet, entry } = atTable()
    const guard = show(NOTHING_SHOWN, entry(0), 0)
    mexico.pen.insertText(after(mexico, 'Solicitar'), ' pronto')
    meet()
    const same = show(guard, entry(0), 10_000)
    expect([same.readyAtMs, same.hasChanged]).toEqual([guard.readyAtMs, false])
  })

  it('decides nothing when nothing is shown', () => {
    expect(mayDecide(NOTHING_SHOWN, 60_000, false)).toBe(false)
  })
})
