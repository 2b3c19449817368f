import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/document/place.ts'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import type { Sight } from '../../../shared/document/sight.ts'
import { textOf } from '../../../shared/document/views.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openHeadlessEditor } from '../../support/headless-editor.ts'
import type { HeadlessEditor } from '../../support/headless-editor.ts'
import { SEED } from '../../support/seed.ts'

const BASE = `
  t| CONCLUSIONES
  1| Agradecer a los Países
  a| Instar a la PPT`

function table(sight: Sight = CLEAN) {
  const base = baseUpdate(BASE)
  const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
  return { mex, can, editor: openHeadlessEditor(mex, sight) }
}

const seen = ({ reader }: Desk, sight: Sight = CLEAN) =>
  seenIn(reader.document(), sight).document.paragraphs

function caretAt(desk: Desk, editor: HeadlessEditor, words: string): void {
  const found = seen(desk).find((paragraph) => textOf(paragraph).includes(words))
  if (found === undefined) throw new Error(`Nobody sees “${words}”`)
  const offset = textOf(found).indexOf(words) + words.length
  const place = { paragraph: found.id, offset }
  editor.select(place, place)
}

describe('an editor that shows the clean view', () => {
  it('deletes what is seen, over words that another has struck', () => {
    const { mex, can, editor } = table()
    can.pen.deleteRange(before(can, ' los'), after(can, ' los'))
    exchange(mex, can)
    expect(editor.lines()[1]).toBe('Agradecer a Países')
    caretAt(mex, editor, 'a ')
    editor.input('deleteContentBackward')
    editor.input('deleteContentBackward')
    expect(editor.lines()[1]).toBe('Agradecer Países')
    expect(draw(mex)).toContain('1| Agradecer [-MEX:a][-CAN: los][-MEX: ]Países')
    editor.input('insertText', 'y')
    expect(editor.lines()[1]).toBe('Agradecer yPaíses')
  })

  it('deletes forwards without stumbling over what is struck', () => {
    const { mex, editor } = table()
    caretAt(mex, editor, 'Agradecer ')
    for (let press = 0; press < 3; press += 1) editor.input('deleteContentForward')
    expect(editor.lines()[1]).toBe('Agradecer os Países')
    editor.input('deleteWordBackward')
    expect(editor.lines()[1]).toBe('os Países')
  })

  it('keeps the caret among others’ edits', () => {
    const { mex, can, editor } = table()
    caretAt(mex, editor, 'Agradecer a')
    can.pen.insertText(after(can, 'Agradecer'), ' hoy')
    can.pen.deleteRange(after(can, 'CONCLUSIONES'), before(can, 'Agradecer'))
    exchange(mex, can)
    expect(editor.lines()[0]).toBe('CONCLUSIONESAgradecer hoy a los Países')
    expect(editor.caret()?.offset).toBe('CONCLUSIONESAgradecer hoy a'.length)
    editor.input('insertText', '!')
    expect(editor.lines()[0]).toBe('CONCLUSIONESAgradecer hoy a! los Países')
  })

  it('shows after every step what the document says, whoever writes', () => {
    const own: Sight = { view: 'marked', only: ['MEX'] }
    fc.assert(
      fc.property(
        fc.array(STEPS, { maxLength: 40 }),
        fc.constantFrom(CLEAN, own),
        (steps, sight) => {
          const { mex, can, editor } = table(sight)
          for (const step of steps) {
            if (step.who === 'can') writeAsCan(can, step)
            else pressAsMex(mex, editor, sight, step)
            if (step.isCarried) exchange(mex, can)
            expect(editor.lines()).toEqual(seen(mex, sight).map(textOf))
          }
        },
      ),
      { seed: SEED, numRuns: 100 },
    )
  })
})

const INPUTS = [
  'insertText',
  'insertText',
  'insertParagraph',
  'deleteContentBackward',
  'deleteContentForward',
  'deleteWordBackward',
  'deleteWordForward',
  'historyUndo',
  'historyRedo',
] as const

interface Step {
  readonly who: 'mex' | 'can'
  readonly input: (typeof INPUTS)[number]
  readonly numbers: readonly [number, number, number]
  readonly isMoved: boolean
  readonly isCarried: boolean
}

const STEPS: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('mex', 'can'),
  input: fc.constantFrom(...INPUTS),
  numbers: fc.tuple(fc.nat(9), fc.nat(40), fc.nat(12)),
  isMoved: fc.boolean(),
  isCarried: fc.boolean(),
})

function rangeIn(paragraphs: ReturnType<typeof seen>, [a, b, c]: Step['numbers']): [Place, Place] {
  const paragraph = paragraphs[a % paragraphs.length]
  if (paragraph === undefined) throw new Error('A text without paragraphs')
  const { length } = textOf(paragraph)
  const from = b % (length + 1)
  const to = Math.min(length, from + c)
  return [from, to].map((offset) => ({ paragraph: paragraph.id, offset })) as [Place, Place] // two
}

function pressAsMex(mex: Desk, editor: HeadlessEditor, sight: Sight, step: Step): void {
  if (step.isMoved) editor.select(...rangeIn(seen(mex, sight), step.numbers))
  editor.input(step.input, step.input === 'insertText' ? 'x' : undefined)
}

function writeAsCan({ pen, reader }: Desk, { input, numbers }: Step): void {
  const [from, to] = rangeIn(reader.document().paragraphs, numbers)
  if (input === 'insertText') pen.insertText(from, 'canada')
  else if (input === 'insertParagraph') pen.split(from)
  else if (input === 'historyUndo') pen.undo()
  else if (input === 'historyRedo') pen.redo()
  else pen.deleteRange(from, to)
}
