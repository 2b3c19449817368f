import type { Paragraph } from '../document/document.ts'
import { textOf } from '../document/views.ts'
import type { Anchor } from '../draft/anchors.ts'
import { anchorAt, placeOf } from '../draft/anchors.ts'
import type { Place } from '../draft/anchors.ts'
import type { Pen } from '../draft/pen.ts'
import type { Reader } from '../draft/reader.ts'
import { unreachable } from '../result.ts'
import type { Step } from './script.ts'

/** A step with its places held fast, so that it lands where it was meant whatever comes between. */
export interface AimedStep {
  readonly step: Step
  readonly from: Anchor | null
  readonly to: Anchor | null
}

/** @throws Error when the text has not the words that the step names. */
export function aim(reader: Reader, step: Step): AimedStep {
  if (step.do === 'undo') return { step, from: null, to: null }
  const [from, to] = spanOf(reader.document().paragraphs, step)
  return { step, from: anchorAt(reader, from), to: anchorAt(reader, to) }
}

/**
 * Does a step as a person does, a keystroke at a time; each `next()` is one. What others write
 * between two keystrokes does not move the caret off its word.
 */
export function* act(
  reader: Reader,
  pen: Pen,
  { step, from, to }: AimedStep,
): Generator<void, void> {
  switch (step.do) {
    case 'insert':
      return yield* type(reader, pen, to, step.text)
    case 'add': {
      const end = placeIn(reader, to)
      const begun = pen.insertText(end, `\n${step.text.charAt(0)}`)
      yield
      return yield* type(reader, pen, anchorAt(reader, begun), step.text.slice(1))
    }
    case 'strike':
      pen.deleteRange(placeIn(reader, from), placeIn(reader, to))
      yield
      return
    case 'replace': {
      const [start, end] = [placeIn(reader, from), placeIn(reader, to)]
      const begun = pen.replaceRange(start, end, step.text.charAt(0))
      yield
      return yield* type(reader, pen, anchorAt(reader, begun), step.text.slice(1))
    }
    case 'split':
      pen.split(placeIn(reader, to))
      yield
      return
    case 'join':
      pen.deleteRange(placeIn(reader, from), placeIn(reader, to))
      yield
      return
    case 'level':
      pen.setProps([placeIn(reader, to).paragraph], { kind: 'point', level: step.level })
      yield
      return
    case 'undo':
      pen.undo()
      yield
      return
    default:
      return unreachable(step)
  }
}

/** The words that a step types; what must be found again. */
export function typedIn(step: Step): string {
  return 'text' in step ? step.text : ''
}

function* type(reader: Reader, pen: Pen, at: Anchor | null, text: string): Generator<void, void> {
  let caret = at
  for (const sign of text) {
    caret = anchorAt(reader, pen.insertText(placeIn(reader, caret), sign))
    yield
  }
}

function spanOf(
  paragraphs: readonly Paragraph[],
  step: Exclude<Step, { readonly do: 'undo' }>,
): readonly [from: Place, to: Place] {
  const words = 'words' in step ? step.words : 'after' in step ? step.after : step.of
  const index = paragraphs.findIndex((each) => textOf(each).includes(words))
  const paragraph = paragraphs[index]
  if (paragraph === undefined) throw new Error(`The text has no words "${words}"`)
  const start = textOf(paragraph).indexOf(words)
  const place = (offset: number): Place => ({ paragraph: paragraph.id, offset })
  const end = place(textOf(paragraph).length)
  if (step.do === 'add') return [end, end]
  if (step.do !== 'join') return [place(start), place(start + words.length)]
  const next = paragraphs[index + 1]
  if (next === undefined) throw new Error(`Nothing follows "${words}"`)
  return [end, { paragraph: next.id, offset: 0 }]
}

function placeIn(reader: Reader, anchor: Anchor | null): Place {
  const place = anchor === null ? null : placeOf(reader, anchor)
  if (place === null) throw new Error('A place of the practice text is gone')
  return place
}
