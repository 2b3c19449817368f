import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import type { Sight } from '../../../shared/document/sight.ts'
import { textOf } from '../../../shared/document/views.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import { atomsIn } from '../../../shared/draft/anchors.ts'
import { penIn } from '../../../shared/draft/pen-in.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { SEED } from '../../support/seed.ts'

const BASE = `
  t| CONCLUSIONES
  1| Agradecer a los Países
  a| Instar a la PPT`

function table() {
  const base = baseUpdate(BASE)
  return { mex: deskFor('MEX', base, 10), can: deskFor('CAN', base, 20) }
}

const lines = ({ reader }: Desk, sight: Sight = CLEAN) =>
  seenIn(reader.document(), sight).document.paragraphs.map(textOf)

/** The place after some words in what is seen. */
function seenAfter({ reader }: Desk, words: string, sight: Sight = CLEAN): Place {
  for (const paragraph of seenIn(reader.document(), sight).document.paragraphs) {
    const at = textOf(paragraph).indexOf(words)
    if (at >= 0) return { paragraph: paragraph.id, offset: at + words.length }
  }
  throw new Error(`Nobody sees “${words}”`)
}

const clean = (desk: Desk) => penIn(desk.pen, desk.reader, CLEAN)

describe('a pen in the clean view', () => {
  it('types suggestions, before words that are struck', () => {
    const { mex, can } = table()
    can.pen.deleteRange(before(can, ' los'), after(can, ' los'))
    exchange(mex, can)
    const caret = clean(mex).insertText(seenAfter(mex, 'Agradecer a'), ' todos los')
    expect(draw(mex)).toContain('1| Agradecer a[+MEX: todos los][-CAN: los] Países')
    expect(caret).toEqual(seenAfter(mex, 'todos los'))
  })

  it('strikes what is seen of a selection and leaves what another has struck', () => {
    const { mex, can } = table()
    can.pen.deleteRange(before(can, ' los'), after(can, ' los'))
    exchange(mex, can)
    const { paragraph } = seenAfter(mex, 'Agradecer')
    const caret = clean(mex).replaceRange(
      { paragraph, offset: 'Agradecer'.length },
      { paragraph, offset: 'Agradecer a Países'.length },
      ' mucho',
    )
    expect(draw(mex)).toContain('1| Agradecer[-MEX: a][-CAN: los][-MEX: Países][+MEX: mucho]')
    expect(lines(mex)[1]).toBe('Agradecer mucho')
    expect(caret.offset).toBe('Agradecer mucho'.length)
    mex.pen.undo()
    expect(draw(mex)).toContain('1| Agradecer a[-CAN: los] Países')
  })

  it('joins paragraphs that are seen one after the other, and keeps what the first one is', () => {
    const { mex, can } = table()
    can.pen.deleteRange(after(can, 'CONCLUSIONES'), before(can, 'Agradecer'))
    exchange(mex, can)
    expect(lines(mex)[0]).toBe('CONCLUSIONESAgradecer a los Países')
    clean(mex).deleteRange(seenAfter(mex, 'Países'), { ...seenAfter(mex, 'Instar'), offset: 0 })
    expect(lines(mex)).toEqual(['CONCLUSIONESAgradecer a los PaísesInstar a la PPT'])
    const [joined] = seenIn(mex.reader.document(), CLEAN).document.paragraphs
    expect(joined?.props.kind).toBe('title')
    mex.pen.undo()
    expect(lines(mex)).toEqual(lines(can))
  })

  it('cuts where it is seen, though a struck end lies there', () => {
    const { mex, can } = table()
    can.pen.deleteRange(after(can, 'CONCLUSIONES'), before(can, 'Agradecer'))
    exchange(mex, can)
    const caret = clean(mex).split(seenAfter(mex, 'CONCLUSIONES'))
    expect(lines(mex)).toEqual(['CONCLUSIONES', 'Agradecer a los Países', 'Instar a la PPT'])
    clean(mex).insertText(caret, 'Y ')
    expect(lines(mex)[1]).toBe('Y Agradecer a los Países')
  })

  it('begins a paragraph after one whose last words are struck', () => {
    const { mex, can } = table()
    can.pen.deleteRange(before(can, ' Países'), after(can, ' Países'))
    exchange(mex, can)
    const pen = clean(mex)
    pen.insertText(pen.split(seenAfter(mex, 'Agradecer a los')), 'Tomar nota')
    expect(draw(mex)).toContain('1| Agradecer a los[-CAN: Países]\n1| [+MEX:Tomar nota] ¶[+MEX]')
    expect(lines(mex).slice(1, 3)).toEqual(['Agradecer a los', 'Tomar nota'])
  })

  it('deletes words over a proposed move, and joins nothing that would land elsewhere', () => {
    const { mex, can } = table()
    const [title, first, second] = can.reader.document().paragraphs.map(({ id }) => id)
    can.pen.move(second ?? paragraphId(''), title ?? null)
    exchange(mex, can)
    expect(lines(mex)).toEqual(['CONCLUSIONES', 'Instar a la PPT', 'Agradecer a los Países'])
    clean(mex).deleteRange(seenAfter(mex, 'Instar'), seenAfter(mex, 'Agradecer'))
    expect(lines(mex)).toEqual(['CONCLUSIONES', 'Instar', ' a los Países'])
    expect(first).toBe(seenAfter(mex, ' a los').paragraph)
  })
})

