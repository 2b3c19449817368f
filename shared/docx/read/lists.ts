import { DASH, letters } from '../../document/labels.ts'
import { roman } from '../../roman.ts'
import type { Node } from './tree.ts'
import { attribute, childrenOf, valueOf } from './tree.ts'

/** Where a paragraph stands in the numbering of its file. */
export interface ListPlace {
  readonly list: string
  /** From 0. */
  readonly level: number
}

export interface ListLevel {
  /** `decimal`, `lowerLetter`, `bullet` … */
  readonly format: string
  /** As `%1.%2`. */
  readonly pattern: string
  readonly start: number
  /** The style whose paragraphs stand on this level without saying so. */
  readonly style: string | null
}

export interface List {
  /** Lists of one pattern count on together. */
  readonly pattern: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

/** Reads `numbering.xml`; null where the file has none. */
export function readLists(numbering: Node | null): Lists {
  const patterns = new Map(
    childrenOf(numbering, 'w:abstractNum').map((node) => [
      attribute(node, 'w:abstractNumId') ?? '',
      new Map(childrenOf(node, 'w:lvl').map(readLevel)),
    ]),
  )
  const lists = childrenOf(numbering, 'w:num').map((node): readonly [string, List] => {
    const pattern = valueOf(node, 'w:abstractNumId') ?? ''
    const overrides = childrenOf(node, 'w:lvlOverride')
    const levels = overrides.flatMap((each) => childrenOf(each, 'w:lvl').map(readLevel))
    const restarts = overrides.flatMap((each): readonly [number, number][] => {
      const start = valueOf(each, 'w:startOverride')
      return start === null ? [] : [[numberOf(attribute(each, 'w:ilvl'), 0), numberOf(start, 1)]]
    })
    return [
      attribute(node, 'w:numId') ?? '',
      {
        pattern,
        levels: new Map([...(patterns.get(pattern) ?? []), ...levels]),
        restarts: new Map(restarts),
      },
    ]
  })
  return new Map(lists)
}

/**
 * Numbers paragraphs as Word does, one after another: a level begins anew after one above it,
 * and what bears no number in between changes nothing.
 */
export function createNumbering(lists: Lists): (place: ListPlace | null) => string | null {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (place) => {
    const list = place === null ? undefined : lists.get(place.list)
    if (place === null || list === undefined) return null
    const counted = counts.get(list.pattern) ?? new Map<number, number>()
    counts.set(list.pattern, counted)
    if (!begun.has(place.list)) {
      begun.add(place.list)
      for (const [level, start] of list.restarts) counted.set(level, start - 1)
    }
    const before = counted.get(place.level) ?? (list.levels.get(place.level)?.start ?? 1) - 1
    counted.set(place.level, before + 1)
    for (const level of [...counted.keys()]) if (level > place.level) counted.delete(level)
    return labelOf(list, place.level, counted)
  }
}

function readLevel(node: Node): readonly [number, ListLevel] {
  return [
    numberOf(attribute(node, 'w:ilvl'), 0),
    {
      format: valueOf(node, 'w:numFmt') ?? 'decimal',
      pattern: valueOf(node, 'w:lvlText') ?? '',
      start: numberOf(valueOf(node, 'w:start'), 1),
      style: valueOf(node, 'w:pStyle'),
    },
  ]
}

export function numberOf(text: string | null, otherwise: number): number {
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : otherwise
}

function labelOf(list: List, level: number, counted: ReadonlyMap<number, number>): string | null {
  const { format, pattern } = list.levels.get(level) ?? DECIMAL
  // Other signs are letters of fonts that only Word has.
  if (format === 'bullet') return pattern === DASH ? DASH : '•'
  const label = pattern.replace(/%(\d)/g, (_, digit: string) => {
    const each = Number(digit) - 1
    const { format, start } = list.levels.get(each) ?? DECIMAL
    return numeralOf(format, counted.get(each) ?? start)
  })
  return label === '' ? null : label
}

const DECIMAL: ListLevel = { format: 'decimal', pattern: '%1.', start: 1, style: null }

function numeralOf(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
      return count < 1 ? '' : letters(count)
    case 'upperLetter':
      return count < 1 ? '' : letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

/** The level on which a style stands in a list by itself. */
export function levelOfStyle(list: List | undefined, style: string): number | null {
  const found = [...(list?.levels ?? [])].find(([, level]) => level.style === style)
  return found === undefined ? null : found[0]
}
