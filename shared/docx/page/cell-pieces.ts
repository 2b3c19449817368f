import { ROW_SEPARATOR } from '../../document/table-rows.ts'
import type { Piece } from './page.ts'

/**
 * The cells of a line with bars. One cell where a bar is in a bracket: then whoever reads the line
 * without the bracket reads another row, and only the line says which. Likewise where a bar holds a footnote.
 */
export function cellPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const text = pieces.map((each) => each.text).join('')
  const isFree = freeSigns(pieces)
  const cells: (readonly Piece[])[] = []
  let from = 0
  for (const cell of text.split(ROW_SEPARATOR)) {
    const to = from + cell.length
    const next = to + ROW_SEPARATOR.length
    const isCut = to < text.length
    if (isCut && !isFree.slice(to, next).every(Boolean)) return [pieces]
    cells.push(between(pieces, from, to))
    from = next
  }
  return notesIn(cells.flat()) === notesIn(pieces) ? cells : [pieces]
}

const notesIn = (pieces: readonly Piece[]): number =>
  pieces.filter(({ footnote }) => footnote !== undefined).length

/** For each code unit whether it stands outside all brackets, and is part of none. */
function freeSigns(pieces: readonly Piece[]): readonly boolean[] {
  let depth = 0
  return pieces.flatMap(({ text, sense }) => {
    if (sense !== 'bracket') return Array<boolean>(text.length).fill(depth === 0)
    depth += countOf(text, '[') - countOf(text, ']')
    return Array<boolean>(text.length).fill(false)
  })
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1

/** Footnotes stand where the words before them do. */
function between(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0
  return pieces.flatMap((each) => {
    const start = at
    at += each.text.length
    if (each.footnote !== undefined) {
      const isHere = start >= from && start <= to
      return isHere ? [each] : []
    }
    const text = each.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...each, text }]
  })
}
