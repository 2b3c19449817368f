import { TextNode } from 'lexical'
import type { EditorConfig, LexicalNode, NodeKey } from 'lexical'
import type { RunLook } from './looks.ts'
import { sameRunLook } from './looks.ts'

const PLAIN: RunLook = { inserted: null, struck: [], suggestions: [], codes: '' }

/** A run of the text with its marks. Its words come from the ledger and go nowhere from here. */
export class RunNode extends TextNode {
  __look: RunLook = PLAIN

  static override getType(): string {
    return 'run'
  }

  static override clone(node: RunNode): RunNode {
    return new RunNode(node.__text, node.__look, node.__key)
  }

  constructor(text = '', look: RunLook = PLAIN, key?: NodeKey) {
    super(text, key)
    this.__look = look
  }

  getLook(): RunLook {
    return this.getLatest().__look
  }

  override createDOM(): HTMLElement {
    const { inserted, struck } = this.__look
    const tag = struck.length > 0 ? 'del' : inserted === null ? 'span' : 'ins'
    const dom = document.createElement(tag)
    dom.append(document.createTextNode(this.__text))
    drawLook(dom, this.__look)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement, _config: EditorConfig): boolean {
    if (!sameRunLook(before.__look, this.__look)) return true
    const { firstChild } = dom
    if (firstChild === null) return true
    if (firstChild.nodeValue !== this.__text) firstChild.nodeValue = this.__text
    return false
  }

  /** Lexical would join plain neighbours; runs are what the ledger says they are. */
  override isSimpleText(): boolean {
    return false
  }
}

export function $isRunNode(node: LexicalNode | null | undefined): node is RunNode {
  return node instanceof RunNode
}

/** Shows a look on an element: the style sheet does the rest. */
export function drawLook(dom: HTMLElement, look: RunLook): void {
  const { inserted, struck, suggestions, codes } = look
  const [first, second] = struck
  const party = inserted ?? first
  if (party === undefined) return
  dom.dataset.party = party
  dom.dataset.suggestions = suggestions.join(' ')
  if (codes !== '') dom.dataset.codes = codes
  if (inserted !== null) dom.dataset.inserted = inserted
  if (first !== undefined) {
    dom.dataset.struck = first
    dom.style.setProperty('--strike', `var(--party-${first.toLowerCase()})`)
  }
  if (second !== undefined) {
    dom.dataset.struckTwice = second
    dom.style.setProperty('--strike-2', `var(--party-${second.toLowerCase()})`)
  }
}
