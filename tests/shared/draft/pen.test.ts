import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { viewOf } from '../../../shared/document/views.ts'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BASE = `
  t| CONCLUSIONES
  1| Agradecer a los Países
  a| Instar a la PPT`

function table() {
  const base = baseUpdate(BASE)
  return {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
}

const BY = { name: 'Elena Robles', atMs: 99 }

function pending({ reader }: Desk) {
  return reader.entries().filter((entry) => entry.state === 'pending')
}

describe('a pen', () => {
  it('makes every typed word a suggestion of its country', () => {
    const { mex } = table()
    const caret = mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    mex.pen.insertText(caret, ', y siempre,')
    expect(draw(mex)).toBe(
      't| CONCLUSIONES\n1| Agradecer[+MEX: mucho, y siempre,] a los Países\na| Instar a la PPT',
    )
    expect(pending(mex).map((entry) => [entry.kind, entry.inserted])).toEqual([
      ['insert', ' mucho, y siempre,'],
    ])
  })

  it('strikes base text and takes its own back', () => {
    const { mex } = table()
    mex.pen.insertText(after(mex, 'a los '), 'once ')
    mex.pen.deleteRange(before(mex, 'los once'), after(mex, 'Pa'))
    expect(draw(mex)).toContain('1| Agradecer a [-MEX:los Pa]íses')
  })

  it('strikes what another country added, and both authors survive', () => {
    const { mex, can } = table()
    mex.pen.insertText(after(mex, 'los '), 'once queridos ')
    exchange(mex, can)
    can.pen.deleteRange(before(can, 'once'), after(can, 'once '))
    can.pen.insertText(after(can, 'queridos'), ' y apreciados')
    exchange(mex, can)
    expect(draw(mex)).toContain(
      '1| Agradecer a los [-CAN:[+MEX:once ]][+MEX:queridos][+CAN: y apreciados][+MEX: ]Países',
    )
    expect(draw(can)).toBe(draw(mex))
  })

  it('replaces a selection with one suggestion', () => {
    const { mex } = table()
    mex.pen.replaceRange(before(mex, 'Instar'), after(mex, 'Instar'), 'Exhortar')
    expect(draw(mex)).toContain('a| [-MEX:Instar][+MEX:Exhortar] a la PPT')
    expect(pending(mex).map(({ kind, deleted, inserted }) => [kind, deleted, inserted])).toEqual([
      ['replace', 'Instar', 'Exhortar'],
    ])
  })

  it('splits within a paragraph, and goes on after its end', () => {
    const { mex } = table()
    mex.pen.split(after(mex, 'Agradecer'))
    const caret = mex.pen.split(after(mex, 'PPT'))
    mex.pen.insertText(caret, 'Felicitar')
    expect(draw(mex)).toBe(
      [
        't| CONCLUSIONES',
        '1| Agradecer ¶[+MEX]',
        '1|  a los Países',
        'a| Instar a la PPT',
        'a| [+MEX:Felicitar] ¶[+MEX]',
      ].join('\n'),
    )
  })

  it('joins two paragraphs by striking the end between them, and the first keeps its level', () => {
    const { mex } = table()
    mex.pen.deleteRange(after(mex, 'Países'), before(mex, 'Instar'))
    expect(draw(mex)).toContain('1| Agradecer a los Países ¶[-MEX]\na>1:MEX| Instar a la PPT')
    expect(pending(mex)).toHaveLength(1)
  })

  it('takes back a paragraph of its own without a trace', () => {
    const { mex } = table()
    const caret = mex.pen.split(after(mex, 'Países'))
    mex.pen.deleteRange(after(mex, 'Países'), caret)
    expect(draw(mex)).toBe(draw(table().mex))
    expect(pending(mex)).toEqual([])
  })

  it('changes a level as a suggestion and back again', () => {
    const { mex } = table()
    const { paragraph } = after(mex, 'Instar')
    mex.pen.setProps([paragraph], { level: 2 })
    expect(draw(mex)).toContain('a>i:MEX| Instar')
    mex.pen.setProps([paragraph], { level: 1 })
    expect(pending(mex)).toEqual([])
  })

  it('shows everybody the same of two levels proposed from two pages (seed 313305632)', () => {
    const base = baseUpdate(BASE)
    const [one, two] = [deskFor('MEX', base, 10), deskFor('MEX', base, 20)]
    one.pen.insertText(before(one, 'Instar'), 'x')
    exchange(one, two)
    one.pen.deleteRange(after(one, 'Países'), before(one, 'xInstar'))
    two.pen.deleteRange(after(two, 'CONCLUSIONES'), before(two, 'xInstar'))
    exchange(one, two)
    const fresh = deskFor('CAN', Y.encodeStateAsUpdate(two.doc), 30)
    expect(draw(one)).toBe(draw(two))
    expect(draw(fresh)).toBe(draw(two))
  })

  it('pastes paragraphs with their levels at a paragraph’s end', () => {
    const { mex } = table()
    mex.pen.insertParagraphs(after(mex, 'PPT'), [
      { text: ' entrante', props: { kind: 'plain', level: 0 } },
      { text: 'Reconocer', props: { kind: 'point', level: 0 } },
    ])
    expect(draw(mex)).toContain('a| Instar a la PPT[+MEX: entrante]\n1| [+MEX:Reconocer] ¶[+MEX]')
  })
})

describe('undo', () => {
  it('gives back one’s own words that one typed over, and takes the new ones with it', () => {
    const { mex } = table()
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    mex.pen.replaceRange(before(mex, 'mucho'), after(mex, 'mucho'), 'poco')
    mex.pen.undo()
    expect(draw(mex)).toContain('Agradecer[+MEX: mucho]')
    expect(draw(mex)).not.toContain('poco')
    mex.pen.redo()
    expect(draw(mex)).toContain('Agradecer[+MEX: poco]')
  })

  it('takes back and repeats one’s own, whatever others did meanwhile', () => {
    const { mex, can } = table()
    mex.pen.replaceRange(before(mex, 'Instar'), after(mex, 'Instar'), 'Exhortar')
    exchange(mex, can)
    can.pen.insertText(after(can, 'Exhor'), '-')
    exchange(mex, can)
    mex.pen.undo()
    expect(draw(mex)).toContain('a| Instar[+CAN:-] a la PPT')
    mex.pen.redo()
    expect(draw(mex)).toContain('a| [-MEX:Instar][+MEX:Exhor][+CAN:-][+MEX:tar] a la PPT')
    expect(mex.pen.redo()).toBeNull()
  })

  it('takes several presses of a key back as one step, and whole', () => {
    const { mex } = table()
    for (const word of ['Países', 'los ']) mex.pen.deleteRange(before(mex, word), after(mex, word))
    expect(draw(mex)).toContain('1| Agradecer a [-MEX:los Países]')
    mex.pen.undo()
    expect(draw(mex)).toBe(draw(table().mex))
    mex.pen.redo()
    expect(draw(mex)).toContain('1| Agradecer a [-MEX:los Países]')
  })

  it('leaves what the chair has accepted', () => {
    const { mex, chair } = table()
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    expect(mex.pen.undo()).toBeNull()
    expect(draw(mex)).toContain('1| Agradecer mucho a los Países')
  })
})

describe('a decision', () => {
  it('settles what the chair saw and no more', () => {
    const { mex, chair } = table()
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    exchange(mex, chair)
    mex.pen.insertText(after(mex, ' mucho'), ' y bien')
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    expect(draw(chair)).toContain('1| Agradecer mucho[+MEX: y bien] a los Países')
    expect(chair.reader.entries().map(({ state, inserted }) => [state, inserted])).toEqual([
      ['pending', ' y bien'],
      ['accepted', ' mucho'],
    ])
  })

  it('is undone by a further one, and the suggestion has its author again', () => {
    const { mex, chair } = table()
    mex.pen.replaceRange(before(mex, 'Instar'), after(mex, 'Instar'), 'Exhortar')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'rejected', BY)
    expect(draw(chair)).toContain('a| Instar a la PPT')
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(draw(chair)).toContain('a| [-MEX:Instar][+MEX:Exhortar] a la PPT')
    expect(lastDecision(chair.reader)).toBeNull()
  })

  it('accepts a join: the paragraphs become one, numbered as the first was', () => {
    const { mex } = table()
    mex.pen.deleteRange(after(mex, 'Países'), before(mex, 'Instar'))
    decide(mex.reader, pending(mex), 'accepted', BY)
    expect(draw(mex)).toBe('t| CONCLUSIONES\n1| Agradecer a los PaísesInstar a la PPT')
  })

  it('takes all that was decided in one go back in one go', () => {
    const { mex, can, chair } = table()
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    can.pen.deleteRange(before(can, 'Instar'), after(can, 'Instar'))
    exchange(mex, can, chair)
    const marked = draw(chair)
    const id = decide(chair.reader, pending(chair), 'accepted', BY)
    expect(draw(chair)).toContain('1| Agradecer mucho a los Países\na|  a la PPT')
    if (id !== null) undoDecision(chair.reader, id, BY)
    expect(draw(chair)).toBe(marked)
  })
})

