import { $getNodeByKey } from 'lexical'
import type { NodeKey } from 'lexical'
import type { Document, Paragraph, View } from '../../shared/document/document.ts'
import { isNumberedAlike, labelsOf, markedLabels } from '../../shared/document/labels.ts'
import type { MarkedLabel } from '../../shared/document/labels.ts'
import type { ReferenceWords } from '../../shared/document/references.ts'
import type { Sight } from '../../shared/document/sight.ts'
import { seenIn } from '../../shared/document/sight.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { footnoteSigns, sameSigns } from './footnote-signs.ts'
import type { FootnoteSign } from './footnote-signs.ts'
import { paragraphLook, sameRunLook } from './looks.ts'
import { $isPointNode, PointNode } from './PointNode.ts'
import { ReferenceLooks, readsAlike } from './reference-looks.ts'
import { $isRunNode, RunNode } from './RunNode.ts'
import { signedRuns } from './signed-runs.ts'
import type { SignedRuns } from './signed-runs.ts'
import { $guessHeights, $layPoints, PartNode, StretchNode } from './StretchNode.ts'
import { sameTravels, travelLooks } from './travels.ts'
import type { TravelLook } from './travels.ts'

/** What an editor must know to show a document. */
export const NODES = [PartNode, StretchNode, PointNode, RunNode]

/**
 * Shows a document in Lexical. One way: nothing is read back from the nodes.
 *
 * 1. After `$show` the nodes say what the document says, but for a frozen paragraph, in which
 *    the browser is composing.
 * 2. A paragraph that is the same object as before is not looked at.
 */
export class Projection {
  private shown: readonly Paragraph[] = []
  private labels: readonly MarkedLabel[] = []
  private signs: ReadonlyMap<ParagraphId, readonly FootnoteSign[]> = new Map()
  private travels: ReadonlyMap<ParagraphId, readonly TravelLook[]> = new Map()
  private readonly references = new ReferenceLooks()
  private words: ReferenceWords = new Map()
  private fixed: Document['fixed']
  private counted: {
    readonly view: View
    readonly document: Document
    readonly labels: readonly MarkedLabel[]
  } | null = null
  private readonly keys = new Map<ParagraphId, NodeKey>()
  /** Where each stands; null until somebody asks for one after the order has changed. */
  private places: ReadonlyMap<ParagraphId, number> | null = null
  frozen: ParagraphId | null = null

  /** Only within an editor update. */
  $show(whole: Document, sight: Sight): void {
    const seen = seenIn(whole, sight).document
    const paragraphs = this.withFrozen(seen.paragraphs)
    const { fixed } = whole
    const document = paragraphs === seen.paragraphs ? seen : { ...seen, paragraphs }
    const labels = this.count(document, sight.view)
    const travels = travelLooks(document)
    const hadTravels = this.travels
    const signs = footnoteSigns(document)
    const hadSigns = this.signs
    const words = this.references.of(whole, sight.view, labels)
    const hadWords = this.words
    const fresh = sameOrder(this.shown, paragraphs) ? [] : this.$reorder(paragraphs)
    const isCountedAnew = labels !== this.labels
    const isAlikeBeside =
      !isCountedAnew &&
      travels === hadTravels &&
      signs === hadSigns &&
      words === hadWords &&
      fixed === this.fixed
    // A key changes one paragraph of a long text: the others are not even asked.
    const [from, to] = isAlikeBeside
      ? changedStretch(this.shown, paragraphs)
      : [0, paragraphs.length]
    for (let at = from; at < to; at += 1) {
      const paragraph = paragraphs[at]
      if (paragraph === undefined) continue
      const label = labels[at] ?? plain(null)
      const wasLabelled = this.labels[at]
      const hasSameRuns =
        paragraph === this.shown[at] &&
        (signs === hadSigns || sameSigns(hadSigns.get(paragraph.id), signs.get(paragraph.id))) &&
        readsAlike(paragraph, hadWords, words)
      const isFixed = fixed?.has(paragraph.id) === true
      const isSame =
        hasSameRuns &&
        (fixed === this.fixed || isFixed === (this.fixed?.has(paragraph.id) === true)) &&
        (!isCountedAnew || (wasLabelled !== undefined && sameLabel(wasLabelled, label))) &&
        (travels === hadTravels ||
          sameTravels(hadTravels.get(paragraph.id), travels.get(paragraph.id)))
      if (isSame || paragraph.id === this.frozen) continue
      const node = this.$nodeOf(paragraph.id)
      if (node === null) continue
      const { suggestions } = document
      const signed = signedRuns(paragraph, suggestions, signs.get(paragraph.id), words)
      const travel = travels.get(paragraph.id)
      node.setLook(paragraphLook(paragraph, label, suggestions, travel, signed.last, isFixed))
      if (!hasSameRuns) $showRuns(node, signed)
    }
    $guessHeights(fresh)
    this.shown = paragraphs
    this.labels = labels
    this.travels = travels
    this.signs = signs
    this.words = words
    this.fixed = fixed
  }

