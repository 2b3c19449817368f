import type { Document } from '../../document/document.ts'
import { labelsOf, markedLabels } from '../../document/labels.ts'
import { SIZE, twipsOfMm } from './measures.ts'

/** How far the numbers of each level of points hang out, in twips; a level begins where the one above it has its words. */
export type Hangs = readonly [number, number, number]

/** Which is room enough for `99.` and `viii.` */
export const STEP = twipsOfMm(7.5)

export const USUAL_HANGS: Hangs = [STEP, STEP, STEP]

/** A number on its level; null where there is none. */
export interface LevelLabel {
  readonly level: number
  readonly label: string | null
}

/**
 * Room for the widest number of each level, so that all words of a level begin in one line, with
 * air before them. In steps of half a millimetre: texts that differ by a letter look alike.
 */
export function hangsFor(
  labels: readonly LevelLabel[],
  /** In twips, and in half-points. */
  { least, size }: { readonly least: number; readonly size: number },
): Hangs {
  const widest = [0, 0, 0]
  for (const { level, label } of labels) {
    if (label !== null) widest[level] = Math.max(widest[level] ?? 0, widthOf(label))
  }
  const [first = least, second = least, third = least] = widest.map((ems) => {
    const neededMm = (((ems + AIR) / 1000) * (size / 2) * 25.4) / 72
    return Math.max(least, twipsOfMm(Math.min(Math.ceil(neededMm * 2) / 2, MOST_MM)))
  })
  return [first, second, third]
}

/** Those of a text, with the numbers that paragraphs lose by what is pending. */
export function hangsIn(document: Document): Hangs {
  const { paragraphs, thirdLevel } = document
  const isSettled = document.suggestions.size === 0
  const plain = isSettled ? labelsOf(paragraphs, thirdLevel) : []
  const marked = isSettled ? [] : markedLabels(document, thirdLevel)
  const labels = paragraphs.flatMap(({ props, changes }, at): readonly LevelLabel[] => {
    const struck = { level: props.level, label: marked[at]?.struck ?? null }
    const level = changes.at(-1)?.props.level ?? props.level
    return [struck, { level, label: plain[at] ?? marked[at]?.label ?? null }]
  })
  return hangsFor(labels, { least: STEP, size: SIZE.body })
}

/** Where the words of a level begin. */
export function leftOf(level: number, hangs: Hangs): number {
  return hangs.slice(0, level + 1).reduce((sum, each) => sum + each, 0)
}

/** Between a number and its words, at least; in thousandths of the size of the font. */
const AIR = 510

/** A number that is wider than this (`uuuuuuuuu.`) pushes its own words away, and not everybody's. */
const MOST_MM = 20

/** In thousandths of the size of the font: those of Calibri and Carlito; of other fonts much the same. */
function widthOf(label: string): number {
  return [...label].reduce((sum, sign) => sum + (WIDTHS.get(sign) ?? WIDTH), 0)
}

/** Of a digit; no other letter is wider but by a hair. */
const WIDTH = 507

const WIDTHS = new Map<string, number>(
  Object.entries({
    ijl: 239,
    '.': 252,
    'frt-': 349,
    vxy: 453,
    aegksz: 498,
    w: 715,
    m: 799,
  }).flatMap(([signs, width]) => [...signs].map((sign): [string, number] => [sign, width])),
)
