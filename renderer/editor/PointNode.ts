import { ElementNode, setDOMUnmanaged } from 'lexical'
import type { ElementDOMSlot, LexicalNode, NodeKey } from 'lexical'
import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import type { ParagraphLook } from './looks.ts'
import { sameParagraphLook } from './looks.ts'
import { drawLook } from './RunNode.ts'

const PLAIN: ParagraphLook = {
  kind: 'plain',
  level: 0,
  label: '',
  struckLabel: '',
  isProposed: false,
  proposer: null,
  end: null,
}

/** A paragraph of the text with its number. The number is drawn before the words and is no text. */
export class PointNode extends ElementNode {
  __paragraph: ParagraphId
  __look: ParagraphLook

  static override getType(): string {
    return 'point'
  }

  static override clone(node: PointNode): PointNode {
    return new PointNode(node.__paragraph, node.__look, node.__key)
  }

  constructor(paragraph = paragraphId(''), look = PLAIN, key?: NodeKey) {
    super(key)
    this.__paragraph = paragraph
    this.__look = look
  }

  getParagraph(): ParagraphId {
    return this.getLatest().__paragraph
  }

  setLook(look: ParagraphLook): void {
    if (!sameParagraphLook(this.getLatest().__look, look)) this.getWritable().__look = look
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    const number = document.createElement('span')
    number.className = 'point-number'
    number.contentEditable = 'false'
    // Lexical takes away what it has not made itself, but for what is marked so.
    setDOMUnmanaged(number)
    dom.append(number)
    drawParagraph(dom, number, this.__look, this.__paragraph)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    if (sameParagraphLook(before.__look, this.__look)) return false
    const number = dom.firstElementChild
    if (!(number instanceof HTMLElement)) return true
    drawParagraph(dom, number, this.__look, this.__paragraph)
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    return super.getDOMSlot(element).withAfter(element.firstElementChild)
  }

  override canBeEmpty(): true {
    return true
  }
}

export function $isPointNode(node: LexicalNode | null | undefined): node is PointNode {
  return node instanceof PointNode
}

function drawParagraph(
  dom: HTMLElement,
  number: HTMLElement,
  look: ParagraphLook,
  paragraph: ParagraphId,
): void {
  const { kind, level, label, struckLabel, isProposed, proposer, end } = look
  dom.className = `point point-${kind} point-level-${level}${isProposed ? ' point-proposed' : ''}`
  dom.dataset.paragraph = paragraph
  for (const key of ['party', 'suggestions', 'codes', 'inserted', 'struck']) {
    Reflect.deleteProperty(dom.dataset, key)
  }
  if (proposer !== null) dom.dataset.party = proposer
  if (end !== null) drawLook(dom, end)
  number.replaceChildren(
    ...(struckLabel === '' ? [] : [piece('del', struckLabel)]),
    ...(label === '' ? [] : [piece(isProposed ? 'ins' : 'span', label)]),
  )
}

function piece(tag: 'del' | 'ins' | 'span', text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