  /** Most keys change no number. */
  private count(document: Document, view: View): readonly MarkedLabel[] {
    const { counted } = this
    const isAlike =
      counted?.view === view &&
      counted.document.thirdLevel === document.thirdLevel &&
      isNumberedAlike(counted.document, document)
    const labels = isAlike ? counted.labels : labelsIn(document, view)
    this.counted = { view, document, labels }
    return labels
  }

  /** Forgets what is shown of a paragraph, or of all, so that the next `$show` looks at it again. */
  forget(id: ParagraphId | null = null): void {
    this.shown = this.shown.map((each) => (id === null || each.id === id ? unshown(each) : each))
  }

  /** Only within an editor update or read. */
  $nodeOf(id: ParagraphId): PointNode | null {
    const key = this.keys.get(id)
    const node = key === undefined ? null : $getNodeByKey(key)
    return $isPointNode(node) ? node : null
  }

  /** The paragraphs as they are shown, in order. */
  paragraphs(): readonly Paragraph[] {
    return this.shown
  }

  /** One of them. */
  paragraph(id: ParagraphId): Paragraph | null {
    this.places ??= new Map(this.shown.map((each, at) => [each.id, at]))
    const at = this.places.get(id)
    return (at === undefined ? null : this.shown[at]) ?? null
  }

  keyOf(id: ParagraphId): NodeKey | null {
    return this.keys.get(id) ?? null
  }

  /** A paragraph that is being composed in stays where it was, even if the document lost it. */
  private withFrozen(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    const { frozen } = this
    if (frozen === null || paragraphs.some((each) => each.id === frozen)) return paragraphs
    const at = this.shown.findIndex((each) => each.id === frozen)
    const kept = this.shown[at]
    return kept === undefined ? paragraphs : paragraphs.toSpliced(at, 0, kept)
  }

  /** Only what lies between what is the same above and below is laid anew; gives the nodes of that. */
  private $reorder(paragraphs: readonly Paragraph[]): readonly PointNode[] {
    const before = this.shown
    let head = 0
    while (head < before.length && before[head]?.id === paragraphs[head]?.id) head += 1
    let tail = 0
    const most = Math.min(before.length, paragraphs.length) - head
    while (tail < most && before.at(-1 - tail)?.id === paragraphs.at(-1 - tail)?.id) tail += 1
    const fresh = paragraphs.slice(head, paragraphs.length - tail)
    const nodes = fresh.map(({ id }) => this.$nodeOf(id) ?? new PointNode(id))
    const stays = new Set(fresh.map((each) => each.id))
    for (const { id } of before.slice(head, before.length - tail)) {
      if (!stays.has(id)) this.keys.delete(id)
    }
    $layPoints(head, tail, nodes)
    nodes.forEach((node) => this.keys.set(node.getParagraph(), node.getKey()))
    // The new ones have nothing of what they are to show.
    const rest = before.slice(before.length - tail)
    this.shown = [...before.slice(0, head), ...fresh.map(unshown), ...rest]
    this.places = null
    this.labels = [
      ...this.labels.slice(0, head),
      ...fresh.map(() => plain(null)),
      ...this.labels.slice(this.labels.length - tail),
    ]
    return nodes
  }
}

/** Keeps the nodes that look the same, so that the caret in them stays. */
function $showRuns(node: PointNode, { runs, looks }: SignedRuns): void {
  const children = node.getChildren()
  runs.forEach(({ text }, at) => {
    const look = looks[at]
    const child = children[at]
    if (look === undefined) return
    if ($isRunNode(child) && sameRunLook(child.getLook(), look)) {
      if (child.getTextContent() !== text) child.setTextContent(text)
    } else if (child === undefined) {
      node.append(new RunNode(text, look))
    } else {
      child.replace(new RunNode(text, look))
    }
  })
  for (const child of children.slice(runs.length)) child.remove()
}

function unshown(paragraph: Paragraph): Paragraph {
  return { ...paragraph }
}

function labelsIn(document: Document, view: View): readonly MarkedLabel[] {
  const { paragraphs, thirdLevel } = document
  if (view === 'marked') return markedLabels(document, thirdLevel)
  return labelsOf(paragraphs, thirdLevel).map((label) => plain(label))
}

function plain(label: string | null): MarkedLabel {
  return { label, struck: null, isProposed: false }
}

function sameLabel(a: MarkedLabel, b: MarkedLabel): boolean {
  return a.label === b.label && a.struck === b.struck && a.isProposed === b.isProposed
}

function sameOrder(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  if (a.length !== b.length) return false
  const [from, to] = changedStretch(a, b)
  for (let at = from; at < to; at += 1) if (a[at]?.id !== b[at]?.id) return false
  return true
}

/** Of two lists of one length, from where and up to where (not included) they hold other objects. */
function changedStretch(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
): readonly [number, number] {
  let from = 0
  while (from < b.length && a[from] === b[from]) from += 1
  let to = b.length
  while (to > from && a[to - 1] === b[to - 1]) to -= 1
  return [from, to]
}
