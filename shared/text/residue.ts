import type { Line } from './lines.ts'
import { markerOf } from './markers.ts'

/** A line that was taken for no part of the text, as it stands in the file. */
export interface Aside {
  readonly kind: 'letterhead' | 'page-number' | 'running-head' | 'residue'
  /** Of the line in the file, from 1. */
  readonly line: number
  readonly words: string
}

export interface Cleared {
  readonly lines: readonly Line[]
  readonly setAside: readonly Aside[]
}

/**
 * Sets aside what a letterhead leaves in a text copied from its pages: the Conference's
 * name in two languages, the presidency's logo in words, page numbers, and what stands at the
 * edge of page after page.
 *
 * A line of a letterhead goes only beside another such line, so that a title which happens to read
 * the same stays, and so does a list of countries; a page number ("Página 2 de 4") goes alone.
 * What follows counts as after a page's end.
 */
export function withoutLetterhead(lines: readonly Line[]): Cleared {
  const letterhead = letterheads(lines)
  const first = setAside(lines, (line) => {
    if (isPageNumber(line.text)) return 'page-number'
    return letterhead.has(line) ? 'letterhead' : null
  })
  return withoutRunningHeads(first)
}

/** A head of several lines comes off from the edge of the page inwards. */
function withoutRunningHeads(cleared: Cleared): Cleared {
  const running = runningHeads(cleared.lines)
  if (running.size === 0) return cleared
  const less = setAside(cleared.lines, (line) => (running.has(line) ? 'running-head' : null))
  return withoutRunningHeads({
    lines: less.lines,
    setAside: [...cleared.setAside, ...less.setAside],
  })
}

function setAside(lines: readonly Line[], kindOf: (line: Line) => Aside['kind'] | null): Cleared {
  const kinds = lines.map(kindOf)
  const isGone = (index: number) => (kinds[index] ?? null) !== null
  return {
    lines: lines.flatMap((line, index) => {
      if (isGone(index)) return []
      const isAfter = index > 0 && isGone(index - 1)
      return [isAfter ? { ...line, isAfterBreak: true, isAfterPage: true } : line]
    }),
    setAside: lines.flatMap(({ number, text }, index) => {
      const kind = kinds[index] ?? null
      return kind === null ? [] : [{ kind, line: number, words: text }]
    }),
  }
}

/** What stands first, or last, on at least two pages, whatever its figures. A point or a sentence's rest never is. */
function runningHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const isPageEnd = (index: number) => lines[index + 1]?.isAfterPage === true
  const first = lines.filter(({ isAfterPage }) => isAfterPage)
  const last = lines.filter((_, index) => isPageEnd(index))
  return new Set([...recurring(first), ...recurring(last)])
}

function recurring(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>()
  const heads = lines.filter(({ text }) => HEAD.test(text) && markerOf(text).marker === null)
  for (const { text } of heads) counts.set(shapeOf(text), (counts.get(shapeOf(text)) ?? 0) + 1)
  return heads.filter(({ text }) => (counts.get(shapeOf(text)) ?? 0) > 1)
}

/** More than a word, begun as a name is, and no sentence's end. */
const HEAD = /^[\p{Lu}\p{N}“"«].* .*[^.,;:!?]$/u

function letterheads(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  let together: Line[] = []
  const close = () => {
    const isLetterhead = together.length > 1 && together.some(({ text }) => !COUNTRY.test(text))
    if (isLetterhead) together.forEach((line) => found.add(line))
    together = []
  }
  for (const line of lines) {
    if (isResidue(line.text)) together.push(line)
    else close()
  }
  close()
  return found
}

function shapeOf(text: string): string {
  return text.replace(/\d+/g, '#')
}

function isPageNumber(text: string): boolean {
  return /^(página|page|pág\.) \d+( (de|of) \d+)?$|^\d{1,3}$|^[-–] ?\d{1,3} ?[-–]$/i.test(text)
}

/** Words of a logo stand one or two a line. */
const LOGO_WORDS = /^(CONFERENCIA|REGIONAL|SOBRE|MIGRACIÓN|CONFERENCE|ON|MIGRATION|GOBIERNO( DE)?)$/

const MEMBERS =
  'BELICE|CANADÁ|COSTA RICA|EL SALVADOR|ESTADOS UNIDOS( DE AMÉRICA)?|GUATEMALA|HONDURAS|MÉXICO|NICARAGUA|PANAMÁ|REPÚBLICA DOMINICANA'

const COUNTRY = new RegExp(`^(${MEMBERS})$`)

const LETTERHEAD = [
  /^(Conferencia Regional sobre Migración|Regional Conference on Migration)$/,
  /^(Presidencia|Presidency) Pro[- ]T[ée]mpore$/i,
  new RegExp(`^(${MEMBERS})( \\d{4})?$`),
  new RegExp(`^(GOBIERNO DE )(${MEMBERS})$`),
  /^[IVXL]+$/,
  LOGO_WORDS,
]

function isResidue(text: string): boolean {
  return LETTERHEAD.some((line) => line.test(text))
}
