import type { Reader } from '../../shared/draft/reader.ts'

/**
 * Whether paragraphs were both moved and joined. Everybody comes to the same text then, too, and
 * no word is lost; but where a paragraph stands may differ from what a view had promised: moves are
 * replayed over the joins as they are now, not as they were when somebody moved.
 */
export function isEntangled(reader: Reader): boolean {
  const isMoved = [...reader.ledger().marks.values()].some((mark) => mark.kind === 'move')
  const segments = reader.lives().flatMap((live) => live.segments)
  return isMoved && segments.some(({ ending }) => !ending.isVisible || ending.deletions.length > 0)
}
