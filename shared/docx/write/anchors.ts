import type { Placed } from '../../document/both-places.ts'
import { bookmarkOf, movedBookmarkOf } from '../styles.ts'
import { tag } from './xml.ts'

/**
 * By its bookmark a paragraph is found again in a file that comes back, whatever became of its
 * text. `number` is unique in the file.
 */
export function anchored(name: string | null, number: number, words: string): string {
  if (name === null) return words
  const start = tag('w:bookmarkStart', { 'w:name': name, 'w:id': number })
  return start + words + tag('w:bookmarkEnd', { 'w:id': number })
}

/** Of a paragraph that is moved each place has its own. */
export function bookmarkAt({ paragraph, move }: Placed): string | null {
  return move?.side === 'to' ? movedBookmarkOf(paragraph.id) : bookmarkOf(paragraph.id)
}
