import type { NewParagraph } from '../../../shared/draft/lines.ts'
import { cleaned } from './cleaned.ts'

/** Stands in the words where a note hangs, until they have their paragraphs. */
export const NOTE_SIGN = '\ufffc'

/** A footnote that is pasted along. */
export interface PastedNote {
  /** Which of the paragraphs. */
  readonly paragraph: number
  /** So many code units before its end: what is cut from its beginning changes nothing. */
  readonly fromEnd: number
  readonly text: string
}

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

/** Takes the signs out of the words, and says where they stood. Notes that say nothing are none. */
export function withoutSigns(
  paragraphs: readonly NewParagraph[],
  said: readonly string[],
): { readonly paragraphs: readonly NewParagraph[]; readonly notes: readonly PastedNote[] } {
  const notes: PastedNote[] = []
  let next = 0
  const clean = paragraphs.map((each, paragraph): NewParagraph => {
    if (!each.text.includes(NOTE_SIGN)) return each
    const upTo = (offset: number) => each.text.slice(0, offset).replaceAll(NOTE_SIGN, '').length
    const length = upTo(each.text.length)
    for (const { index } of each.text.matchAll(new RegExp(NOTE_SIGN, 'g'))) {
      const text = said[next] ?? ''
      next += 1
      if (text !== '') notes.push({ paragraph, fromEnd: length - upTo(index), text })
    }
    return {
      ...each,
      text: each.text.replaceAll(NOTE_SIGN, ''),
      ...(each.formats !== undefined && {
        formats: each.formats.map(({ from, to, attribute }) => {
          return { attribute, from: upTo(from), to: upTo(to) }
        }),
      }),
    }
  })
  return { paragraphs: clean, notes }
}
