import { describe, expect, it } from 'vitest'
import { createAnnouncer } from '../../../renderer/features/room/model/announcer.ts'
import { fakeClock } from '../../support/fake-clock.ts'

describe('what the live region says', () => {
  it('gives news of others once in five seconds, and of several the latest', () => {
    const clock = fakeClock()
    const { words, mention } = createAnnouncer(clock)
    mention('MEX escribe en 1.')
    clock.pass(0)
    mention('MEX escribe en 2.')
    mention('CAN escribe en 3.')
    clock.pass(4_999)
    expect(words.get()).toBe('MEX escribe en 1.')
    clock.pass(1)
    expect(words.get()).toBe('CAN escribe en 3.')
  })

  it('leaves an answer its five seconds, though news waited before it came', () => {
    const clock = fakeClock()
    const { words, say, mention } = createAnnouncer(clock)
    mention('MEX escribe en 1.')
    clock.pass(0)
    mention('CAN escribe en 3.')
    clock.pass(4_900)
    say('3 reemplazos sugeridos.')
    clock.pass(4_999)
    expect(words.get()).toBe('3 reemplazos sugeridos.')
    clock.pass(1)
    expect(words.get()).toBe('CAN escribe en 3.')
  })

  it('says the same words again as a new message', () => {
    const { words, say } = createAnnouncer(fakeClock())
    say('No está.')
    say('No está.')
    expect(words.get()).toBe('No está. ')
  })

  it('says nothing more once it is stopped', () => {
    const clock = fakeClock()
    const { words, mention, stop } = createAnnouncer(clock)
    mention('MEX escribe en 1.')
    stop()
    clock.pass(10_000)
    expect(words.get()).toBe('')
  })
})
