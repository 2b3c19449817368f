import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSame } from '../../../renderer/features/room/model/same-entries.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { suggestionId } from '../../../shared/ids.ts'

/** Which of twenty suggestions are listed, and whether each says something else than at first. */
const list = fc
  .record({
    names: fc.shuffledSubarray(Array.from({ length: 20 }, (_, at) => at)),
    others: fc.array(fc.nat(19)),
  })
  .map(({ names, others }) => names.map((name) => ({ name, isOther: others.includes(name) })))

describe('keepSame', () => {
  it('gives what is listed now, by the objects of before where they say the same', () => {
    fc.assert(
      fc.property(list, list, fc.boolean(), (was, is, isSorted) => {
        const inOrder = (some: typeof was) =>
          isSorted ? some.toSorted((one, other) => one.name - other.name) : some
        const before = inOrder(was).map(({ name, isOther }) => entry(name, isOther))
        const known = new Map(before.map((each) => [textOf(each), each]))
        // Of those that say the same every other one is the same object already.
        const after = inOrder(is).map(({ name, isOther }) => {
          const fresh = entry(name, isOther)
          return name % 2 === 0 ? (known.get(textOf(fresh)) ?? fresh) : fresh
        })
        const kept = keepSame(before, after)
        expect(kept.map(textOf)).toEqual(after.map(textOf))
        expect(kept.every((each) => each === (known.get(textOf(each)) ?? each))).toBe(true)
        const isAll = kept.length === before.length && kept.every((each, at) => each === before[at])
        expect(kept === before).toBe(isAll)
      }),
    )
  })
})

function textOf({ suggestion, inserted }: Entry): string {
  return `${suggestion.id} ${inserted}`
}

function entry(name: number, isOther: boolean): Entry {
  return {
    suggestion: { id: suggestionId(`7.${name}`), party: 'MEX', delegate: 'Ana', atMs: name },
    kind: 'insert',
    state: 'pending',
    paragraph: null,
    inserted: isOther ? 'otra' : 'una',
    deleted: '',
    restyled: '',
    footnote: null,
    against: [],
    holds: [],
    pieces: { inserted: [7, name, 3], marks: [] },
    decision: null,
  }
}
