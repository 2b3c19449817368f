import type { Footnote } from '../../document/footnotes.ts'
import { parseFootnote } from '../../document/reservation.ts'
import { markId } from '../../ids.ts'
import type { Anchor } from './runs.ts'
import type { Node } from './tree.ts'
import { attribute, childrenOf } from './tree.ts'
import { linesOf } from './words.ts'

/** The notes of a part by their number. Of several with one number the first is meant. */
export type Notes = ReadonlyMap<string, string>

export function readNotes(part: Node | null, name: 'w:footnote' | 'w:endnote'): Notes {
  const notes = childrenOf(part, name)
    .filter(isNote)
    .map((note) => [attribute(note, 'w:id') ?? '', linesOf(note)] as const)
  return new Map(notes.toReversed())
}

/** Those that only draw the line above them are none. */
export function isNote(note: Node): boolean {
  return ['normal', null].includes(attribute(note, 'w:type'))
}

/**
 * How likely the notes of a file have each other's words, or none. LibreOffice (7.4) was seen to do that to
 * all of them where a comment stands before the second, and never else; but who wrote in the file
 * may have put a note before those, or have taken comments out.
 */
export type NoteMixing = 'no' | 'hardly' | 'yes'

/** Of a file that LibreOffice saved, by what stands between its words, in the order of the text. */
export function noteMixingOf(anchors: readonly Pick<Anchor, 'kind'>[]): NoteMixing {
  const isEarly = (['footnote', 'endnote'] as const).some((note) => {
    const [, second = -1] = anchors.flatMap(({ kind }, at) => (kind === note ? [at] : []))
    return anchors.slice(0, Math.max(0, second)).some(({ kind }) => kind.startsWith('comment'))
  })
  return isEarly ? 'yes' : 'hardly'
}

/** Notes at the end of a text are read as those at the foot of a page: none is dropped. */
export function footnotesAt(
  anchors: readonly Anchor[],
  notes: Readonly<Record<'footnote' | 'endnote', Notes>>,
): readonly Footnote[] {
  return anchors.flatMap(({ kind, id, offset, marks }): readonly Footnote[] => {
    if (kind !== 'footnote' && kind !== 'endnote') return []
    const printed = notes[kind].get(id)
    if (printed === undefined) return []
    return [{ id: markId(`${kind}${id}`), offset, ...parseFootnote(printed), ...marks }]
  })
}
