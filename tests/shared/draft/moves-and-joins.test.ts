import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../shared/document/labels.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import type { Paragraph } from '../../../shared/document/document.ts'
import { decide } from '../../../shared/draft/decide.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

const BY = { name: 'Elena Robles', atMs: 99 }

/** Four at a table whose clock ticks with everything that is proposed. */
function table() {
  let clock = 0
  const base = baseUpdate('1| uno\na| dos\na| tres\n1| cuatro')
  const sit = (party: Party, client: number) => deskFor(party, base, client, () => (clock += 1))
  const desks = {
    mex: sit('MEX', 10),
    can: sit('CAN', 20),
    cri: sit('CRI', 30),
    chair: sit('PPT', 40),
  }
  return { ...desks, meet: () => exchange(...Object.values(desks)) }
}

const move = (desk: Desk, words: string, target: string | null) =>
  desk.pen.move(
    before(desk, words).paragraph,
    target === null ? null : before(desk, target).paragraph,
  )

const join = (desk: Desk, words: string, next: string) =>
  desk.pen.deleteRange(after(desk, words), before(desk, next))

const pending = ({ reader }: Desk, party?: Party) =>
  reader
    .entries()
    .filter(
      ({ state, suggestion }) =>
        state === 'pending' && (party ?? suggestion.party) === suggestion.party,
    )

const draw = ({ reader }: Desk, view: 'marked' | 'accepted' | 'original' = 'accepted') => {
  const paragraphs = viewOf(reader.document(), view)
  const labels = labelsOf(paragraphs)
  return paragraphs.map((each, at) => `${labels[at] ?? ''}${textOf(each)}`).join(' / ')
}

/** Accepts all, or rejects it, and expects what was shown before. */
function expectPromise({ chair }: { readonly chair: Desk }, accepted: string): void {
  expect(draw(chair)).toBe(accepted)
  decide(chair.reader, pending(chair), 'accepted', BY)
  expect(draw(chair, 'marked')).toBe(accepted)
}

describe('a paragraph that is both joined and moved', () => {
  it('is moved whole where it was joined first', () => {
    const all = table()
    join(all.mex, 'dos', 'tres')
    all.meet()
    move(all.can, 'tres', 'cuatro')
    all.meet()
    expect(draw(all.chair, 'original')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    expectPromise(all, '1.uno / 2.cuatro / a.dostres')
  })

  it('joins what stands next then where it was moved first', () => {
    const all = table()
    move(all.can, 'dos', 'tres')
    all.meet()
    join(all.mex, 'dos', 'tres')
    all.meet()
    expectPromise(all, '1.uno / a.tres / 2.doscuatro')
  })

  it('stays where it was joined, if that was first, and only then proposed to go', () => {
    const all = table()
    join(all.mex, 'dos', 'tres')
    all.meet()
    move(all.can, 'dos', null)
    all.meet()
    expectPromise(all, '1.uno / a.dostres / 2.cuatro')
  })

  it('goes as the chair decides where she does not follow the order of time', () => {
    const { mex, can, chair, meet } = table()
    join(mex, 'dos', 'tres')
    move(can, 'dos', null)
    meet()
    decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
    expect(draw(chair, 'marked')).toBe('a.dos / 1.uno / a.tres / 2.cuatro')
    expect(draw(chair)).toBe('1.dosuno / a.tres / 2.cuatro')
    decide(chair.reader, pending(chair, 'MEX'), 'accepted', BY)
    expect(draw(chair, 'marked')).toBe('1.dosuno / a.tres / 2.cuatro')
  })

  it('is moved whole where it was one paragraph again before that was decided', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.split(after(mex, 'tr'))
    meet()
    move(can, 'es', 'uno')
    meet()
    decide(chair.reader, pending(chair, 'MEX'), 'rejected', BY)
    expect(draw(chair, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
    expect(draw(chair, 'marked')).toBe('1.uno / a.tres / b.dos / 2.cuatro')
  })

  it('is cut where Enter is pressed, in whichever of its parts (seed 5014)', () => {
    const { mex, can, chair, meet } = table()
    move(can, 'dos', null)
    meet()
    decide(chair.reader, pending(chair), 'accepted', BY)
    meet()
    join(mex, 'dos', 'uno')
    meet()
    decide(chair.reader, pending(chair), 'accepted', BY)
    meet()
    expect(draw(mex, 'marked')).toBe('a.dosuno / b.tres / 1.cuatro')
    mex.pen.split(after(mex, 'do'))
    mex.pen.split(after(mex, 'su'))
    expect(draw(mex, 'marked')).toBe('a.do / b.su / c.no / d.tres / 1.cuatro')
  })
})

describe('what is written beside a paragraph that somebody proposes to move', () => {
  it('goes along when it is written after it, whoever did not know of the other', () => {
    const all = table()
    move(all.can, 'dos', 'cuatro')
    all.mex.pen.insertText(after(all.mex, 'dos'), '\ndos bis')
    all.meet()
    all.cri.pen.insertText(after(all.cri, 'dos bis'), '\ndos ter')
    all.meet()
    expect(draw(all.chair, 'original')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    expectPromise(all, '1.uno / a.tres / 2.cuatro / a.dos / b.dos bis / c.dos ter')
  })

  it('stays when whoever moved the paragraph saw it there', () => {
    const all = table()
    all.mex.pen.insertText(after(all.mex, 'dos'), '\ndos bis')
    all.meet()
    move(all.can, 'dos', 'cuatro')
    all.meet()
    expectPromise(all, '1.uno / a.dos bis / b.tres / 2.cuatro / a.dos')
  })

  it('stands right after the paragraph it is written after, where another was to come', () => {
    const all = table()
    move(all.can, 'cuatro', 'uno')
    all.meet()
    all.mex.pen.insertText(after(all.mex, 'uno'), '\nuno bis')
    all.meet()
    expectPromise(all, '1.uno / 2.uno bis / 3.cuatro / a.dos / b.tres')
  })

  it('leaves the paragraph it was cut from beside what that one was added after', () => {
    const all = table()
    all.mex.pen.insertText(after(all.mex, 'uno'), '\nnuevo')
    all.meet()
    move(all.can, 'cuatro', 'uno')
    all.meet()
    all.cri.pen.split(after(all.cri, 'nue'))
    all.meet()
    expectPromise(all, '1.uno / 2.cuatro / 3.nue / 4.vo / a.dos / b.tres')
  })
})

describe('a paragraph after which all ends are gone', () => {
  it('stays where it was cut from one that whoever moved the other saw', () => {
    const all = table()
    const { mex, can, cri, meet } = all
    can.pen.insertText(after(can, 'cuatro'), '\nsí no sé')
    meet()
    move(cri, 'cuatro', null)
    mex.pen.split(after(mex, 'sí no'))
    mex.pen.split(after(mex, 'sí'))
    mex.pen.insertText(after(mex, 'sí'), 'ya')
    join(mex, ' no', ' sé')
    exchange(mex, can)
    can.pen.undo()
    meet()
    expectPromise(all, '1.cuatro / 2.uno / a.dos / b.tres / 3.ya')
  })
})

describe('a paragraph that was to stand after one that is no more', () => {
  it('stands where that one stood', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'uno'), '\nnuevo')
    meet()
    move(can, 'cuatro', 'nuevo')
    meet()
    mex.pen.undo()
    meet()
    expectPromise({ chair }, '1.uno / 2.cuatro / a.dos / b.tres')
  })

  it('comes last where that one was the last', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    move(can, 'dos', 'nuevo')
    meet()
    mex.pen.undo()
    meet()
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / a.dos')
  })
})

