import type { NewNote, NewParagraph } from '../../../shared/draft/lines.ts'
import { cleaned } from './cleaned.ts'

/** Stands in the words where a note hangs, until they have their paragraphs. */
export const NOTE_SIGN = '\ufffc'

/** What a note says that a page of Word refers to; nothing where the page does not say it. */
export function noteSaid(body: Element, reference: Element): string {
  const name = reference.getAttribute('href')?.replace(/^.*#_/, '').toLowerCase() ?? ''
  const said = [...body.querySelectorAll(SAID)].find((each) => each.id.toLowerCase() === name)
  return said === undefined ? '' : wordsOf(said)
}

const SAID = '[style*="mso-element:footnote" i], [style*="mso-element:endnote" i]'

function wordsOf(note: Element): string {
  const copy = note.cloneNode(true) as Element // a copy of an element is one
  for (const each of copy.querySelectorAll('[style*="note-id" i], del, script, style'))
    each.remove()
  return cleaned(copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Takes the signs out of the words, and puts the notes where they stood. Notes that say nothing are none. */
export function withNotes(
  paragraphs: readonly NewParagraph[],
  said: readonly string[],
): readonly NewParagraph[] {
  let next = 0
  return paragraphs.map((each): NewParagraph => {
    if (!each.text.includes(NOTE_SIGN)) return each
    const upTo = (offset: number) => each.text.slice(0, offset).replaceAll(NOTE_SIGN, '').length
    const notes = [...each.text.matchAll(new RegExp(NOTE_SIGN, 'g'))].map(({ index }): NewNote => {
      next += 1
      return { offset: upTo(index), text: said[next - 1] ?? '' }
    })
    return {
      ...each,
      text: each.text.replaceAll(NOTE_SIGN, ''),
      notes: notes.filter(({ text }) => text !== ''),
      ...(each.formats !== undefined && {
        formats: each.formats.map(({ from, to, attribute }) => {
          return { attribute, from: upTo(from), to: upTo(to) }
        }),
      }),
    }
  })
}
