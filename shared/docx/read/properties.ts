import { STYLE_IDS } from '../styles.ts'
import { numberOf } from './lists.ts'
import type { Node } from './tree.ts'
import { child, valueOf } from './tree.ts'
import type { Parts } from './unpack.ts'

/** Which program saved a file, as far as that makes a difference; of LibreOffice's, whether we wrote it before. */
export type Saver = 'other' | 'libreoffice' | 'libreoffice-after-us'

export function saverOf(parts: Parts, isOurs: boolean): Saver {
  if (!/<Application>LibreOffice/.test(parts.get('docProps/app.xml') ?? '')) return 'other'
  return isOurs ? 'libreoffice-after-us' : 'libreoffice'
}

/** What a paragraph is, as its file means it. */
export interface Properties {
  /** Its `w:pPr`. */
  readonly node: Node | null
  /** False where the file gives it what another paragraph is. */
  readonly isSaid: boolean
}

/**
 * The properties of paragraphs that follow each other. LibreOffice (7.4) was seen to write:
 *
 * 1. What a paragraph was before a tracked change with its style, and on the first level of the
 *    list: the level is that of the style.
 * 2. A paragraph that is to come together with the one before it (whose end somebody strikes or
 *    moves away) with the style of that one. Its place in the list is still its own: ours state
 *    it, and where there is none, it is no point, and nothing says what else.
 */
export function createProperties(
  paragraphs: readonly Node[],
  saver: Saver,
): (paragraph: Node) => Properties {
  if (saver === 'other') return (paragraph) => ({ node: child(paragraph, 'w:pPr'), isSaid: true })
  const before = new Map(paragraphs.map((each, at) => [each, paragraphs[at - 1]]))
  return (paragraph) => {
    const node = withoutFormerLevel(child(paragraph, 'w:pPr'))
    const last = before.get(paragraph)
    const isOurs = saver === 'libreoffice-after-us'
    const isBorrowed =
      isOurs && last !== undefined && isLeft(last) && styleOf(last) === styleIn(node)
    if (node === null || !isBorrowed) return { node, isSaid: true }
    const place = child(node, 'w:numPr')
    if (place !== null) return { node: withStyle(node, styleOfLevel(place)), isSaid: true }
    const isPoint = STYLE_IDS.points.some((each) => each === styleIn(node))
    return { node: isPoint ? withStyle(node, STYLE_IDS.plain) : node, isSaid: false }
  }
}

/** Whether the end of a paragraph goes. */
function isLeft(paragraph: Node): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr')
  return child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null
}

const styleIn = (properties: Node | null): string | null => valueOf(properties, 'w:pStyle')
const styleOf = (paragraph: Node): string | null => styleIn(child(paragraph, 'w:pPr'))

function styleOfLevel(place: Node): string {
  const level = numberOf(valueOf(place, 'w:ilvl'), 0)
  return STYLE_IDS.points[level === 0 ? 0 : level === 1 ? 1 : 2]
}

function withStyle(properties: Node, style: string): Node {
  const named = { name: 'w:pStyle', attributes: ['w:val', style], children: [], text: '' }
  return {
    ...properties,
    children: properties.children.map((each) => (each.name === 'w:pStyle' ? named : each)),
  }
}

function withoutFormerLevel(properties: Node | null): Node | null {
  if (child(properties, 'w:pPrChange') === null) return properties
  return within(properties, ['w:pPrChange', 'w:pPr', 'w:numPr'], (place) => ({
    ...place,
    children: place.children.filter(({ name }) => name !== 'w:ilvl'),
  }))
}

/** A node with what stands at a path in it changed. */
function within(
  node: Node | null,
  [step, ...rest]: readonly string[],
  change: (node: Node) => Node,
): Node | null {
  if (node === null) return null
  if (step === undefined) return change(node)
  return {
    ...node,
    children: node.children.map((each) =>
      each.name === step ? (within(each, rest, change) ?? each) : each,
    ),
  }
}
