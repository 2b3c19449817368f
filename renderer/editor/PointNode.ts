import { ElementNode, setDOMUnmanaged } from 'lexical'
import type { ElementDOMSlot, LexicalNode, NodeKey } from 'lexical'
import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import { drawSign, eraseSign } from './footnote-signs.ts'
import type { ParagraphLook } from './looks.ts'
import { sameParagraphLook } from './looks.ts'
import { drawLook, eraseLook } from './RunNode.ts'
import type { TravelLook } from './travels.ts'

const PLAIN: ParagraphLook = {
  kind: 'plain',
  level: 0,
  label: '',
  struckLabel: '',
  isProposed: false,
  proposer: null,
  end: null,
  sign: null,
  travels: [],
  isFixed: false,
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

  getLook(): ParagraphLook {
    return this.getLatest().__look
  }

  setLook(look: ParagraphLook): void {
    if (!sameParagraphLook(this.getLatest().__look, look)) this.getWritable().__look = look
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    dom.append(apart('point-number'))
    drawParagraph(dom, this.__look, this.__paragraph)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    if (sameParagraphLook(before.__look, this.__look)) return false
    drawParagraph(dom, this.__look, this.__paragraph)
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    return super.getDOMSlot(element).withAfter(numberIn(element))
  }

  override canBeEmpty(): true {
    return true
  }
}

export function $isPointNode(node: LexicalNode | null | undefined): node is PointNode {
  return node instanceof PointNode
}

function drawParagraph(dom: HTMLElement, look: ParagraphLook, paragraph: ParagraphId): void {
  const { kind, level, label, struckLabel, isProposed, proposer, end, sign, travels, isFixed } =
    look
  dom.className = `point point-${kind} point-level-${level}${isProposed ? ' point-proposed' : ''}${isFixed ? ' point-fixed' : ''}`
  dom.dataset.paragraph = paragraph
  eraseLook(dom)
  if (proposer !== null) dom.dataset.party = proposer
  if (end !== null) drawLook(dom, end)
  eraseSign(dom, 'after')
  if (sign !== null) drawSign(dom, 'after', sign)
  numberIn(dom)?.replaceChildren(
    ...(struckLabel === '' ? [] : [piece('del', struckLabel)]),
    ...(label === '' ? [] : [piece(isProposed ? 'ins' : 'span', label)]),
  )
  drawTravels(dom, travels)
}

/** The signs of pending moves stand before the number, so that whatever follows that is the text. */
function drawTravels(dom: HTMLElement, travels: readonly TravelLook[]): void {
  for (const old of dom.querySelectorAll(':scope > .point-travels')) old.remove()
  for (const sign of ['leaves', 'above', 'below'] as const) {
    const some = travels.filter((each) => each.sign === sign)
    if (some.length === 0) continue
    const group = apart(`point-travels point-travels-${sign}`)
    group.append(...some.map((each) => travelSign(each)))
    if (sign === 'above') dom.prepend(group)
    else numberIn(dom)?.before(group)
  }
  const arriving = travels.filter(({ sign }) => sign === 'below').length
  if (arriving === 0) dom.style.removeProperty('--arriving')
  else dom.style.setProperty('--arriving', String(arriving))
}

/** Its words are drawn by the style sheet, so that nobody selects or copies them. */
function travelSign({ suggestion, party, point }: TravelLook): HTMLElement {
  const made = document.createElement('span')
  made.className = 'point-travel'
  made.dataset.party = party
  made.dataset.suggestions = suggestion
  if (point !== '') made.dataset.point = point
  return made
}

function numberIn(dom: HTMLElement): HTMLElement | null {
  return dom.querySelector<HTMLElement>(':scope > .point-number')
}

/** Lexical takes away what it has not made itself, but for what is marked so. */
function apart(className: string): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.contentEditable = 'false'
  setDOMUnmanaged(made)
  return made
}

function piece(tag: 'del' | 'ins' | 'span', text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
