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
