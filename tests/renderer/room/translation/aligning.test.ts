import { describe, expect, it } from 'vitest'
import { openAligning } from '../../../../renderer/features/room/translation/aligning.ts'
import { after } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'
import { bilingualUpdate, twoDesksFor } from '../../../support/two-languages.ts'

const BY = { party: 'MEX', delegate: 'Ana', atMs: 1 } as const

function table() {
  const clock = fakeClock()
  const desks = twoDesksFor('MEX', bilingualUpdate('1| Agradecer', '1| To thank'), 10)
  const aligning = openAligning(desks.es.reader, desks.en.reader, clock)
  const [paragraph] = desks.en.reader.document().paragraphs
  if (paragraph === undefined) throw new Error('No text')
  const { id } = paragraph
  const standing = () => aligning.state.get().facing.translation.get(id)?.standing
  return { ...desks, aligning, clock, id, standing }
}

describe('the alignment of two sheets', () => {
  it('follows a little behind the texts', () => {
    const { es, aligning, clock, id, standing } = table()
    aligning.confirm([id], BY)
    expect(standing()).toBe('current')
    es.pen.insertText(after(es, 'Agradecer'), ' mucho')
    expect(standing()).toBe('current')
    clock.pass(300)
    expect(standing()).toBe('original-changed')
    expect(aligning.state.get().waiting.translation).toEqual([id])
  })

  it('has what was just typed confirmed with the rest', () => {
    const { en, aligning, clock, id, standing } = table()
    en.pen.insertText(after(en, 'To thank'), ' warmly')
    aligning.confirm([id], BY)
    expect(standing()).toBe('current')
    clock.pass(300)
    expect(standing()).toBe('current')
    expect(aligning.state.get().waiting).toEqual({ original: [], translation: [] })
  })
})
