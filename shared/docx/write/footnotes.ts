import type { Placed } from '../../document/both-places.ts'
import type { Document } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import { footnoteText } from '../../document/reservation.ts'
import type { Language } from '../../meeting/meeting.ts'
import type { Insert } from './inserts.ts'
import { WORD_NAMESPACE } from './namespaces.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import type { Revisions } from './revisions.ts'
import { underRevisions } from './runs.ts'
import { runOf } from './tracked.ts'
import { tag } from './xml.ts'

export interface WrittenFootnotes {
  /** The footnotes themselves, as XML. */
  readonly notes: readonly string[]
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
  const { notes, refer } = collectFootnotes(language)
  const inserts = new Map<number, readonly Insert[]>()
  placed.forEach(({ paragraph: { footnotes = [] }, move }, at) => {
    const some = footnotes.flatMap((note): readonly Insert[] => {
      const xml = underRevisions(note, move, revisions, () => refer(note))
      return xml === '' ? [] : [{ offset: note.offset, xml }]
    })
    if (some.length > 0) inserts.set(at, some)
  })
  return { notes, inserts }
}

export interface FootnoteCollection {
  /** What was referred to so far. */
  readonly notes: readonly string[]
  /** The run with the number of a note. */
  readonly refer: Refer
}

/** In the text's language, where no other is said. */
export type Refer = (note: Footnote, language?: Language) => string

/** Gathers what is referred to, and numbers it as it comes, from 1. */
export function collectFootnotes(language: Language): FootnoteCollection {
  const notes: string[] = []
  return {
    notes,
    refer: (note, said = language) => {
      const id = notes.length + 1
      const lines = footnoteText(note, said).split('\n').map(lineOf)
      notes.push(tag('w:footnote', { 'w:id': id }, lines.join('')))
      return tag('w:r', {}, NUMBER_STYLE + tag('w:footnoteReference', { 'w:id': id }))
    },
  }
}

/** The part that holds them, with the lines that Word draws above them. */
export function footnotesPart(notes: readonly string[]): Part {
  const separators = (['separator', 'continuationSeparator'] as const).map((type, at) => {
    const line = tag('w:p', {}, tag('w:r', {}, tag(`w:${type}`)))
    return tag('w:footnote', { 'w:type': type, 'w:id': at - 1 }, line)
  })
  const all = [...separators, ...notes].join('')
  return wordPart('footnotes', 'footnotes', tag('w:footnotes', WORD_NAMESPACE, all))
}

/** The first begins with the number, which Word puts there. */
function lineOf(words: string, at: number): string {
  const style = tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'FootnoteText' }))
  const number = at === 0 ? tag('w:r', {}, `${NUMBER_STYLE}<w:footnoteRef/>`) : ''
  return tag('w:p', {}, style + number + runOf(at === 0 ? ` ${words}` : words, 'w:t', ''))
}

const NUMBER_STYLE = tag('w:rPr', {}, tag('w:rStyle', { 'w:val': 'FootnoteReference' }))
