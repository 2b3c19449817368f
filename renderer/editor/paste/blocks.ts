import type { Attribute, Format } from '../../../shared/document/format.ts'
import { NO_FORMAT, withAttribute } from '../../../shared/document/format.ts'
import type { Props } from '../../../shared/document/document.ts'
import type { Marker } from '../../../shared/text/markers.ts'
import { cleaned } from './cleaned.ts'
import { NOTE_SIGN } from './notes.ts'
import {
  isBlockTag,
  isDocumentPage,
  isLeftOut,
  isNoteReference,
  itemOf,
  knownProps,
  signIn,
  styleOf,
} from './html-signs.ts'

/** Text of one format. Line breaks are `\n`. */
export interface Words {
  readonly text: string
  readonly format: Format
}

/** What the page says that a block of it is. */
export type Hint =
  | { readonly kind: 'text' }
  | { readonly kind: 'known'; readonly props: Props }
  /** A list's. The level counts from 0 and has no end; the marker is null where the page shows none. */
  | { readonly kind: 'item'; readonly level: number; readonly marker: Marker | null }

export interface Block {
  readonly hint: Hint
  readonly words: readonly Words[]
}

/**
 * The blocks of text under an element, in order, whoever wrote it: Word, Google Docs, a page.
 * A table gives one a row. It only reads: the element is never part of our page.
 */
export function blocksOf(root: Element): Page {
  const reading = new Reading([], isDocumentPage(root))
  reading.within(root, { format: NO_FORMAT, isVerbatim: false, home: { hint: TEXT } })
  reading.close({ hint: TEXT })
  return reading
}

export interface Page {
  readonly blocks: readonly Block[]
  /** What stands for each `NOTE_SIGN` of the words, in their order. */
  readonly references: readonly Element[]
}

const TEXT: Hint = { kind: 'text' }

/** Where a block begins. An item's first block is the item; what else it holds is text. */
interface Home {
  hint: Hint
}

interface Around {
  readonly format: Format
  /** Line breaks in the source are shown. */
  readonly isVerbatim: boolean
  readonly home: Home
}

class Reading implements Page {
  readonly blocks: Block[] = []
  private open: Words[] = []

  constructor(
    readonly references: Element[],
    private readonly isDocument: boolean,
  ) {}

  within(element: Element, around: Around): void {
    for (const node of element.childNodes) {
      if (node.nodeType === TEXT_NODE) this.write(node.nodeValue ?? '', around)
      else if (isElement(node)) this.element(node, around)
    }
  }

  /** Ends the block that is open. */
  close(home: Home): void {
    const words = this.open
    this.open = []
    if (words.every(({ text }) => text.trim() === '')) return
    this.blocks.push({ hint: home.hint, words })
    home.hint = TEXT
  }

  private element(element: Element, around: Around): void {
    const tag = tagOf(element)
    const style = styleOf(element)
    if (isLeftOut(element, tag, style)) return
    if (isNoteReference(style)) {
      // `cleaned` takes this sign out of whatever is written by others.
      this.references.push(element)
      this.open.push({ text: NOTE_SIGN, format: NO_FORMAT })
      return
    }
    if (tag === 'br') {
      this.open.push({ text: '\n', format: around.format })
      return
    }
    const sign = signIn(element, style)
    if (sign !== null) {
      const { hint } = around.home
      if (hint.kind === 'item') around.home.hint = { ...hint, marker: sign }
      return
    }
    const inside: Around = {
      format: formatOf(tag, style, around.format),
      isVerbatim: isVerbatim(tag, style) ?? around.isVerbatim,
      home: around.home,
    }
    if (tag === 'tr' && element.children.length > 1) return this.row(element, inside)
    if (!isBlockTag(tag)) return this.within(element, inside)
    this.close(around.home)
    const home = homeOf(element, { tag, style, isDocument: this.isDocument }, around.home)
    this.within(element, { ...inside, home })
    this.close(home)
  }

  /** A row of a table: its cells one after the other. */
  private row(element: Element, around: Around): void {
    this.close(around.home)
    const cells = [...element.children].map((cell) => {
      const reading = new Reading(this.references, this.isDocument)
      const inside = { ...around, home: { hint: TEXT } }
      reading.element(cell, inside)
      reading.close(inside.home)
      return reading.blocks.flatMap(({ words }, at) => (at === 0 ? words : [BLANK, ...words]))
    })
    this.open = cells
      .filter((words) => words.length > 0)
      .flatMap((words, at) => [...(at === 0 ? [] : [BETWEEN_CELLS]), ...words.map(inOneLine)])
    this.close(around.home)
  }

  private write(raw: string, { format, isVerbatim }: Around): void {
    const text = cleaned(raw)
    this.open.push({ text: isVerbatim ? text : text.replace(/\s+/g, ' '), format })
  }
}

const TEXT_NODE = 3
const BLANK: Words = { text: ' ', format: NO_FORMAT }
const BETWEEN_CELLS: Words = { text: ' | ', format: NO_FORMAT }

function inOneLine({ text, format }: Words): Words {
  return { text: text.replaceAll('\n', ' '), format }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function tagOf({ tagName }: Element): string {
  return tagName.toLowerCase()
}

function homeOf(element: Element, { tag, style, isDocument }: Known, around: Home): Home {
  const props = knownProps(element, tag, isDocument)
  if (props !== null) return { hint: { kind: 'known', props } }
  const item = itemOf(element, tag, style)
  if (item !== null) return { hint: { kind: 'item', ...item } }
  return around.hint.kind === 'text' ? { hint: TEXT } : around
}

interface Known {
  readonly tag: string
  readonly style: ReadonlyMap<string, string>
  readonly isDocument: boolean
}

function isVerbatim(tag: string, style: ReadonlyMap<string, string>): boolean | null {
  const whiteSpace = style.get('white-space')
  if (whiteSpace !== undefined) return whiteSpace.startsWith('pre')
  return tag === 'pre' ? true : null
}

/** What a style says goes before what a tag means: Google Docs wraps all in a `b` that is not bold. */
function formatOf(tag: string, style: ReadonlyMap<string, string>, around: Format): Format {
  const said: readonly (readonly [Attribute, boolean | null])[] = [
    ['bold', isBold(style.get('font-weight')) ?? (tag === 'b' || tag === 'strong' ? true : null)],
    ['italic', isItalic(style.get('font-style')) ?? (tag === 'i' || tag === 'em' ? true : null)],
    ['underline', isUnderlined(tag, style)],
  ]
  return said.reduce(
    (format, [attribute, isOn]) =>
      isOn === null ? format : withAttribute(format, attribute, isOn),
    around,
  )
}

function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null
  return /^bold/.test(weight) || Number(weight) >= 600
}

function isItalic(style: string | undefined): boolean | null {
  return style === undefined || style === 'inherit' ? null : /^(italic|oblique)/.test(style)
}

/** A link's line is the browser's, not the author's. */
function isUnderlined(tag: string, style: ReadonlyMap<string, string>): boolean | null {
  if (tag === 'a') return false
  const line = style.get('text-decoration-line') ?? style.get('text-decoration') ?? ''
  return tag === 'u' || line.includes('underline') ? true : null
}
