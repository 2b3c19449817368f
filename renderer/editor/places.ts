import {
  $createRangeSelection,
  $createRangeSelectionFromDom,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  getDOMSelection,
} from 'lexical'
import type { LexicalEditor, LexicalNode, PointType, RangeSelection } from 'lexical'
import type { Place } from '../../shared/draft/anchors.ts'
import { $isPointNode } from './PointNode.ts'
import type { PointNode } from './PointNode.ts'
import type { Projection } from './projection.ts'
import { $pointAt } from './StretchNode.ts'

/** A selection as places of what is seen. */
export interface Selected {
  readonly anchor: Place
  readonly focus: Place
}

/** Null when nothing of the text is selected. Only within an editor update or read. */
export function $selected(): Selected | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const [anchor, focus] = [$placeOf(selection.anchor), $placeOf(selection.focus)]
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** `from` before `to`, in the order of the text. Only within an editor update or read. */
export function $ordered({ anchor, focus }: Selected): { from: Place; to: Place } {
  const selection = $getSelection()
  const isBackward = $isRangeSelection(selection) && selection.isBackward()
  return isBackward ? { from: focus, to: anchor } : { from: anchor, to: focus }
}

/** Only within an editor update. */
export function $select(projection: Projection, { anchor, focus }: Selected): void {
  const selection = $createRangeSelection()
  const isSet =
    $setPoint(projection, selection.anchor, anchor) && $setPoint(projection, selection.focus, focus)
  if (isSet) $setSelection(selection)
}

/** What the page shows as selected, where the editor has not heard of it yet; else null. */
export function $unheardInPage(editor: LexicalEditor): RangeSelection | null {
  const view = editor.getRootElement()?.ownerDocument.defaultView ?? null
  const now = view === null ? null : $createRangeSelectionFromDom(getDOMSelection(view), editor)
  const known = $getSelection()
  return now === null || (known !== null && now.is(known)) ? null : now
}

function $placeOf(point: PointType): Place | null {
  const node: LexicalNode = point.getNode()
  if ($isElementNode(node) && !$isPointNode(node)) {
    // The whole text is selected: its points are between paragraphs, or stretches of them.
    const last = node.getChildrenSize() - 1
    const isAtEnd = point.offset > last
    const child = $pointAt(node.getChildAtIndex(Math.min(point.offset, last)), isAtEnd)
    return child === null ? null : at(child, isAtEnd ? child.getTextContentSize() : 0)
  }
  if ($isPointNode(node)) {
    const before = node.getChildren().slice(0, point.offset)
    return at(
      node,
      before.reduce((sum, each) => sum + each.getTextContentSize(), 0),
    )
  }
  let offset = point.offset
  for (const sibling of node.getPreviousSiblings()) offset += sibling.getTextContentSize()
  const parent = node.getParent()
  return $isPointNode(parent) ? at(parent, offset) : null
}

function at(node: PointNode, offset: number): Place {
  return { paragraph: node.getParagraph(), offset }
}

/** At the end of the run before rather than the start of the next: there typing goes on. */
function $setPoint(
  projection: Projection,
  point: PointType,
  { paragraph, offset }: Place,
): boolean {
  const node = projection.$nodeOf(paragraph)
  if (node === null) return false
  let left = offset
  for (const child of node.getChildren()) {
    const size = child.getTextContentSize()
    if (left <= size) {
      point.set(child.getKey(), left, 'text')
      return true
    }
    left -= size
  }
  const last = node.getLastChild()
  if (last === null) point.set(node.getKey(), 0, 'element')
  else point.set(last.getKey(), last.getTextContentSize(), 'text')
  return true
}
