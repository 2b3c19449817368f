import type { Level, ParagraphKind, Props } from '../../../shared/document/document.ts'
import { PARAGRAPH_KINDS } from '../../../shared/document/document.ts'
import type { Marker } from '../../../shared/text/markers.ts'
import { markerOf } from '../../../shared/text/markers.ts'

/** What Word, Google Docs, browsers and our own editor mean by their elements. */
type Style = ReadonlyMap<string, string>

/** Our own paragraphs say so in HTML. */
export const KIND_ATTRIBUTE = 'data-mesa-kind'
/** What a reference of ours leads to. */
export const REFERENCE_ATTRIBUTE = 'data-mesa-reference'
export const LEVEL_ATTRIBUTE = 'data-mesa-level'

/** The declarations of the element's own style. */
export function styleOf(element: Element): Style {
  const declared = element.getAttribute('style')
  if (declared === null) return NO_STYLE
  return new Map(
    declared.split(';').flatMap((each) => {
      const colon = each.indexOf(':')
      const value = each.slice(colon + 1).trim()
      return colon < 0 ? [] : [[each.slice(0, colon).trim().toLowerCase(), value.toLowerCase()]]
    }),
  )
}

const NO_STYLE: Style = new Map()

/** What no one reads: what is not text, what is hidden, what Word struck, and what its notes say. */
export function isLeftOut(element: Element, tag: string, style: Style): boolean {
  if (NOT_TEXT.has(tag)) return true
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true
  if (element.hasAttribute('hidden') || style.get('visibility') === 'hidden') return true
  return /(footnote|endnote|comment)-list/.test(style.get('mso-element') ?? '')
}

/** Where Word refers to a note. Within the note itself the same link leads back. */
export function isNoteReference(style: Style): boolean {
  return style.has('mso-footnote-id') || style.has('mso-endnote-id')
}

const NOT_TEXT = new Set(
  (
    'head script style title meta link template noscript svg math object embed iframe frame video ' +
    'audio canvas map img button select textarea input datalist progress meter del'
  ).split(' '),
)

export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag)
}

const BLOCKS = new Set(
  (
    'html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address article aside ' +
    'section header footer main nav figure figcaption table caption thead tbody tfoot tr td th ' +
    'form fieldset legend details summary center hr'
  ).split(' '),
)

/**
 * Null where the element does not say what kind of paragraph it is. A page's first heading is its own name,
 * so that its second level has the sections; in a document these are of the first, as a Word file is read.
 */
export function knownProps(element: Element, tag: string, isDocument: boolean): Props | null {
  const own = ownProps(element)
  if (own !== null) return own
  const word = element.getAttribute('class') ?? ''
  if (/\bMso(Title|Subtitle)\b/.test(word)) return heading('title')
  if (tag === 'h1' || (tag === 'h2' && !isDocument)) return heading('section')
  return /^h[2-6]$/.test(tag) ? heading('group') : null
}

/** Whether Word, LibreOffice or Google Docs wrote the page. */
export function isDocumentPage(body: Element): boolean {
  const generator = body.ownerDocument.querySelector('meta[name="generator" i]')
  return (
    /Microsoft Word|LibreOffice/i.test(generator?.getAttribute('content') ?? '') ||
    body.querySelector('[class*="Mso"], [id^="docs-internal-guid"]') !== null
  )
}

function ownProps(element: Element): Props | null {
  const named = element.getAttribute(KIND_ATTRIBUTE)
  const kind = PARAGRAPH_KINDS.find((each) => each === named)
  if (kind === undefined) return null
  const level = LEVELS.find((each) => String(each) === element.getAttribute(LEVEL_ATTRIBUTE))
  return { kind, level: kind === 'point' ? (level ?? 0) : 0 }
}

const LEVELS: readonly Level[] = [0, 1, 2]

function heading(kind: ParagraphKind): Props {
  return { kind, level: 0 }
}

/** An item of a list: a `li`, or a paragraph that Word numbers. */
export function itemOf(
  element: Element,
  tag: string,
  style: Style,
): { readonly level: number; readonly marker: Marker | null } | null {
  const [, word] = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '') ?? []
  if (word !== undefined) return { level: Number(word) - 1, marker: null }
  if (tag !== 'li') return null
  const said = element.getAttribute('aria-level') ?? element.getAttribute('data-aria-level')
  const depth = said === null ? depthOf(element) : Math.max(0, Number(said) - 1 || 0)
  const list = element.parentElement
  const type =
    style.get('list-style-type') ??
    (list === null ? undefined : styleOf(list).get('list-style-type')) ??
    list?.getAttribute('type')
  if (type === 'lower-roman' || type === 'i') return { level: Math.max(2, depth), marker: null }
  if (type === 'a' || /^lower-(alpha|latin)$/.test(type ?? '')) {
    return { level: Math.max(1, depth), marker: null }
  }
  const isBullet = list?.tagName.toLowerCase() === 'ul'
  return { level: depth, marker: isBullet ? { kind: 'dash' } : null }
}

function depthOf(item: Element): number {
  let depth = -1
  for (let at = item.parentElement; at !== null; at = at.parentElement) {
    if (/^[uo]l$/i.test(at.tagName)) depth += 1
  }
  return Math.max(0, depth)
}

/** The number that Word writes out before an item; null for any other element. */
export function signIn(element: Element, style: Style): Marker | null {
  if (style.get('mso-list') !== 'ignore') return null
  const sign = (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return markerOf(`${sign} `).marker ?? { kind: 'dash' }
}
