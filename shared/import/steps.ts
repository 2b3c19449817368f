import type { Format } from '../document/format.ts'
import type { ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Block } from './align.ts'
import type { BaseLine, BasePiece, BaseText } from './base-text.ts'
import { piecesBetween } from './base-text.ts'
import { compareWords } from '../text/compare-words.ts'
import type { FilePiece, FileText } from './file-text.ts'
import type { FileMove } from './tracked-moves.ts'
import type { Source } from './source.ts'
import { UNTRACKED } from './source.ts'

/** What the file does, letter by letter, along the base. Offsets are the base's. */
export type Step =
  | {
      readonly kind: 'kept'
      readonly line: BaseLine
      readonly base: BasePiece
      readonly file: FilePiece
    }
  | {
      readonly kind: 'struck'
      readonly line: BaseLine
      readonly from: number
      readonly to: number
      readonly source: Source
      /** Null where the file does not have it any more. */
      readonly seen: { readonly base: BasePiece; readonly file: FilePiece } | null
    }
  | {
      readonly kind: 'added'
      readonly text: string
      readonly format: Format
      readonly source: Source
      /** Of the file, as in its pieces. */
      readonly paragraph: number
      readonly offset: number
    }
  /** Of the base and gone from the file, and nobody's business: it was struck already. */
  | { readonly kind: 'passed'; readonly line: BaseLine; readonly from: number; readonly to: number }

/**
 * What a file says and nobody is asked about: words of others than who sends it, or, of nobody
 * (null), words that it holds struck and the text never had.
 */
export interface Aside {
  readonly party: Party | null
  readonly text: string
}

export interface Comparison {
  readonly base: BaseText
  readonly file: FileText
  /**
   * Whether the file is known to have shown all of the base. If not, what is pending there and
   * missing here may have come since, or have been left out: nobody struck it.
   */
  readonly isCertain: boolean
  /** Of which the file does not say what they are: nobody changed that. */
  readonly unsaid: ReadonlySet<ParagraphId>
  /** Of each paragraph of the file whether it is moved, in the order in which they stand by then. */
  readonly accepted: readonly FileMove[]
}

/** Goes along one block. `aside` hears what is left out because somebody else wrote it. */
export function* stepsOf(
  comparison: Comparison,
  block: Block,
  aside: (said: Aside) => void,
): Generator<Step> {
  const { base, file } = comparison
  const lines = block.base.flatMap((at) => base.paragraphs[at] ?? [])
  const before = lines.map(({ from, to }) => base.text.slice(from, to + 1)).join('')
  const pieces = block.file.flatMap((at) => {
    const line = file.lines[at]
    return line === undefined ? [] : file.pieces.slice(line.from, line.to)
  })
  const after = pieces.map((piece) => (piece.isNew ? '' : piece.text)).join('')
  const left = new Letters(base, lines)
  const right = new Pieces(pieces)
  for (const { kind, length } of compareWords(before, after)) {
    if (kind === 'struck') {
      yield* right.fresh(aside)
      for (const each of left.take(length)) yield missing(comparison, each)
      continue
    }
    let rest = length
    while (rest > 0) {
      yield* right.fresh(aside)
      const piece = right.take(rest)
      if (piece === null) return
      rest -= piece.text.length
      if (kind === 'added') yield* untracked(piece, aside)
      else yield* present(base, left.take(piece.text.length), piece)
    }
  }
  yield* right.fresh(aside)
}

interface Letter {
  readonly line: BaseLine
  readonly piece: BasePiece
}

function* present(base: BaseText, letters: Iterable<Letter>, whole: FilePiece): Generator<Step> {
  let at = 0
  for (const { line, piece } of letters) {
    const { from, length } = piece
    const text = whole.text.slice(at, at + length)
    const file = { ...whole, text, offset: whole.offset + at }
    at += length
    if (file.struck === null || wasStruck(base, piece)) {
      yield { kind: 'kept', line, base: piece, file }
    } else {
      const seen = { base: piece, file }
      yield { kind: 'struck', line, from, to: from + length, source: file.struck, seen }
    }
  }
}

/** Word lets nobody strike what is struck: that was there before. */
function wasStruck({ view }: BaseText, { run }: BasePiece): boolean {
  return view === 'marked' && run.deletions.length > 0
}

function missing({ base, isCertain }: Comparison, { line, piece }: Letter): Step {
  const { from, length } = piece
  const isSettled = wasStruck(base, piece) || (!isCertain && piece.run.insertion !== null)
  if (isSettled) return { kind: 'passed', line, from, to: from + length }
  return { kind: 'struck', line, from, to: from + length, source: UNTRACKED, seen: null }
}

function* untracked(piece: FilePiece, aside: (said: Aside) => void): Generator<Step> {
  if (piece.other !== null) {
    aside({ party: piece.other, text: piece.text })
    return
  }
  if (piece.isStruck) {
    aside({ party: null, text: piece.text })
    return
  }
  const { text, format, paragraph, offset } = piece
  yield { kind: 'added', text, format, source: UNTRACKED, paragraph, offset }
}

/** The letters of some paragraphs of the base, taken one after the other. */
class Letters {
  private at = 0
  private offset: number

  constructor(
    private readonly base: BaseText,
    private readonly lines: readonly BaseLine[],
  ) {
    this.offset = lines[0]?.from ?? 0
  }

  *take(length: number): Generator<Letter> {
    let rest = length
    while (rest > 0) {
      const line = this.lines[this.at]
      if (line === undefined) return
      const end = Math.min(line.to + 1, this.offset + rest)
      for (const piece of piecesBetween(this.base, this.offset, end)) yield { line, piece }
      rest -= end - this.offset
      this.offset = end
      if (end <= line.to) return
      this.at += 1
      this.offset = this.lines[this.at]?.from ?? 0
    }
  }
}

/** The pieces of the file, what is tracked as new apart. */
class Pieces {
  private at = 0
  private offset = 0

  constructor(private readonly pieces: readonly FilePiece[]) {}

  /** What is tracked as new at this place. */
  *fresh(aside: (said: Aside) => void): Generator<Step> {
    for (let piece = this.pieces[this.at]; piece !== undefined; piece = this.pieces[this.at]) {
      if (this.offset > 0 || !piece.isNew) return
      this.at += 1
      const { text, format, inserted, other, paragraph, offset } = piece
      if (other !== null) aside({ party: other, text })
      if (inserted !== null) {
        yield { kind: 'added', text, format, source: inserted, paragraph, offset }
      }
    }
  }

  /** Of the piece at this place at most so much; null where none is left. */
  take(length: number): FilePiece | null {
    const piece = this.pieces[this.at]
    if (piece === undefined) return null
    const text = piece.text.slice(this.offset, this.offset + length)
    const offset = piece.offset + this.offset
    this.offset += text.length
    if (this.offset >= piece.text.length) {
      this.at += 1
      this.offset = 0
    }
    return { ...piece, text, offset }
  }
}
