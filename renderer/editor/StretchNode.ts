import { $getRoot, ElementNode } from 'lexical'
import type { LexicalNode, NodeKey } from 'lexical'
import { $isPointNode } from './PointNode.ts'
import type { PointNode } from './PointNode.ts'

/**
 * Some paragraphs that stand together, and are laid out and painted only near what is in sight
 * (`content-visibility`). It means nothing else. For each key the browser hands all the words that
 * it has laid out of an editable text to the system's input methods.
 */
export class StretchNode extends ElementNode {
  /** About how high it is, in letters' heights, for as long as it has not been in sight. */
  __heightEm: number

  static override getType(): string {
    return 'stretch'
  }

  static override clone(node: StretchNode): StretchNode {
    return new StretchNode(node.__heightEm, node.__key)
  }

  constructor(heightEm = 0, key?: NodeKey) {
    super(key)
    this.__heightEm = heightEm
  }

  setHeight(heightEm: number): void {
    if (this.getLatest().__heightEm !== heightEm) this.getWritable().__heightEm = heightEm
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'stretch'
    drawHeight(dom, this.__heightEm)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement): false {
    if (before.__heightEm !== this.__heightEm) drawHeight(dom, this.__heightEm)
    return false
  }
}

/** Some stretches that stand together: no element has so many children that going through them is felt. */
export class PartNode extends ElementNode {
  static override getType(): string {
    return 'part'
  }

  static override clone(node: PartNode): PartNode {
    return new PartNode(node.__key)
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }
}

const USUAL_SIZE = 16
const GREATEST_SIZE = 32

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
  $divide(stretch, () => new StretchNode())
  $divide(stretch.getParentOrThrow(), () => new PartNode())
  for (const part of $getRoot().getChildren()) $removeEmpty(part)
}

/** All points, in the order of the text. Only within an editor update or read. */
export function $points(): readonly PointNode[] {
  return $pointsIn($getRoot())
}

/** The first point at or below a node, or the last. Only within an editor update or read. */
export function $pointAt(node: LexicalNode | null, isLast: boolean): PointNode | null {
  if (!isHolder(node)) return $isPointNode(node) ? node : null
  return $pointAt(isLast ? node.getLastChild() : node.getFirstChild(), isLast)
}

/** Guesses how high the stretches of these points are. Only within an editor update. */
export function $guessHeights(points: readonly PointNode[]): void {
  for (const stretch of new Set(points.map($stretchOf))) {
    const heights = $pointsIn(stretch).map((point) => {
      const lines = Math.ceil(point.getTextContentSize() / LETTERS_A_LINE)
      return Math.max(1, lines) * LINE_EM + GAP_EM
    })
    stretch?.setHeight(Math.round(heights.reduce((sum, each) => sum + each, 0)))
  }
}

/** As in the style sheet; a line's letters as they are at the usual width. */
const LETTERS_A_LINE = 72
const LINE_EM = 1.6
const GAP_EM = 0.55

function isHolder(node: LexicalNode | null): node is StretchNode | PartNode {
  return node instanceof StretchNode || node instanceof PartNode
}

function $pointsIn(holder: ElementNode | null): readonly PointNode[] {
  const children = holder?.getChildren() ?? []
  return children.flatMap((child) => {
    if ($isPointNode(child)) return [child]
    return isHolder(child) ? $pointsIn(child) : []
  })
}

function $stretchOf(point: PointNode | undefined): StretchNode | null {
  const parent = point?.getParent()
  return parent instanceof StretchNode ? parent : null
}

function $newStretch(): StretchNode {
  const [part, stretch] = [new PartNode(), new StretchNode()]
  $getRoot().append(part)
  part.append(stretch)
  return stretch
}

/** What has grown too long becomes several. */
function $divide(holder: ElementNode, make: () => ElementNode): void {
  const children = holder.getChildren()
  if (children.length <= GREATEST_SIZE) return
  let last = holder
  for (let from = USUAL_SIZE; from < children.length; from += USUAL_SIZE) {
    const further = make()
    last.insertAfter(further)
    further.append(...children.slice(from, from + USUAL_SIZE))
    last = further
  }
}

function $removeEmpty(holder: LexicalNode): void {
  if (!isHolder(holder)) return
  for (const child of holder.getChildren()) $removeEmpty(child)
  if (holder.isEmpty()) holder.remove(true)
}

function drawHeight(dom: HTMLElement, heightEm: number): void {
  dom.style.setProperty('--height', `${heightEm}em`)
}
