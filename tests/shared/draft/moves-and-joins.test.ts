import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/draft/decide.ts'
import { after, before, exchange } from '../../support/drafting.ts'
import {
  BY,
  draw,
  expectPromise,
  fourDesks,
  join,
  move,
  pending,
} from '../../support/four-desks.ts'

describe('a paragraph that is both joined and moved', () => {
  it('is moved whole where it was joined first', () => {
    const all = fourDesks()
    join(all.mex, 'dos', 'tres')
    all.meet()
    move(all.can, 'tres', 'cuatro')
    all.meet()
    expect(draw(all.chair, 'original')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    expectPromise(all, '1.uno / 2.cuatro / a.dostres')
  })

  it('joins what stands next then where it was moved first', () => {
    const all = fourDesks()
    move(all.can, 'dos', 'tres')
    all.meet()
    join(all.mex, 'dos', 'tres')
    all.meet()
    expectPromise(all, '1.uno / a.tres / 2.doscuatro')
  })

  it('stays where it was joined, if that was first, and only then proposed to go', () => {
    const all = fourDesks()
    join(all.mex, 'dos', 'tres')
    all.meet()
    move(all.can, 'dos', null)
    all.meet()
    expectPromise(all, '1.uno / a.dostres / 2.cuatro')
  })

  it('goes as the chair decides where she does not follow the order of time', () => {
    const { mex, can, chair, meet } = fourDesks()
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
    const { mex, can, chair, meet } = fourDesks()
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
    const { mex, can, chair, meet } = fourDesks()
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
    const all = fourDesks()
    move(all.can, 'dos', 'cuatro')
    all.mex.pen.insertText(after(all.mex, 'dos'), '\ndos bis')
    all.meet()
    all.cri.pen.insertText(after(all.cri, 'dos bis'), '\ndos ter')
    all.meet()
    expect(draw(all.chair, 'original')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    expectPromise(all, '1.uno / a.tres / 2.cuatro / a.dos / b.dos bis / c.dos ter')
  })

  it('stays when whoever moved the paragraph saw it there', () => {
    const all = fourDesks()
    all.mex.pen.insertText(after(all.mex, 'dos'), '\ndos bis')
    all.meet()
    move(all.can, 'dos', 'cuatro')
    all.meet()
    expectPromise(all, '1.uno / a.dos bis / b.tres / 2.cuatro / a.dos')
  })

  it('stands right after the paragraph it is written after, where another was to come', () => {
    const all = fourDesks()
    move(all.can, 'cuatro', 'uno')
    all.meet()
    all.mex.pen.insertText(after(all.mex, 'uno'), '\nuno bis')
    all.meet()
    expectPromise(all, '1.uno / 2.uno bis / 3.cuatro / a.dos / b.tres')
  })

  it('leaves the paragraph it was cut from beside what that one was added after', () => {
    const all = fourDesks()
    all.mex.pen.insertText(after(all.mex, 'uno'), '\nnuevo')
    all.meet()
    move(all.can, 'cuatro', 'uno')
    all.meet()
    all.cri.pen.split(after(all.cri, 'nue'))
    all.meet()
    expectPromise(all, '1.uno / 2.cuatro / 3.nue / 4.vo / a.dos / b.tres')
  })
})

describe('what is cut from a paragraph after another was moved before it', () => {
  it('stays with it, where it was cut from a part that once stood elsewhere (seed 880005)', () => {
    const all = fourDesks()
    const { mex, can, cri, chair, meet } = all
    move(can, 'cuatro', 'uno')
    mex.pen.insertText(after(mex, 'uno'), '\nnuevo')
    mex.pen.insertText(after(mex, 'dos'), '\nmás')
    join(mex, 'nuevo', 'dos')
    join(mex, 'dos', 'más')
    meet()
    decide(chair.reader, pending(chair, 'MEX'), 'accepted', BY)
    decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
    meet()
    expect(draw(cri, 'marked')).toBe('1.uno / 2.cuatro / 3.nuevodosmás / a.tres')
    cri.pen.split(before(cri, 'nuevo'))
    cri.pen.split(after(cri, 'nue'))
    meet()
    expectPromise(all, '1.uno / 2.cuatro / 3. / 4.nue / 5.vodosmás / a.tres')
  })
})

describe('a paragraph after which all ends are gone', () => {
  it('stays where it was cut from one that whoever moved the other saw', () => {
    const all = fourDesks()
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
    const { mex, can, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'uno'), '\nnuevo')
    meet()
    move(can, 'cuatro', 'nuevo')
    meet()
    mex.pen.undo()
    meet()
    expectPromise({ chair }, '1.uno / 2.cuatro / a.dos / b.tres')
  })

  it('comes last where that one was the last', () => {
    const { mex, can, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    move(can, 'dos', 'nuevo')
    meet()
    mex.pen.undo()
    meet()
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / a.dos')
  })
})
