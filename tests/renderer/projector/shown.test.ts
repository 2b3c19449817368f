import { describe, expect, it } from 'vitest'
import { shownIn } from '../../../renderer/features/projector/shown.ts'
import type { Person } from '../../../renderer/sync/presence.ts'
import { standingInWords } from '../../../shared/document/standing-words.ts'
import { textOf } from '../../../shared/document/views.ts'
import { anchorAt } from '../../../shared/draft/anchors.ts'
import { agree } from '../../../shared/draft/standings.ts'
import { after, before } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { bilingualUpdate, confirmAll, twoDesksFor } from '../../support/two-languages.ts'

const BASE = bilingualUpdate(
  '1| Agradecer.\n1| Tomar nota.\n1| Instar.',
  '1| To thank.\n1| To take note.\n1| To urge.',
)
const CHAIR: Person = {
  ...{ party: 'PPT', role: 'chair', name: 'Elena', client: 10 },
  ...{ caret: null, looking: null, activeAtMs: null, isTyping: false, isSelf: false },
}

/** What the screen shows, as people read it: the words, and how far they are agreed. */
function table() {
  const desks = twoDesksFor('PPT', BASE, 10)
  const { es, en } = desks
  const readers = { original: es.reader, translation: en.reader }
  const seen = (chair: Partial<Person>) => {
    const { current, standing } = shownIn(readers, [{ ...CHAIR, ...chair }])
    return [current === null ? '' : textOf(current), ...standingInWords(standing, 'es')].join(' – ')
  }
  const caretAt = (desk: Desk, words: string) => anchorAt(desk.reader, after(desk, words))
  return { desks, es, en, readers, seen, caretAt }
}

describe('the room’s screen', () => {
  it('shows the text that the chair works on, by her caret or her suggestion', () => {
    const { es, en, seen, caretAt } = table()
    expect(seen({ caret: caretAt(es, 'Tomar') })).toBe('Tomar nota.')
    expect(seen({ caret: caretAt(en, 'To urge') })).toBe('To urge.')
    en.pen.insertText(after(en, 'To take'), ' due')
    const [entry] = en.reader.entries()
    const looking = entry?.suggestion.id ?? ''
    expect(seen({ caret: caretAt(es, 'Tomar'), looking })).toBe('To take due note.')
    es.pen.insertText(after(es, 'Agradecer'), ' mucho')
    const [other] = es.reader.entries()
    expect(seen({ caret: caretAt(en, 'To urge'), looking: other?.suggestion.id ?? '' })).toBe(
      'Agradecer mucho.',
    )
    expect(seen({})).toBe('Agradecer mucho.')
  })

  it('says how far the paragraph is agreed, of a translation as of what it translates', () => {
    const { desks, es, en, seen, caretAt } = table()
    const by = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const
    agree(es.reader, before(es, 'Tomar').paragraph, 'referendum', by)
    confirmAll(desks)
    expect(seen({ caret: caretAt(es, 'Tomar') })).toBe('Tomar nota. – Acordado ad referendum')
    expect(seen({ caret: caretAt(en, 'To take') })).toBe('To take note. – Acordado ad referendum')
    expect(seen({ caret: caretAt(en, 'To urge') })).toBe('To urge.')
  })

  it('shows the one text that there is', () => {
    const { es, readers, caretAt } = table()
    const people = [{ ...CHAIR, caret: caretAt(es, 'Instar') }]
    const { current } = shownIn({ ...readers, translation: null }, people)
    expect(current === null ? '' : textOf(current)).toBe('Instar.')
  })
})
