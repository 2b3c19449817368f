import { Paragraph } from 'docx'
import type { Placed } from '../../document/both-places.ts'
import type { Document } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import { footnoteText } from '../../document/reservation.ts'
import type { Language } from '../../meeting/meeting.ts'
import type { WrittenNotes } from './frame.ts'
import { plainRun } from './kit.ts'
import type { Insert } from './inserts.ts'
import type { Revisions } from './revisions.ts'
import { underRevisions } from './runs.ts'
import { tag } from './xml.ts'

export interface WrittenFootnotes {
  /** By Word's number for them, from 1. */
  readonly parts: WrittenNotes['footnotes']
  /** By place among the paragraphs as they are written. */
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
}

/**
 * The footnotes of a document. What is pending of one is tracked on its number in the text, as
 * Word decides on it; where a paragraph moves, one stands at each of its places.
 */
export function writeFootnotes(
  { language }: Document,
  placed: readonly Placed[],
  revisions: Revisions,
): WrittenFootnotes {
  const { parts, refer } = collectFootnotes(language)
  const inserts = new Map<number, readonly Insert[]>()
  placed.forEach(({ paragraph: { footnotes = [] }, move }, at) => {
    const some = footnotes.flatMap((note): readonly Insert[] => {
      const xml = underRevisions(note, move, revisions, () => refer(note))
      return xml === '' ? [] : [{ offset: note.offset, xml }]
    })
    if (some.length > 0) inserts.set(at, some)
  })
  return { parts, inserts }
}

/** Gathers what is referred to, and numbers it as it comes. */
export function collectFootnotes(language: Language): FootnoteCollection {
  const parts: Record<string, { readonly children: readonly Paragraph[] }> = {}
  let count = 0
  return {
    parts,
    refer: (note) => {
      count += 1
      parts[count] = { children: linesOf(footnoteText(note, language)) }
      return reference(count)
    },
  }
}

export interface FootnoteCollection {
  /** By Word's number for them, from 1. */
  readonly parts: WrittenNotes['footnotes']
  /** The run with the number of a note. */
  readonly refer: Refer
}

export type Refer = (note: Footnote) => string

function reference(number: number): string {
  const style = tag('w:rPr', {}, tag('w:rStyle', { 'w:val': 'FootnoteReference' }))
  return tag('w:r', {}, style + tag('w:footnoteReference', { 'w:id': number }))
}

/** The first begins with the number, which Word puts there. */
function linesOf(text: string): readonly Paragraph[] {
  return text.split('\n').map((line, at) => {
    const words = plainRun(at === 0 ? ` ${line}` : line)
    return new Paragraph({ style: 'FootnoteText', children: [words] })
  })
}
