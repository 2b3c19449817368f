import { expect, it } from 'vitest'
import { followFacing } from '../../../../renderer/features/room/standing/facing-standings.ts'
import { followStandings } from '../../../../renderer/features/room/standing/standings.ts'
import { openAligning } from '../../../../renderer/features/room/translation/aligning.ts'
import { standingInWords } from '../../../../shared/document/standing-words.ts'
import { textOf } from '../../../../shared/document/views.ts'
import { agree, consult } from '../../../../shared/draft/standings.ts'
import { before } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'
import { bilingualUpdate, twoDesksFor } from '../../../support/two-languages.ts'

const BASE = bilingualUpdate(
  '1| Agradecer.\n1| Tomar nota.\n1| Instar.',
  '1| To thank.\n1| To take note.\n1| To urge.',
)
const PPT = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const

it('a translation is agreed as what it translates is, by the pairs of now', () => {
  const { es, en } = twoDesksFor('PPT', BASE, 10)
  const clock = fakeClock()
  const aligning = openAligning(es.reader, en.reader, clock)
  const { state } = followFacing(
    followStandings({ reader: es.reader, clock }).state,
    aligning.state,
  )
  const told = () =>
    en.reader.document().paragraphs.flatMap((paragraph) => {
      const standing = state.get().get(paragraph.id)
      const words = standing === undefined ? [] : standingInWords(standing, 'en')
      return words.length === 0 ? [] : [`${textOf(paragraph)} ${words.join('. ')}`]
    })
  expect(told()).toEqual([])
  agree(es.reader, before(es, 'Tomar').paragraph, 'agreed', PPT)
  consult(es.reader, before(es, 'Instar').paragraph, { of: 'BLZ', isOn: true, until: null }, PPT)
  expect(told()).toEqual(['To take note. Agreed', 'To urge. Under internal consultation by Belize'])
  const { paragraph } = before(en, 'To thank')
  aligning.pairing.pair('original', before(es, 'Tomar').paragraph, paragraph, PPT)
  expect(told()).toEqual(['To thank. Agreed', 'To urge. Under internal consultation by Belize'])
})