describe('a pen where only one’s own country’s suggestions are seen', () => {
  const own: Sight = { view: 'marked', only: ['MEX'] }

  it('writes around the others’ words and strikes none of them', () => {
    const { mex, can } = table()
    can.pen.insertText(after(can, 'a los '), 'once ')
    exchange(mex, can)
    const pen = penIn(mex.pen, mex.reader, own)
    const { paragraph } = seenAfter(mex, 'Agradecer', own)
    pen.replaceRange({ paragraph, offset: 10 }, { paragraph, offset: 22 }, 'a todos')
    expect(draw(mex)).toContain('1| Agradecer [-MEX:a los ][+CAN:once ][-MEX:Países][+MEX:a todos]')
  })
})

const SIGHTS = {
  MEX: { view: 'marked', only: ['MEX'] },
  CAN: { view: 'marked', only: ['CAN', 'MEX'] },
} as const

interface Stroke {
  readonly who: 'mex' | 'can'
  readonly act: 'type' | 'delete' | 'far' | 'split' | 'replace' | 'undo' | 'carry'
  readonly isClean: boolean
  readonly numbers: readonly [number, number, number]
}

const STROKES: fc.Arbitrary<Stroke> = fc.record({
  who: fc.constantFrom('mex', 'can'),
  act: fc.constantFrom('type', 'type', 'delete', 'far', 'split', 'replace', 'undo', 'carry'),
  isClean: fc.boolean(),
  numbers: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(8)),
})

/** Letters that are not seen, with who has struck them. */
function hidden({ reader }: Desk): ReadonlyMap<string, string> {
  const { sees } = seenIn(reader.document(), CLEAN)
  const letters = reader.lives().flatMap((live) =>
    [...atomsIn(live)].flatMap((atom) => {
      const deletions = atom.deletions.map(({ suggestion }) => suggestion)
      if (!atom.isVisible || sees({ insertion: atom.insertion, deletions })) return []
      return [...atom.text].map(
        (_, at) => [`${atom.client}:${atom.clock + at}`, [...deletions].sort().join()] as const,
      )
    }),
  )
  return new Map(letters)
}

describe('whatever two people write in the clean view and in the marked one', () => {
  it('shows what they wrote exactly where they wrote it, and leaves what they do not see', () => {
    fc.assert(
      fc.property(fc.array(STROKES, { minLength: 10, maxLength: 60 }), (strokes) => {
        const desks = table()
        for (const { who, act, isClean, numbers } of strokes) {
          const desk = desks[who]
          const sight = isClean ? CLEAN : SIGHTS[who === 'mex' ? 'MEX' : 'CAN']
          if (act === 'carry') exchange(desks.mex, desks.can)
          else if (act === 'undo') desk.pen.undo()
          else perform(desk, sight, act, numbers)
        }
        exchange(desks.mex, desks.can)
        expect(lines(desks.mex)).toEqual(lines(desks.can))
      }),
      { seed: SEED, numRuns: 150 },
    )
  })
})

function perform(
  desk: Desk,
  sight: Sight,
  act: Exclude<Stroke['act'], 'undo' | 'carry'>,
  [a, b, c]: Stroke['numbers'],
): void {
  const pen = penIn(desk.pen, desk.reader, sight)
  const { paragraphs } = seenIn(desk.reader.document(), sight).document
  const texts = lines(desk, sight)
  const line = a % texts.length
  const far = act === 'far' ? Math.min(line + 1 + (c % 2), texts.length - 1) : line
  const [text = '', farText = ''] = [texts[line], texts[far]]
  const from = b % (text.length + 1)
  const to = far === line ? Math.min(from + c, text.length) : c % (farText.length + 1)
  const at = (index: number, offset: number): Place => ({
    paragraph: paragraphs[index]?.id ?? paragraphId(''),
    offset,
  })
  const struck = hidden(desk)
  const isClean = sight === CLEAN
  const word = `${desk.pen.author.party.toLowerCase()}${c}`
  const [head, tail] = [text.slice(0, from), farText.slice(to)]
  const shown = (...middle: readonly string[]) => {
    if (!isClean) return
    expect(lines(desk)).toEqual([...texts.slice(0, line), ...middle, ...texts.slice(far + 1)])
    const now = hidden(desk)
    for (const [letter, by] of struck) expect(now.get(letter), letter).toBe(by)
  }
  if (act === 'type') {
    const caret = pen.insertText(at(line, from), word)
    shown(`${head}${word}${text.slice(from)}`)
    expect(caret).toEqual({ ...caret, offset: from + word.length })
  } else if (act === 'split') {
    const caret = pen.split(at(line, from))
    shown(head, text.slice(from))
    expect(caret.offset).toBe(0)
  } else if (act === 'replace') {
    const caret = pen.replaceRange(at(line, from), at(far, to), word)
    shown(`${head}${word}${tail}`)
    if (isClean) expect(caret.offset).toBe(from + word.length)
  } else {
    const caret = pen.deleteRange(at(line, from), at(far, to))
    shown(`${head}${tail}`)
    if (isClean) expect(caret.offset).toBe(from)
  }
}
