import { describe, expect, it } from 'vitest'
import { openAligning } from '../../../../renderer/features/room/translation/aligning.ts'
import { after, before } from '../../../support/drafting.ts'
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

  it('faces what is struck with what it was paired with, until that is struck too', () => {
    const base = bilingualUpdate('1| Agradecer\n1| Instar', '1| To thank\n1| To urge')
    const { es, en } = twoDesksFor('MEX', base, 10)
    const clock = fakeClock()
    const aligning = openAligning(es.reader, en.reader, clock)
    const [thanks, toThank] = [before(es, 'Agradecer'), before(en, 'To thank')]
    const facing = (text: 'original' | 'translation', { paragraph }: typeof thanks) => {
      clock.pass(300)
      const found = aligning.state.get().facing[text].get(paragraph)
      return [found?.paragraph, found?.standing]
    }
    es.pen.deleteRange(thanks, before(es, 'Instar'))
    expect(facing('original', thanks)).toEqual([toThank.paragraph, 'struck'])
    expect(facing('translation', toThank)).toEqual([thanks.paragraph, 'other-struck'])
    expect(aligning.state.get().waiting.translation[0]).toBe(toThank.paragraph)
    en.pen.deleteRange(toThank, before(en, 'To urge'))
    expect(facing('translation', toThank)).toEqual([thanks.paragraph, 'struck'])
    expect(aligning.state.get().waiting.translation).not.toContain(toThank.paragraph)
  })
})
