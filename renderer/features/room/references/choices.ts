import type { Document } from '../../../../shared/document/document.ts'
import { handlesOf } from '../../../../shared/document/handles.ts'
import { namesIn } from '../../../../shared/document/names.ts'
import { toldOf } from '../../../../shared/document/told.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'

/** A paragraph that one may refer to. */
export interface Choice {
  readonly id: ParagraphId
  /** `7.f`; null where it bears no number. */
  readonly name: string | null
  readonly handle: string
  readonly words: string
}

/** All that shows words once everything is accepted, in the order of the text. */
export function choicesIn(document: Document): readonly Choice[] {
  const names = namesIn('accepted', document)
  const handles = handlesOf(document.paragraphs)
  return document.paragraphs.flatMap((paragraph) => {
    const { id } = paragraph
    const { words, isStruck } = toldOf(document, paragraph)
    if (isStruck || words === '') return []
    return [{ id, name: names.get(id) ?? null, handle: handles.get(id) ?? '', words }]
  })
}

/**
 * Those that are meant by what was typed: a number with or without stops (`7f`), a handle, or words
 * whatever their accents. The very number comes first.
 */
export function meantBy(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = bare(typed)
  if (wanted === '') return choices
  const sign = wanted.replace(/[¶.\s]/g, '')
  const rank = ({ name, handle, words }: Choice): number => {
    const number = name === null ? '' : bare(name).replaceAll('.', '')
    if (number !== '' && number === sign) return 0
    if (sign !== '' && number.startsWith(sign)) return 1
    if (sign.length > 1 && handle.startsWith(sign)) return 2
    return bare(words).includes(wanted) ? 3 : 4
  }
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice) }))
  return ranked
    .filter((each) => each.rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice)
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
