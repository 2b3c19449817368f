import type { Document } from '../../../../shared/document/document.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { labelsOf } from '../../../../shared/document/labels.ts'
import type { MarkedLabel } from '../../../../shared/document/labels.ts'
import { namesIn } from '../../../../shared/document/names.ts'
import { viewOf } from '../../../../shared/document/views.ts'
import { countedLabels } from './counted-labels.ts'

/** What people call a paragraph: `4`, `4.c`, `7.p.i`. */
export interface Point {
  /** Null for what bears no number. */
  readonly name: string | null
  /** The last numbered paragraph above one without a number; null at the head of the text. */
  readonly after: string | null
  /** The number it had before a suggestion, where that differs. */
  readonly was: string | null
}

/** The names of all paragraphs of the marked view, with everything pending accepted, as Word shows. */
export function pointsOf(document: Document): ReadonlyMap<ParagraphId, Point> {
  const labels = countedLabels(document)
  const known = knownPoints.get(labels)
  if (known !== undefined) return known
  const points = namePoints(document, labels)
  knownPoints.set(labels, points)
  return points
}

/** By their labels, which are the same as long as no number changes; half the room asks for them. */
const knownPoints = new WeakMap<readonly MarkedLabel[], ReadonlyMap<ParagraphId, Point>>()

function namePoints(
  document: Document,
  labels: readonly MarkedLabel[],
): ReadonlyMap<ParagraphId, Point> {
  const isRenamed = labels.some(({ struck }) => struck !== null)
  const originals = isRenamed ? originalNames(document) : new Map<ParagraphId, string>()
  // Where paragraphs change places, the numbers above one are not those it stands under.
  const isMoved = document.paragraphs.some(({ moves }) => moves !== undefined)
  const names = isMoved ? namesIn('accepted', document) : null
  const path: string[] = []
  let after: string | null = null
  const points = new Map<ParagraphId, Point>()
  document.paragraphs.forEach(({ id, props, changes }, at) => {
    const { label, struck } = labels[at] ?? { label: null, struck: null }
    const { level } = changes.at(-1)?.props ?? props
    const name = label === null ? null : (names?.get(id) ?? nameIn(path, level, label))
    const was = struck === null ? null : (originals.get(id) ?? null)
    points.set(id, { name: name ?? was, after: name === null ? after : null, was })
    after = name ?? after
  })
  return points
}

/** With everything pending left out: a number above may be another one, or gone. */
function originalNames(document: Document): ReadonlyMap<ParagraphId, string> {
  const paragraphs = viewOf(document, 'original')
  const path: string[] = []
  const names = new Map<ParagraphId, string>()
  labelsOf(paragraphs).forEach((label, at) => {
    const paragraph = paragraphs[at]
    if (label === null || paragraph === undefined) return
    names.set(paragraph.id, nameIn(path, paragraph.props.level, label))
  })
  return names
}

/** Enters a label into the path of numbers down to its level. */
function nameIn(path: string[], level: number, label: string): string {
  path.splice(level, path.length, label.replace(/\.$/, ''))
  return path.filter((part) => part !== '').join('.')
}
