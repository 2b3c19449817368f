import { $getRoot, ElementNode } from 'lexical'
import type { LexicalNode } from 'lexical'
import { $isPointNode } from './PointNode.ts'
import type { PointNode } from './PointNode.ts'

/**
 * Some paragraphs that stand together. It means nothing: where all paragraphs are siblings, the
 * browser goes through all of them for each key, and that is felt in texts of hundreds of pages.
 */
export class StretchNode extends ElementNode {
  static override getType(): string {
    return 'stretch'
  }

  static override clone(node: StretchNode): StretchNode {
    return new StretchNode(node.__key)
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }
}

const USUAL_SIZE = 64
const GREATEST_SIZE = 128

/**
 * Lays points in the place of all but the first `head` and the last `tail` of those that are
 * there. Some may be among those replaced: they are moved. Only within an editor update.
 */
export function $layPoints(head: number, tail: number, points: readonly PointNode[]): void {
  const before = $points()
  const previous = before[head - 1]
  const next = before[before.length - tail]
  for (const point of before.slice(head, before.length - tail)) point.remove(true)
  const stretch = $stretchOf(previous) ?? $stretchOf(next) ?? $newStretch()
  const index = previous === undefined ? 0 : previous.getIndexWithinParent() + 1
  stretch.splice(index, 0, [...points])
  $divide(stretch)
  for (const each of $getRoot().getChildren()) {
    if (each instanceof StretchNode && each.isEmpty() && each.getParent() !== null)
      each.remove(true)
  }
}

/** All points, in the order of the text. Only within an editor update or read. */
export function $points(): readonly PointNode[] {
  return $getRoot().getChildren().flatMap($pointsIn)
}

/** The first point at or below a node, or the last. Only within an editor update or read. */
export function $pointAt(node: LexicalNode | null, isLast: boolean): PointNode | null {
  if (!(node instanceof StretchNode)) return $isPointNode(node) ? node : null
  return $pointAt(isLast ? node.getLastChild() : node.getFirstChild(), isLast)
}

function $pointsIn(stretch: LexicalNode): readonly PointNode[] {
  return stretch instanceof StretchNode ? stretch.getChildren().filter($isPointNode) : []
}

function $stretchOf(point: PointNode | undefined): StretchNode | null {
  const parent = point?.getParent()
  return parent instanceof StretchNode ? parent : null
}

function $newStretch(): StretchNode {
  const stretch = new StretchNode()
  $getRoot().append(stretch)
  return stretch
}

/** What has grown too long becomes several. */
function $divide(stretch: StretchNode): void {
  const points = stretch.getChildren()
  if (points.length <= GREATEST_SIZE) return
  let last = stretch
  for (let from = USUAL_SIZE; from < points.length; from += USUAL_SIZE) {
    const further = new StretchNode()
    last.insertAfter(further)
    further.append(...points.slice(from, from + USUAL_SIZE))
    last = further
  }
}
