import { expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { createScene } from '../../../renderer/features/projector/scene.ts'
import { openPresence } from '../../../renderer/sync/presence.ts'
import { circulationInWords } from '../../../shared/document/circulation-words.ts'
import { openSilence } from '../../../shared/draft/circulations.ts'
import { baseUpdate, deskFor } from '../../support/drafting.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const UNTIL_MS = Date.UTC(2021, 11, 4, 23)
const WEEK_MS = 7 * 86_400_000
const SEAT = { party: 'PPT', role: 'screen', name: 'Pantalla' } as const

it('the room’s screen says that a silence is over when it is, whether or not anybody writes', () => {
  const clock = fakeClock(UNTIL_MS - WEEK_MS)
  const { doc, reader } = deskFor('PPT', baseUpdate('1| Agradecer.'), 10)
  const presence = openPresence(new Awareness(doc), SEAT, clock)
  const scene = createScene({ doc, presence }, clock)
  const drawn: string[] = []
  scene.subscribe(() => {
    const circulation = scene.get()?.circulation
    if (circulation === undefined) return
    drawn.push(circulationInWords(circulation, clock.nowMs(), 'en').join('. '))
  })
  openSilence(reader, '2021-12-04T17:00-06:00', { party: 'PPT', delegate: 'Elena', atMs: 1 })
  clock.pass(WEEK_MS - 1)
  expect(drawn.at(-1)).toBe('Under silence procedure until December 4, 2021, 17:00 (UTC−6)')
  clock.pass(1_000)
  expect(drawn.at(-1)).toBe(
    'The silence procedure ended on December 4, 2021, 17:00 (UTC−6) with nobody breaking it',
  )
})
