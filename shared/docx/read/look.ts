import type { ParagraphKind, Props } from '../../document/document.ts'
import type { Language } from '../../meeting/meeting.ts'
import type { ListPlace, Lists } from './lists.ts'
import { levelOfStyle, numberOf } from './lists.ts'
import type { Node } from './tree.ts'
import { attribute, child, childrenOf, valueOf } from './tree.ts'

/** What a paragraph's properties make of it. */
export interface Look {
  readonly props: Props
  /** Null where it bears no number. */
  readonly place: ListPlace | null
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  readonly defaultId: string | null
  readonly language: Language
}

interface Style {
  /** In lower case; Word knows its own styles by it, whatever the language of their ids. */
  readonly name: string
  readonly basedOn: string | null
  /** Its own `w:numPr`. */
  readonly list: Node | null
}

/** Reads `styles.xml`; null where the file has none. */
export function readStyles(styles: Node | null): Styles {
  const paragraphStyles = childrenOf(styles, 'w:style').filter(
    (node) => attribute(node, 'w:type') === 'paragraph',
  )
  const byId = paragraphStyles.map((node): readonly [string, Style] => [
    attribute(node, 'w:styleId') ?? '',
    {
      name: (valueOf(node, 'w:name') ?? '').toLowerCase(),
      basedOn: valueOf(node, 'w:basedOn'),
      list: child(child(node, 'w:pPr'), 'w:numPr'),
    },
  ])
  const isDefault = (node: Node): boolean =>
    ['1', 'true', 'on'].includes(attribute(node, 'w:default') ?? '')
  const runDefaults = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return {
    byId: new Map(byId),
    defaultId: attribute(paragraphStyles.find(isDefault) ?? null, 'w:styleId'),
    language: valueOf(runDefaults, 'w:lang')?.startsWith('en') === true ? 'en' : 'es',
  }
}

/**
 * The look that `w:pPr` gives. A place in a list that the paragraph states itself counts before
 * its style's; list `0` means none. Before the changes a number under revision is not there.
 */
export function lookOf(
  properties: Node | null,
  styles: Styles,
  lists: Lists,
  view: 'before' | 'after' = 'after',
): Look {
  const styleId = valueOf(properties, 'w:pStyle') ?? styles.defaultId
  const stated = child(properties, 'w:numPr')
  const isAside = view === 'before' && child(stated, 'w:ins') !== null
  const place = placeOf(isAside ? null : stated, styleId, styles, lists)
  const kind = kindOf(styleId, styles)
  if (kind !== null) return { props: { kind, level: 0 }, place }
  const format = place && lists.get(place.list)?.levels.get(place.level)?.format
  const isBullet = format === 'bullet' && !isNumbered(styleId, styles)
  if (place === null || isBullet) return { props: { kind: 'plain', level: 0 }, place }
  return {
    props: { kind: 'point', level: place.level === 0 ? 0 : place.level === 1 ? 1 : 2 },
    place,
  }
}

/** Our dashes of the third level are points: they stand in the style of one. */
function isNumbered(styleId: string | null, styles: Styles): boolean {
  return lineOf(styleId, styles).some(({ name }) => name.startsWith('list number'))
}

function kindOf(styleId: string | null, styles: Styles): ParagraphKind | null {
  for (const { name } of lineOf(styleId, styles)) {
    if (name === 'title' || name === 'subtitle') return 'title'
    if (name === 'heading 1') return 'section'
    if (/^heading [2-9]$/.test(name)) return 'group'
  }
  return null
}

function placeOf(
  stated: Node | null,
  styleId: string | null,
  styles: Styles,
  lists: Lists,
): ListPlace | null {
  const line = lineOf(styleId, styles)
  const inherited = line.map(({ list }) => list).filter((list) => list !== null)
  const list = [stated, ...inherited]
    .map((each) => valueOf(each, 'w:numId'))
    .find((id) => id !== null)
  if (list === undefined || list === null || list === '0' || !lists.has(list)) return null
  const level =
    valueOf(stated, 'w:ilvl') ??
    (styleId === null ? null : levelOfStyle(lists.get(list), styleId)) ??
    inherited.map((each) => valueOf(each, 'w:ilvl')).find((each) => each !== null) ??
    null
  return { list, level: numberOf(String(level ?? 0), 0) }
}

/** No program lets styles stand on so many; a file may say so. */
const MOST_BASES = 50

/** A style and those it is based on, nearest first. */
function lineOf(styleId: string | null, styles: Styles): readonly Style[] {
  const line: Style[] = []
  const seen = new Set<string>()
  for (let id = styleId; id !== null && !seen.has(id) && seen.size < MOST_BASES;) {
    seen.add(id)
    const style: Style | undefined = styles.byId.get(id)
    if (style === undefined) break
    line.push(style)
    id = style.basedOn
  }
  return line
}
