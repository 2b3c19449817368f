import { ENTRY_KINDS, kindOf } from '../draft/entry.ts'
import type { EntryKind } from '../draft/entry.ts'
import type { Hand } from '../draft/hand.ts'
import type { Reader } from '../draft/reader.ts'
import type { ParagraphId } from '../ids.ts'
import type { BaseText } from './base-text.ts'
import { pieceAt } from './base-text.ts'
import type { Change } from './change.ts'
import type { ImportPlan } from './plan-import.ts'
import { tellNote } from './place-notes.ts'
import { placeChange } from './place.ts'
import type { Placement } from './place.ts'

/** A comment is no suggestion: it changes nothing. */
export type ToldKind = EntryKind | 'comment'

/** A change of a file as people are told of it, before and after it is written. */
export interface ToldChange {
  readonly kind: ToldKind
  /** `beside`: the words around it are gone. `settled`: nothing was left to do. */
  readonly state: 'placed' | 'beside' | 'settled' | 'unplaced'
  readonly struck: string
  readonly added: string
  /** Whose format it changes, or what is said. */
  readonly words: string
  /** Who wrote it, as the file says; empty where it does not. */
  readonly delegate: string
  /** The paragraph of today that it is in or was nearest to; null where none is near. */
  readonly paragraph: ParagraphId | null
}

/** What writing the plan would come to now. */
export function tellPlan(hand: Hand, plan: ImportPlan): readonly ToldChange[] {
  const { base, changes } = plan
  return [
    ...changes.map((change) =>
      tellChange(hand.reader, base, change, placeChange(hand, base, change)),
    ),
    ...tellNotes(hand, plan),
  ]
}

export function tellNotes(hand: Hand, { landing, notes }: ImportPlan): readonly ToldChange[] {
  return notes.flatMap((note) => tellNote(hand, landing, note))
}

export function isPlaced({ state }: ToldChange): boolean {
  return state === 'placed' || state === 'beside'
}

/** How many suggestions a file becomes. */
export function countSuggestions(told: readonly ToldChange[]): number {
  return told.filter((each) => isPlaced(each) && each.kind !== 'comment').length
}

/** How many suggestions of each kind a file brings. */
export function countKinds(
  told: readonly ToldChange[],
): readonly { readonly kind: ToldKind; readonly count: number }[] {
  const placed = told.filter(isPlaced)
  return [...ENTRY_KINDS, 'comment' as const]
    .map((kind) => ({
      kind,
      count: placed.filter((each) => each.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
}

export function tellChange(
  reader: Reader,
  base: BaseText,
  change: Change,
  placement: Placement,
): ToldChange {
  const isBeside = placement.kind === 'placed' && placement.isBeside
  return {
    kind: kindOfChange(change),
    state: isBeside ? 'beside' : placement.kind,
    struck: change.kind === 'words' ? change.struck : '',
    added: change.kind === 'words' ? change.added : '',
    words: change.kind === 'format' ? change.words : '',
    delegate: change.source.delegate,
    paragraph: nearestTo(reader, base, change),
  }
}

function kindOfChange(change: Change): EntryKind {
  switch (change.kind) {
    case 'words':
      return kindOf({
        insertedText: change.added,
        deletedText: change.struck,
        marks: new Map(),
      })
    case 'props':
      return 'level'
    case 'format':
      return 'format'
    case 'move':
      return 'move'
  }
}

/** The paragraph that holds the end of the one it was made in, or else its beginning. */
function nearestTo(reader: Reader, base: BaseText, { home }: Change): ParagraphId | null {
  const items = home === null ? [] : [pieceAt(base, home.to)?.item, home.opening]
  for (const item of items) {
    const live = item === undefined || item === null ? null : reader.paragraphWith(item)
    if (live !== null) return live.paragraph.id
  }
  return reader.lives()[0]?.paragraph.id ?? null
}
