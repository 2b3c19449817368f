import type { Footnote } from '../document/footnotes.ts'
import type { Document } from '../document/document.ts'
import type { MarkId, ParagraphId } from '../ids.ts'

/** The footnotes of the base in the order of the text, by the paragraph in which the file has them. */
export type BaseNotes = ReadonlyMap<ParagraphId, readonly Footnote[]>

/**
 * Footnotes of a file that were there when it left, for a file that mixed their words up: told by
 * where they stand. A footnote with words that no other has is none of these, as somebody wrote
 * them; nor is any of a paragraph in which their number is another: there words must tell.
 */
export function notesInPlace(
  { paragraphs }: Document,
  base: BaseNotes,
  wordsOf: (note: Pick<Footnote, 'of' | 'text'>) => string,
): ReadonlyMap<Footnote, MarkId> {
  const said = new Set([...base.values()].flat().map(wordsOf))
  const isMixedUp = (note: Footnote) => note.text.trim() === '' || said.has(wordsOf(note))
  const places = paragraphs.flatMap(({ id, footnotes = [] }) => {
    const before = base.get(id) ?? []
    const old = footnotes.length === before.length ? footnotes : footnotes.filter(isMixedUp)
    return old.length === before.length ? old.map((note, at) => [note, before[at]] as const) : []
  })
  return new Map(
    places.flatMap(([note, before]) =>
      before === undefined || !isMixedUp(note) ? [] : [[note, before.id] as const],
    ),
  )
}

/** Whether most footnotes of the base stand in their paragraphs with their own words: then nothing mixed them up. */
export function doMostStand(
  { paragraphs }: Document,
  base: BaseNotes,
  wordsOf: (note: Pick<Footnote, 'of' | 'text'>) => string,
): boolean {
  const now = new Map(paragraphs.map(({ id, footnotes = [] }) => [id, footnotes.map(wordsOf)]))
  const stands = [...base].flatMap(([id, notes]) =>
    notes.map((note) => now.get(id)?.includes(wordsOf(note)) === true),
  )
  return stands.filter(Boolean).length * 2 > stands.length
}