describe('withdrawing', () => {
  it('takes a country’s own suggestion back whole, and nobody else’s', () => {
    const { mex, can } = table()
    mex.pen.replaceRange(before(mex, 'Instar'), after(mex, 'Instar'), 'Exhortar')
    exchange(mex, can)
    const [entry] = pending(can)
    if (entry === undefined) throw new Error('No suggestion arrived')
    withdraw(can.reader, entry, can.pen.author)
    expect(draw(can)).toBe(draw(mex))
    withdraw(mex.reader, entry, mex.pen.author)
    expect(draw(mex)).toContain('a| Instar a la PPT')
    expect(mex.reader.entries().map(({ state, inserted }) => [state, inserted])).toEqual([
      ['withdrawn', 'Exhortar'],
    ])
  })

  it('strikes words again that the chair refused to strike, in the suggestion that goes on there', () => {
    const { mex, chair } = table()
    mex.pen.deleteRange(before(mex, 'los'), after(mex, 'los '))
    exchange(mex, chair)
    mex.pen.insertText(after(mex, 'los '), 'x')
    decide(chair.reader, pending(chair), 'rejected', BY)
    exchange(mex, chair)
    expect(draw(mex)).toContain('a los [+MEX:x]')
    mex.pen.deleteRange(before(mex, 'los'), after(mex, 'los '))
    expect(draw(mex)).toContain('[-MEX:los ][+MEX:x]')
  })

  it('joins again what it has joined: the first paragraph keeps its level, whoever accepts', () => {
    const base = baseUpdate('1| uno\na| dos\ni| tres')
    const [mex, chair] = [deskFor('MEX', base, 10), deskFor('PPT', base, 30)]
    mex.pen.deleteRange(after(mex, 'do'), before(mex, 'es'))
    mex.pen.deleteRange(after(mex, 'un'), before(mex, 'es'))
    const promised = showParagraphs(viewOf(mex.reader.document(), 'accepted'))
    expect(promised).toBe('1| unes')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    expect(draw(chair)).toBe(promised)
  })
})
