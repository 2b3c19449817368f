import { describe, expect, it } from 'vitest'
import type { NewParagraph } from '../../../shared/draft/lines.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'

const BASE = `
1| Agradecer a la OIM
a| Instar a la PPT
1| Solicitar un informe
`

function desks() {
  const base = baseUpdate(BASE)
  return { mex: deskFor('MEX', base, 2), can: deskFor('CAN', base, 3) }
}

const POINTS: readonly NewParagraph[] = [
  { text: 'Reconocer', props: { kind: 'point', level: 0 } },
  { text: 'Exhortar', props: { kind: 'point', level: 2 } },
]
const EMPTY: NewParagraph = { text: '', props: null }

describe('paragraphs that are pasted', () => {
  it('stand by themselves within a paragraph, which goes on after them', () => {
    const { mex } = desks()
    mex.pen.insertParagraphs(after(mex, 'Instar'), [EMPTY, ...POINTS, EMPTY])
    expect(draw(mex)).toBe(
      [
        '1| Agradecer a la OIM',
        'a| Instar ¶[+MEX]',
        '1| [+MEX:Reconocer] ¶[+MEX]',
        'i| [+MEX:Exhortar] ¶[+MEX]',
        'a|  a la PPT',
        '1| Solicitar un informe',
      ].join('\n'),
    )
  })

  it('stand before a paragraph as what they are', () => {
    const { mex } = desks()
    mex.pen.insertParagraphs(before(mex, 'Instar'), [...POINTS, EMPTY])
    expect(draw(mex)).toContain(
      '1| [+MEX:Reconocer] ¶[+MEX]\ni| [+MEX:Exhortar] ¶[+MEX]\na| Instar a la PPT',
    )
  })

  it('bring their footnotes along, in the same step, each a suggestion of its own', () => {
    const { mex, can } = desks()
    const base = draw(mex)
    mex.pen.insertParagraphs(after(mex, 'Instar'), [
      { text: ' siem\u0000pre', props: null, notes: [{ offset: 6, text: 'Uno.' }] },
      {
        text: 'Dos',
        props: null,
        notes: [
          { offset: 0, text: 'Al fin.' },
          { offset: 3, text: 'Tres.' },
        ],
      },
    ])
    exchange(mex, can)
    const text = draw(can)
    expect(text).toContain('Instar[+MEX: siem][+MEX:[^Uno.]][+MEX:pre]')
    expect(mex.reader.document().suggestions.size).toBe(4)
    mex.pen.undo()
    exchange(mex, can)
    expect(draw(can)).toBe(base)
    mex.pen.redo()
    expect(draw(mex)).toBe(text)
  })

  it('make an empty paragraph what the first of them is', () => {
    const { mex } = desks()
    const at = mex.pen.split(after(mex, 'un informe'))
    mex.pen.insertParagraphs(at, [
      { text: 'CIERRE', props: { kind: 'section', level: 0 } },
      ...POINTS,
    ])
    const text = draw(mex)
    mex.pen.undo()
    expect(draw(mex)).toContain('1| Solicitar un informe\n1| ¶[+MEX]')
    mex.pen.redo()
    expect(draw(mex)).toBe(text)
    expect(
      mex.reader.document().paragraphs.map(({ changes }) => changes.at(-1)?.props.kind),
    ).toEqual([undefined, undefined, undefined, 'section', undefined, undefined])
    expect(
      mex.reader
        .document()
        .paragraphs.slice(4)
        .map(({ props }) => props.level),
    ).toEqual([0, 2])
  })

  it('are one suggestion and one step to be undone, even of one word after another', () => {
    const { mex, can } = desks()
    mex.pen.insertText(after(mex, 'OIM'), ' y')
    mex.pen.insertParagraphs(after(mex, 'OIM y'), [{ text: ' al ACNUR', props: null }])
    expect(draw(mex)).toContain('OIM[+MEX: y al ACNUR]')
    mex.pen.undo()
    expect(draw(mex)).toContain('OIM[+MEX: y]\n')
    mex.pen.insertParagraphs(after(mex, 'un informe'), [EMPTY, ...POINTS])
    exchange(mex, can)
    expect(can.reader.document().suggestions.size).toBe(2)
    mex.pen.undo()
    expect(draw(mex)).not.toContain('Reconocer')
  })

  it('come in by the hundred at once', () => {
    const { mex } = desks()
    const many = Array.from({ length: 300 }, (_, at): NewParagraph => {
      return { text: `Instar a los Países, ${at}.`, props: { kind: 'point', level: 1 } }
    })
    mex.pen.insertParagraphs(after(mex, 'OIM'), [EMPTY, ...many])
    expect(mex.reader.document().paragraphs).toHaveLength(303)
    expect(mex.reader.document().suggestions.size).toBe(1)
  })
})

describe('words that are carried elsewhere', () => {
  it('are struck here and stand there, as one suggestion and one step', () => {
    const { mex } = desks()
    const [from, to] = [before(mex, ' a la OIM'), after(mex, ' a la OIM')]
    mex.pen.carry(from, to, after(mex, 'Instar'), [{ text: ' a la OIM', props: null }])
    expect(draw(mex)).toContain('Agradecer[-MEX: a la OIM]\na| Instar[+MEX: a la OIM] a la PPT')
    expect(mex.reader.document().suggestions.size).toBe(1)
    mex.pen.undo()
    expect(draw(mex)).toBe(draw(desks().mex))
  })

  it('are taken back here where they were one’s own', () => {
    const { mex } = desks()
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    const [from, to] = [before(mex, ' mucho'), after(mex, ' mucho')]
    mex.pen.carry(from, to, after(mex, 'OIM'), [{ text: ' mucho', props: null }])
    expect(draw(mex)).toContain('1| Agradecer a la OIM[+MEX: mucho]\n')
  })

  it('stay where they were struck when the other delegation writes within them', () => {
    const { mex, can } = desks()
    const [from, to] = [before(mex, 'a la OIM'), after(mex, 'a la OIM')]
    mex.pen.carry(from, to, after(mex, 'informe'), [{ text: ' a la OIM', props: null }])
    can.pen.insertText(after(can, 'a la '), 'gran ')
    exchange(mex, can)
    expect(draw(mex)).toContain('Agradecer [-MEX:a la ][+CAN:gran ][-MEX:OIM]')
    expect(draw(mex)).toBe(draw(can))
  })
})
