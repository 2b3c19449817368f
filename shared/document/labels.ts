import type { ParagraphId } from '../ids.ts'
import { roman } from '../roman.ts'
import type { ThirdLevel } from '../meeting/form.ts'
import type { Document, Level, Paragraph, Props } from './document.ts'
import { groupsIn, propsIn, staysIn } from './views.ts'
import type { Pending } from './views.ts'

/**
 * The numbers of a document, computed and never stored: `1.` `a.` `i.`
 *
 * 1. A number restarts what is below it; letters run on across group headings and whatever
 *    else bears no number, as one Word list does.
 * 2. 26 letters without ñ, then aa, bb (Word's lowerLetter).
 * 3. Where the third level has dashes its points are counted all the same, for how people call
 *    them: so whoever shows labels says which, and whoever makes names does not.
 */
export function labelsOf(
  paragraphs: readonly Pick<Paragraph, 'props'>[],
  thirdLevel: ThirdLevel = 'roman',
): (string | null)[] {
  const next = createCounter(thirdLevel)
  return paragraphs.map(({ props }) => next(props))
}

/** What stands before a paragraph in the marked view. */
export interface MarkedLabel {
  /** The number it would have with everything accepted, as Word shows; null where it has none then. */
  readonly label: string | null
  /** The number it loses, or had before a change of level; to be shown struck. */
  readonly struck: string | null
  /** Whether it has the label only by a suggestion. */
  readonly isProposed: boolean
}

/** The numbers of the marked view, one for each paragraph. */
export function markedLabels(
  document: Document,
  thirdLevel: ThirdLevel = 'roman',
): readonly MarkedLabel[] {
  return markedLabelsBy(document, (view) => {
    const next = createCounter(thirdLevel)
    return (paragraph) => next(propsIn(view, paragraph))
  })
}

/** Counts the paragraphs of a view, in its order. Of several that come together it is given the last. */
type Counter = (paragraph: Paragraph) => string | null

/** The same where others than we count, as the lists of a file do. */
export function markedLabelsBy(
  document: Document,
  counterOf: (view: 'accepted' | 'original') => Counter,
): readonly MarkedLabel[] {
  const before = labelsBy('original', document, counterOf('original'))
  const after = labelsBy('accepted', document, counterOf('accepted'))
  return document.paragraphs.map((paragraph) => {
    const was = before.get(paragraph.id) ?? null
    const label = after.get(paragraph.id) ?? null
    const isChanged = paragraph.changes.length > 0 || paragraph.moves !== undefined
    const isNew = label !== null && (!before.has(paragraph.id) || isChanged)
    const isLost = was !== null && (label === null || (isNew && was !== label))
    return { label, struck: isLost ? was : null, isProposed: isNew }
  })
}

/**
 * Whether two states of a text bear the same marked labels, told without counting: whatever
 * paragraphs differ in has no say in their numbers. `false` means only that one must count.
 */
export function isNumberedAlike(a: Pending, b: Pending): boolean {
  const others = b.paragraphs
  return (
    a.paragraphs.length === others.length &&
    a.paragraphs.every((one, at) => {
      const other = others[at]
      return one === other || (other !== undefined && hasSameFacts(one, other))
    }) &&
    (a.suggestions === b.suggestions || hasSameTimes(a, b))
  )
}

/** A suggestion may arrive after what it does: only then is it known whether a join or a move comes first. */
function hasSameTimes(a: Pending, b: Pending): boolean {
  if (a.paragraphs.every(({ moves }) => moves === undefined)) return true
  return a.paragraphs.every(({ end, moves = [] }) =>
    [...end.deletions, ...moves.map(({ suggestion }) => suggestion)].every(
      (id) => a.suggestions.get(id)?.atMs === b.suggestions.get(id)?.atMs,
    ),
  )
}

function hasSameFacts(one: Paragraph, other: Paragraph): boolean {
  const facts = (paragraph: Paragraph) => {
    const { id, origin, follows, gone, props, changes, moves, end, runs, footnotes } = paragraph
    return [
      id,
      origin ?? null,
      follows ?? null,
      gone ?? [],
      props,
      changes,
      moves ?? [],
      end.deletions,
      (['original', 'accepted'] as const).map((view) => [
        staysIn(view, end),
        runs.some((run) => staysIn(view, run)),
        footnotes?.some((note) => staysIn(view, note)) === true,
      ]),
    ]
  }
  return JSON.stringify(facts(one)) === JSON.stringify(facts(other))
}

/**
 * By paragraph of the marked document. Where several come together in one, the first that
 * keeps words bears the number: the reader looks for it where the paragraph begins.
 */
function labelsBy(
  view: 'accepted' | 'original',
  document: Document,
  next: Counter,
): Map<ParagraphId, string | null> {
  const labels = new Map<ParagraphId, string | null>()
  for (const group of groupsIn(view, document)) {
    const last = group.at(-1)
    if (last === undefined) continue
    const bearer = group.find(({ runs }) => runs.some((run) => staysIn(view, run))) ?? last
    labels.set(bearer.id, next(last))
  }
  return labels
}

function createCounter(thirdLevel: ThirdLevel): (props: Props) => string | null {
  const counts: [number, number, number] = [0, 0, 0]
  return ({ kind, level }) => {
    if (kind !== 'point') return null
    counts[level] += 1
    counts.fill(0, level + 1)
    if (level === 2 && thirdLevel === 'dash') return DASH
    return `${numeral(level, counts[level])}.`
  }
}

/** As the informe of 2020 has it. */
export const DASH = '-'

function numeral(level: Level, count: number): string {
  if (level === 0) return String(count)
  return level === 1 ? letters(count) : roman(count)
}

/** 27 is `aa`, 28 `bb`. */
export function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26))
  return letter.repeat(Math.ceil(count / 26))
}
