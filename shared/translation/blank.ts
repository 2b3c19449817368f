import type { BaseParagraph } from '../document/document.ts'
import { textOf } from '../document/views.ts'
import { blocksOf } from '../draft/blocks.ts'
import type { Reader } from '../draft/reader.ts'
import type { ParagraphId } from '../ids.ts'
import type { Form } from '../meeting/form.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { patternsOf } from '../templates/instantiate.ts'
import { fillIn } from '../templates/placeholders.ts'
import type { Template } from '../templates/template.ts'
import { settle } from '../document/settled.ts'

export interface TranslatedParagraph extends BaseParagraph {
  /** What it translates; null for what says only that it is a translation. */
  readonly original: ParagraphId | null
  /** It says the same: both languages come from the template. */
  readonly isSame: boolean
}

interface Languages {
  /** What the original was made from; null where that is not here. */
  readonly template: Template | null
  readonly form: Form
  readonly meeting: Meeting
  /** The same in the other language. */
  readonly translated: Meeting
}

/**
 * A paragraph for each of the original's, as it would stand: what came from the template says the same
 * in the other language, the others are empty and wait for who translates them.
 */
export function blankTranslation(
  original: Reader,
  { template, form, meeting, translated }: Languages,
): readonly TranslatedParagraph[] {
  const patterns = template === null ? [] : parallel(template, form, meeting, translated)
  const fixed = new Map(
    blocksOf(original.draft)
      .filter(({ isFree }) => !isFree)
      .map(({ paragraph, pattern }) => [paragraph, pattern]),
  )
  return settle(original.document()).paragraphs.map(({ id, paragraph }) => {
    const { props } = paragraph
    const block = fixed.get(id)
    const words = textOf(paragraph)
    const found = patterns.find(({ from, isFixed }) =>
      block === undefined
        ? !isFixed && words !== '' && fillIn(from, meeting, form) === words
        : isFixed && from === block,
    )
    if (found === undefined) return { original: id, props, text: '', isSame: false }
    const pattern = found.isFixed ? { pattern: found.into } : {}
    const text = fillIn(found.into, translated, form)
    return { original: id, props, text, ...pattern, isSame: true }
  })
}

interface Parallel {
  readonly from: string
  readonly into: string
  readonly isFixed: boolean
}

/** The paragraphs of a template in both languages, where it has the same ones in both. */
function parallel(
  template: Template,
  form: Form,
  meeting: Meeting,
  translated: Meeting,
): readonly Parallel[] {
  const [one, other] = [meeting, translated].map(({ language }) =>
    patternsOf(template, language, form),
  )
  if (one === undefined || other === undefined || one.length !== other.length) return []
  return one.flatMap(({ pattern, isFixed }, at) => {
    const into = other[at]
    return into?.isFixed === isFixed ? [{ from: pattern, into: into.pattern, isFixed }] : []
  })
}
