import type { ParagraphId } from '../../ids.ts'

/** What a Word file holds that does not come in as it is, in the order in which it is told. */
export const NOTICE_KINDS = [
  // Left out.
  'macros',
  'outside',
  'files',
  'pictures',
  'charts',
  'objects',
  'headers',
  'footers',
  'loose-notes',
  'readings',
  'fields',
  // Come in, and look otherwise.
  'boxes',
  'tables',
  'equations',
  'signs',
  'hidden',
  'labels',
  'links',
  'note-changes',
  'comment-changes',
  'moves',
  'layout',
  'levels',
  // Said badly.
  'nameless',
  'dateless',
  'repeated',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** One kind of thing that its owner should know about. */
export interface Notice {
  readonly kind: NoticeKind
  readonly count: number
  /** Of the file, in which it is; not more than `MOST_LISTED`, and none where it is in none. */
  readonly paragraphs: readonly ParagraphId[]
  /** What is left out of what it says, or where it is; not more than `MOST_LISTED`. */
  readonly words: readonly string[]
}

export interface Notices {
  readonly add: (kind: NoticeKind, paragraph: ParagraphId | null, words?: string) => void
  readonly list: () => readonly Notice[]
}

/** A file may hold a million of them; what is told is for people to look up. */
export const MOST_LISTED = 50
const MOST_LETTERS = 2000

export function createNotices(): Notices {
  const found = new Map<NoticeKind, Found>()
  return {
    add: (kind, paragraph, words = '') => {
      const known = found.get(kind) ?? { count: 0, paragraphs: new Set(), words: [] }
      found.set(kind, known)
      known.count += 1
      if (paragraph !== null && known.paragraphs.size < MOST_LISTED) known.paragraphs.add(paragraph)
      if (words !== '' && known.words.length < MOST_LISTED) known.words.push(shortened(words))
    },
    list: () =>
      NOTICE_KINDS.flatMap((kind) => {
        const known = found.get(kind)
        return known === undefined ? [] : [{ kind, ...known, paragraphs: [...known.paragraphs] }]
      }),
  }
}

interface Found {
  count: number
  readonly paragraphs: Set<ParagraphId>
  readonly words: string[]
}

function shortened(words: string): string {
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words
}
