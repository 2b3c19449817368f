import { describe, expect, it } from 'vitest'
import { createLongWorks } from '../../../renderer/features/room/model/long-work.ts'
import { openReview } from '../../../renderer/features/room/model/review.ts'
import { decideInParts } from '../../../shared/draft/decide.ts'
import type { Clock } from '../../../renderer/sync/clock.ts'
import { closeRound } from '../../../shared/draft/rounds.ts'
import { after, draw } from '../../support/drafting.ts'
import { fakeClock } from '../../support/fake-clock.ts'
import { negotiation } from '../../support/negotiation.ts'

function chairing() {
  const { chair, mexico, canada, meet } = negotiation()
  const clock = fakeClock()
  const works = createLongWorks(clock)
  const review = openReview({ reader: chair.reader, clock, works, name: 'Elena' })
  const queue = () => review.state.get().queue.map(({ inserted, deleted }) => inserted || deleted)
  const current = () => {
    const entry = review.state.get().current
    return entry === null ? null : entry.inserted || entry.deleted
  }
  /** Reads for as long as the guard asks. */
  const read = () => clock.pass(250)
  return { chair, mexico, canada, meet, clock, works, review, queue, current, read }
}

describe('a review', () => {
  it('goes through the suggestions in the order of the text, and round', () => {
    const { review, current, queue } = chairing()
    expect(queue()).toEqual(['mucho ', 'de Panamá', ' Miembros'])
    const seen = [1, 1, 1, 1].map(() => (review.step(1), current()))
    expect(seen).toEqual(['mucho ', 'de Panamá', ' Miembros', 'mucho '])
    review.step(-1)
    expect(current()).toBe(' Miembros')
  })

  it('decides what is shown and goes on to the next', () => {
    const { review, current, queue, read, chair } = chairing()
    review.step(1)
    read()
    const decision = review.decideShown('accepted', false)
    expect(decision?.decided.entry.inserted).toBe('mucho ')
    expect([current(), queue()]).toEqual(['de Panamá', ['de Panamá', ' Miembros']])
    expect(draw(chair)).toContain('Agradecer a la PPT mucho la presentación')
  })

  it('does not decide the next by a second press that comes too soon', () => {
    const { review, queue, read } = chairing()
    review.step(1)
    read()
    review.decideShown('rejected', false)
    expect(review.decideShown('rejected', false)).toBeNull()
    expect(queue()).toHaveLength(2)
  })

  it('names what was on the screen, not what the author typed a moment later', () => {
    const { review, mexico, meet, read, queue } = chairing()
    review.step(1)
    read()
    mexico.pen.insertText(after(mexico, 'mucho '), 'y bien ')
    meet()
    review.decideShown('accepted', false)
    expect(queue()).toEqual(['y bien ', 'de Panamá', ' Miembros'])
  })

  it('warns when the words changed, once the lists have caught up', () => {
    const { review, mexico, meet, clock } = chairing()
    review.step(1)
    mexico.pen.insertText(after(mexico, 'mucho '), 'y bien ')
    meet()
    clock.pass(250)
    expect(review.state.get().hasChanged).toBe(true)
    expect(review.decideShown('accepted', false)).toBeNull()
    clock.pass(600)
    expect(review.decideShown('accepted', false)?.decided.entry.inserted).toBe('mucho y bien ')
  })

  it('keeps to one country when asked, and leaves the others pending', () => {
    const { review, queue, current, read } = chairing()
    review.setFilter('MEX')
    expect(queue()).toEqual(['mucho ', ' Miembros'])
    review.step(1)
    read()
    review.decideShown('accepted', false)
    expect(current()).toBe(' Miembros')
    review.setFilter(null)
    expect(queue()).toEqual(['de Panamá', ' Miembros'])
  })

  it('takes back a whole batch by one undo', () => {
    const { review, queue, chair } = chairing()
    const before = draw(chair)
    review.decideAll(review.state.get().queue, 'rejected')
    expect(queue()).toEqual([])
    expect(review.undo()).toBe(true)
    expect([queue().length, draw(chair)]).toEqual([3, before])
  })

  it('takes back all of what is being decided in parts, and not the parts that are done so far', () => {
    const { chair, works, review, queue } = chairing()
    const text = draw(chair)
    const by = { name: 'Elena', atMs: 1 }
    const parts = decideInParts(chair.reader, review.state.get().queue, 'accepted', by, 1)
    works.run({ kind: 'decide', total: 3 }, parts, () => {})
    expect(draw(chair)).not.toBe(text)
    expect(review.undo()).toBe(true)
    expect([draw(chair), queue().length]).toEqual([text, 3])
  })

  it('says at once that nothing is to be undone in a round just begun, though it offered it', () => {
    const { review, chair } = chairing()
    review.decideAll(review.state.get().queue, 'rejected')
    const text = draw(chair)
    closeRound(chair.reader, { name: 'Elena', atMs: 0 })
    expect(review.state.get().undoable).not.toBeNull()
    expect(review.undo()).toBe(false)
    expect([review.state.get().undoable, draw(chair)]).toEqual([null, text])
  })

  it('keeps a decided row for five seconds', () => {
    const { review, read, clock } = chairing()
    review.step(1)
    read()
    review.decideShown('rejected', false)
    clock.pass(4_999)
    expect(review.state.get().recent.map(({ verdict }) => verdict)).toEqual(['rejected'])
    clock.pass(1)
    expect(review.state.get().recent).toEqual([])
  })

  it('looks less often where a look takes long, but once a second', () => {
    const waitsMs = [0, 30, 90].map((callMs) => {
      const { chair, mexico, meet } = negotiation()
      const clock = fakeClock()
      const waits: number[] = []
      let nowMs = 0
      const slow: Clock = {
        nowMs: () => (nowMs += callMs),
        after(delayMs, run) {
          waits.push(delayMs)
          return clock.after(delayMs, run)
        },
      }
      const works = createLongWorks(slow)
      openReview({ reader: chair.reader, clock: slow, works, name: 'Elena' })
      mexico.pen.insertText(after(mexico, 'los Países'), ' y')
      meet()
      return waits
    })
    expect(waitsMs).toEqual([[250], [600], [1000]])
  })
})
