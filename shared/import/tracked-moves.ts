import type { Document } from '../document/document.ts'
import { moved, textOf } from '../document/views.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { BaseLine, BaseText } from './base-text.ts'
import type { MovedParagraph, Unkeyed } from './change.ts'
import type { Source, Sources } from './source.ts'

/** A paragraph of the file, and whether who sends the file moved it. */
export interface FileMove {
  /** Which of the file's it is. */
  readonly paragraph: number
  readonly id: ParagraphId
  readonly text: string
  /** Null: it stays, or others move it. */
  readonly by: { readonly revision: SuggestionId; readonly source: Source } | null
}

/** Which of the text's paragraphs those of the file are, by their ends. */
export interface Whereabouts {
  readonly homes: ReadonlyMap<number, BaseLine>
  /** Paragraphs that the file adds. */
  readonly added: ReadonlySet<number>
}

/** The paragraphs of a file in the order in which they stand with its moves. */
export function fileMoves(document: Document, sources: Sources): readonly FileMove[] {
  const places = new Map(document.paragraphs.map(({ id }, at) => [id, at]))
  return moved(document).flatMap((each): readonly FileMove[] => {
    const paragraph = places.get(each.id)
    if (paragraph === undefined) return []
    const by = (each.moves ?? []).reduce<FileMove['by']>((found, { suggestion: revision }) => {
      const from = sources(revision)
      return from.kind === 'own' ? { revision, source: from.source } : found
    }, null)
    return [{ paragraph, id: each.id, text: textOf(each), by }]
  })
}

/**
 * Moves that who sends the file tracked. A paragraph may have been moved and then cut, or cut and then
 * moved in part: what the file adds is moved with what it was moved with there.
 */
export function trackedMoves(
  base: BaseText,
  accepted: readonly FileMove[],
  whereabouts: Whereabouts,
): readonly Unkeyed[] {
  const standing = standingIn(base, accepted, whereabouts)
  return togetherIn(standing).flatMap((group): readonly Unkeyed[] => {
    const [first] = group
    if (first === undefined || first.by === null) return []
    const before = standing.slice(0, standing.indexOf(first)).toReversed()
    const [last] = before
    const isBesideChange = last !== undefined && isChanged(last)
    const hasNew = group.some(({ line }) => line === null)
    return [
      {
        kind: 'move',
        source: first.by.source,
        home: homeOf(group, before),
        paragraphs: group.map(movedParagraph),
        after: before.flatMap(({ line }) => line?.id ?? []),
        afterNew: last?.line === null ? last.paragraph : null,
        isAmongChanges: isBesideChange || hasNew || standsAfterNew(first, whereabouts),
        seesNew: true,
      },
    ]
  })
}

/** A paragraph of the file that is one of the text, or becomes one (`line` null). */
interface Standing extends FileMove {
  readonly line: BaseLine | null
}

function standingIn(
  { paragraphs }: BaseText,
  accepted: readonly FileMove[],
  { homes, added }: Whereabouts,
): readonly Standing[] {
  const taken = new Set(homes.values())
  const left = new Map(paragraphs.flatMap((line) => (taken.has(line) ? [] : [[line.id, line]])))
  return accepted.flatMap((each): readonly Standing[] => {
    if (added.has(each.paragraph)) return [{ ...each, line: null }]
    // One whose end the file strikes is known by its bookmark.
    const line = homes.get(each.paragraph) ?? left.get(each.id)
    return line === undefined ? [] : [{ ...each, line }]
  })
}

/**
 * What is moved at once, one after the other. Paragraphs of the text that nothing new stands between
 * may be decided on one by one; the parts of one that was cut may not.
 */
function togetherIn(standing: readonly Standing[]): readonly (readonly Standing[])[] {
  const groups: Standing[][] = []
  standing.forEach((each, at) => {
    if (each.by === null) return
    const before = standing[at - 1]
    const last = groups.at(-1)
    const isNext = before !== undefined && last?.at(-1) === before && goTogether(before, each)
    if (isNext) last?.push(each)
    else groups.push([each])
  })
  return groups
}

function goTogether(a: Standing, b: Standing): boolean {
  const isOneMove = a.by?.revision === b.by?.revision && a.paragraph < b.paragraph
  return isOneMove && (a.line === null || b.line === null)
}

function movedParagraph({ line, paragraph, text }: Standing): MovedParagraph {
  return line === null ? { kind: 'new', paragraph, text } : { kind: 'known', id: line.id }
}

function homeOf(...lists: readonly (readonly Standing[])[]): BaseLine | null {
  return lists.flat().find(({ line }) => line !== null)?.line ?? null
}

function isChanged({ line, by }: Standing): boolean {
  return line === null || by !== null
}

/** Whether something new stands right before the place that it leaves. */
function standsAfterNew({ paragraph }: Standing, { homes, added }: Whereabouts): boolean {
  for (let at = paragraph - 1; at >= 0 && !homes.has(at); at -= 1) if (added.has(at)) return true
  return false
}
