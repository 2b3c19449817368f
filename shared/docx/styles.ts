import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import type { Props } from '../document/document.ts'

/**
 * The names that a paragraph bears in our Word files: its style and its bookmark. They are
 * written into files that come back, so they are never renamed.
 */
export const STYLE_IDS = {
  title: 'Title',
  section: 'Heading1',
  group: 'Heading2',
  plain: 'BodyText',
  subtitle: 'Subtitle',
  legend: 'Legend',
  cell: 'TableText',
  cellHead: 'TableHeading',
  points: ['ListNumber', 'ListNumber2', 'ListNumber3'],
} as const

/** How the words of a printed page are meant. */
export const SENSE_STYLES = {
  bracket: 'ProposalBracket',
  added: 'ProposalAdded',
  struck: 'ProposalStruck',
  remark: 'CommentMark',
} as const

export function styleIdOf({ kind, level }: Props): string {
  return kind === 'point' ? STYLE_IDS.points[level] : STYLE_IDS[kind]
}

/** Word hides bookmarks that begin with an underscore, and takes letters, digits and underscores only. */
const BOOKMARK_PREFIX = '_mesa_'
/** Of a paragraph where it is moved to, while it stands where it leaves as well. */
const MOVED_PREFIX = '_mesato_'
/** Word cuts longer names. */
const BOOKMARK_LENGTH = 40

/** Of the empty paragraph that closes a tracked file where it needs one; never a paragraph's. */
export const CLOSING_BOOKMARK = '_mesaend'

/**
 * Of a line after the text that is none of it, and says what the file shows; never a paragraph's. It is told by its
 * words: who writes into it writes a paragraph.
 */
export function noteBookmarkOf(words: string): string {
  return `_mesanote${hashOf(words).toString(16)}`
}

/** FNV-1a. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Of a comment that stands after the text; never a paragraph's. */
export function remarkBookmarkOf(number: number): string {
  return `_mesaremark${number}`
}

/** The bookmark that anchors a paragraph; null where the id is too long for one. */
export function bookmarkOf(id: ParagraphId): string | null {
  return bookmark(BOOKMARK_PREFIX, id)
}

/** The bookmark that anchors it where it is moved to. */
export function movedBookmarkOf(id: ParagraphId): string | null {
  return bookmark(MOVED_PREFIX, id)
}

/** The paragraph that a bookmark anchors; null where it is not one of ours. */
export function paragraphOfBookmark(name: string): ParagraphId | null {
  return paragraphOf(BOOKMARK_PREFIX, name)
}

/** The paragraph that a bookmark anchors where it is moved to; null where it is not such a one. */
export function paragraphOfMovedBookmark(name: string): ParagraphId | null {
  return paragraphOf(MOVED_PREFIX, name)
}

function bookmark(prefix: string, id: ParagraphId): string | null {
  const name = prefix + id.replace(/[^A-Za-z0-9]/g, (sign) => `_${hexOf(sign)}`)
  return name.length > BOOKMARK_LENGTH ? null : name
}

function paragraphOf(prefix: string, name: string): ParagraphId | null {
  if (!name.startsWith(prefix)) return null
  const id = name.slice(prefix.length)
  if (!id.includes('_')) return paragraphId(id)
  return paragraphId(
    id.replace(/_([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )
}

const hexOf = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(4, '0')
