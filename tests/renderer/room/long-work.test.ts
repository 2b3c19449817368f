import { describe, expect, it } from 'vitest'
import {
  PART_SIZE,
  afterPause,
  createLongWorks,
} from '../../../renderer/features/room/model/long-work.ts'
import { fakeClock } from '../../support/fake-clock.ts'

function working() {
  const clock = fakeClock()
  const works = createLongWorks(clock)
  const said: string[] = []
  const run = (name: string, parts: number) => {
    const onDone = (outcome: string) => said.push(outcome)
    works.run({ kind: 'decide', total: parts }, counting(name, parts), onDone)
  }
  function* counting(name: string, parts: number) {
    for (let done = 1; done <= parts; done += 1) {
      said.push(`${name} ${done}`)
      yield done
    }
    return `${name} is done`
  }
  return { clock, works, said, run }
}

describe('long work', () => {
  it('is done at once where it has one part', () => {
    const { works, said, run } = working()
    run('one', 1)
    expect(said).toEqual(['one 1', 'one is done'])
    expect(works.state.get()).toBeNull()
  })

  it('lets go between two parts, and says how far it is', () => {
    const { clock, works, said, run } = working()
    run('three', 3)
    expect(said).toEqual(['three 1'])
    expect(works.state.get()).toEqual({ kind: 'decide', done: 1, total: 3 })
    clock.pass(0)
    expect(said).toEqual(['three 1', 'three 2', 'three 3', 'three is done'])
    expect(works.state.get()).toBeNull()
  })

  it('lets go before the end, for which all is looked at, too', () => {
    const { clock, works, said, run } = working()
    const states: unknown[] = []
    works.state.subscribe(() => states.push([works.state.get()?.done ?? null, said.at(-1)]))
    run('two', 2)
    clock.pass(0)
    expect(states).toEqual([
      [1, 'two 1'],
      [2, 'two 2'],
      [null, 'two 2'],
    ])
  })

  it('begins after a pause where much was worked out for it', () => {
    function* parts() {
      yield 1
      return 'done'
    }
    expect([...afterPause(parts(), PART_SIZE)]).toEqual([1])
    expect([...afterPause(parts(), PART_SIZE + 1)]).toEqual([0, 1])
  })

  it('is shown only when it has gone on for a while, and until it is done', () => {
    const { clock, works } = working()
    const shown: boolean[] = []
    function* slow(partMs: number) {
      for (let done = 1; done <= 3; done += 1) {
        clock.pass(partMs)
        shown.push(works.isLasting.get())
        yield done
      }
      return null
    }
    for (const partMs of [150, 350]) {
      works.run({ kind: 'decide', total: 3 }, slow(partMs), () => {
        shown.push(works.isLasting.get())
      })
      clock.pass(2000)
    }
    expect(shown).toEqual([false, false, false, false, false, false, true, false])
    clock.pass(1000)
    expect(works.isLasting.get()).toBe(false)
  })

  it('is done to its end at once where somebody must see all of it', () => {
    const { clock, works, said, run } = working()
    run('three', 3)
    works.finish()
    expect(said).toEqual(['three 1', 'three 2', 'three 3', 'three is done'])
    works.finish()
    clock.pass(1000)
    expect(said).toHaveLength(4)
  })

  it('is finished before other work begins', () => {
    const { clock, said, run } = working()
    run('two', 2)
    run('one', 1)
    clock.pass(0)
    expect(said).toEqual(['two 1', 'two 2', 'two is done', 'one 1', 'one is done'])
  })

  it('leaves the rest when the room is left', () => {
    const { clock, works, said, run } = working()
    run('three', 3)
    works.stop()
    clock.pass(1000)
    expect(said).toEqual(['three 1'])
    expect(works.state.get()).toBeNull()
  })

  it('stands in nobody’s way once a part has failed', () => {
    const { clock, works, said, run } = working()
    function* failing() {
      yield 1
      throw new Error('A fault')
    }
    works.run({ kind: 'decide', total: 3 }, failing(), () => said.push('never'))
    expect(() => clock.pass(0)).toThrow('A fault')
    expect(works.state.get()).toBeNull()
    run('one', 1)
    expect(said).toEqual(['one 1', 'one is done'])
  })
})
