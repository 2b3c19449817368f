import { expect, it } from 'vitest'
import { followFacing } from '../../../../renderer/features/room/standing/facing-standings.ts'
import { followStandings } from '../../../../renderer/features/room/standing/standings.ts'
import { openAligning } from '../../../../renderer/features/room/translation/aligning.ts'
import { standingInWords } from '../../../../shared/document/standing-words.ts'
import { textOf } from '../../../../shared/document/views.ts'
import { agree, consult } from '../../../../shared/draft/standings.ts'
import { before } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'
import { bilingualUpdate, confirmAll, twoDesksFor } from '../../../support/two-languages.ts'

const BASE = bilingualUpdate(
  '1| Agradecer.\n1| Tomar nota.\n1| Instar.',
  '1| To thank.\n1| To take note.\n1| To urge.',
)
const PPT = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const

it('a translation is agreed as what it is confirmed to say is, by the pairs of now', () => {
  const desks = twoDesksFor('PPT', BASE, 10)
  const { es, en } = desks
  const clock = fakeClock()
  const aligning = openAligning(es.reader, en.reader, clock)
  const standings = followStandings({ reader: es.reader, clock })
  const { state } = followFacing({ reader: es.reader, standings }, en.reader, aligning.state)
  const told = () =>
    en.reader.document().paragraphs.flatMap((paragraph) => {
      const standing = state.get().get(paragraph.id)
      const words = standing === undefined ? [] : standingInWords(standing, 'en')
      return words.length === 0 ? [] : [`${textOf(paragraph)} ${words.join('. ')}`]
    })
  expect(told()).toEqual([])
  agree(es.reader, before(es, 'Tomar').paragraph, 'agreed', PPT)
  consult(es.reader, before(es, 'Instar').paragraph, { of: 'BLZ', isOn: true, until: null }, PPT)
  const consulted = 'To urge. Under internal consultation by Belize'
  expect(told()).toEqual([consulted])
  confirmAll(desks)
  clock.pass(1_000)
  expect(told()).toEqual(['To take note. Agreed', consulted])
  const { paragraph } = before(en, 'To thank')
  aligning.pairing.pair('original', before(es, 'Tomar').paragraph, paragraph, PPT)
  expect(told()).toEqual([consulted])
})
