import type { Piece } from '../../shared/docx/page/page.ts'

/** What stands on a page, without what it is meant as. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
