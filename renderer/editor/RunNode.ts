import { TextNode } from 'lexical'
import type { EditorConfig, LexicalNode, NodeKey } from 'lexical'
import type { Attribute } from '../../shared/document/format.ts'
import { drawSign } from './footnote-signs.ts'
import type { RunLook } from './looks.ts'
import { NO_LOOK, sameRunLook } from './looks.ts'
import { drawReference } from './reference-looks.ts'

/** A run of the text with its marks. Its words come from the ledger and go nowhere from here. */
export class RunNode extends TextNode {
  __look: RunLook = NO_LOOK

  static override getType(): string {
    return 'run'
  }

  static override clone(node: RunNode): RunNode {
    return new RunNode(node.__text, node.__look, node.__key)
  }

  constructor(text = '', look: RunLook = NO_LOOK, key?: NodeKey) {
    super(text, key)
    this.__look = look
  }

  getLook(): RunLook {
    return this.getLatest().__look
  }

  override createDOM(): HTMLElement {
    const { inserted, struck, restyled, format, reference } = this.__look
    const dom = document.createElement('span')
    // The lines are drawn on elements within, so that none runs on under the codes after the words.
    let inmost: HTMLElement = dom
    for (const tag of [
      ...(inserted === null ? [] : ['ins']),
      ...(struck.length > 0 ? ['del'] : []),
      ...(restyled === null ? [] : ['span']),
      ...format.map((attribute) => TAGS[attribute]),
    ]) {
      const within = document.createElement(tag)
      inmost.append(within)
      inmost = within
    }
    if (reference !== null) {
      const within = drawReference(reference)
      inmost.append(within)
      inmost = within
    }
    inmost.append(document.createTextNode(this.__text))
    drawLook(dom, this.__look)
    drawSigns(dom, this.__look)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement, _config: EditorConfig): boolean {
    if (!sameRunLook(before.__look, this.__look)) return true
    const words = wordsIn(dom)
    if (words === null) return true
    if (words.data !== this.__text) words.data = this.__text
    return false
  }

  /** Lexical would join plain neighbours; runs are what the ledger says they are. */
  override isSimpleText(): boolean {
    return false
  }
}

const TAGS: Readonly<Record<Attribute, string>> = { bold: 'strong', italic: 'em', underline: 'u' }

export function $isRunNode(node: LexicalNode | null | undefined): node is RunNode {
  return node instanceof RunNode
}

/** The words of a run as they are drawn; null for what is no run. */
export function wordsIn(run: Element): Text | null {
  let at: Node | null = run
  while (at !== null && !(at instanceof Text)) at = at.firstChild
  return at
}

function drawSigns(dom: HTMLElement, { signBefore, signAfter }: RunLook): void {
  if (signBefore !== null) drawSign(dom, 'before', signBefore)
  if (signAfter !== null) drawSign(dom, 'after', signAfter)
}

const SHOWN = ['party', 'suggestions', 'codes', 'inserted', 'struck', 'struckTwice', 'restyled']

/** Takes from an element what `drawLook` has shown on it. */
export function eraseLook({ dataset }: HTMLElement): void {
  for (const key of SHOWN) Reflect.deleteProperty(dataset, key)
}

/** Shows a look on an element: the style sheet does the rest. */
export function drawLook(dom: HTMLElement, look: RunLook): void {
  const { inserted, struck, restyled, suggestions, codes } = look
  const [first, second] = struck
  const party = inserted ?? first ?? restyled
  if (party === null) return
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
  if (restyled !== null) {
    dom.dataset.restyled = restyled
    dom.style.setProperty('--restyle', `var(--party-${restyled.toLowerCase()})`)
  }
}