describe('words whose every end is gone', () => {
  const ids = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ id }) => id)

  /** “cuatro” was joined to an added paragraph, which was taken back. */
  function endless() {
    const all = table()
    all.mex.pen.insertText(after(all.mex, 'cuatro'), '\nnuevo')
    all.meet()
    join(all.can, 'cuatro', 'nuevo')
    all.meet()
    decide(all.chair.reader, pending(all.chair, 'CAN'), 'accepted', BY)
    all.mex.pen.undo()
    all.meet()
    expect(draw(all.chair, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    return all
  }

  it('get one where Enter is pressed after them', () => {
    const all = endless()
    all.can.pen.split(after(all.can, 'cuatro'))
    all.can.pen.insertText(after(all.can, 'cuatro'), ' bis\ny\nmás')
    expect(draw(all.can, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro bis / 3.y / 4.más / 5.')
    all.meet()
    expectPromise(all, '1.uno / a.dos / b.tres / 2.cuatro bis / 3.y / 4.más / 5.')
  })

  it('are the same paragraph in a view and once it is decided (seed 50002)', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    join(can, 'cuatro', 'nuevo')
    meet()
    decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
    const promised = ids(viewOf(chair.reader.document(), 'original'))
    decide(chair.reader, pending(chair), 'rejected', BY)
    expect(ids(chair.reader.document().paragraphs)).toEqual(promised)
  })

  it('are so where the last of them was moved there too (seed 73008)', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    mex.pen.undo()
    move(mex, 'dos', 'cuatro')
    meet()
    join(can, 'dos', 'tres')
    meet()
    const promised = ids(viewOf(chair.reader.document(), 'accepted'))
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / 3.dos')
    expect(ids(chair.reader.document().paragraphs)).toEqual(promised)
  })

  it('go with the last of them, for who is there and who comes later (seed 30003)', () => {
    const { mex, chair } = table()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    exchange(mex, chair)
    chair.pen.insertText(before(chair, 'nuevo'), 'muy ')
    exchange(mex, chair)
    mex.pen.undo()
    exchange(mex, chair)
    expect(draw(mex, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro / 3.muy ')
    chair.pen.undo()
    exchange(mex, chair)
    expect(draw(mex, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
  })
})

describe('the last paragraph', () => {
  it('keeps its end, and nobody decides on a strike of it that is not shown', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    join(can, 'cuatro', 'nuevo')
    meet()
    mex.pen.undo()
    move(mex, 'dos', 'cuatro')
    meet()
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / a.dos')
    expect(pending(chair).map(({ kind }) => kind)).toEqual(['join'])
  })
})
