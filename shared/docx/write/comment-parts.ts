import type { Remark } from '../../document/threads.ts'
import { COMMENT_NAMESPACES } from './namespaces.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import { dateOf } from './revisions.ts'
import { runOf } from './tracked.ts'
import { tag } from './xml.ts'

/** A comment as Word keeps it. */
export interface WordComment {
  /** From 0; the text refers to it by this. */
  readonly id: number
  readonly author: string
  readonly remark: Remark
  readonly lines: readonly string[]
  readonly isResolved: boolean
  /** The one that it answers. */
  readonly answers: number | null
}

/** Words and authors, then what answers what and is resolved, then ids that outlive a change of file. */
export function commentParts(comments: readonly WordComment[]): readonly Part[] {
  return [
    wordPart('comments', 'comments', root('w:comments', COMMENT_NAMESPACES, comments, commentXml)),
    wordPart(
      'commentsExtended',
      'commentsExtended',
      root('w15:commentsEx', { 'xmlns:w15': `${WORD}/2012/wordml` }, comments, stateXml),
      { relation: `${RELATIONS}/2011/relationships/commentsExtended` },
    ),
    wordPart(
      'commentsIds',
      'commentsIds',
      root('w16cid:commentsIds', { 'xmlns:w16cid': `${WORD}/2016/wordml/cid` }, comments, idXml),
      { relation: `${RELATIONS}/2016/09/relationships/commentsIds` },
    ),
  ]
}

const RELATIONS = 'http://schemas.microsoft.com/office'
const WORD = `${RELATIONS}/word`

function root(
  name: string,
  namespaces: Readonly<Record<string, string>>,
  comments: readonly WordComment[],
  write: (comment: WordComment) => string,
): string {
  return tag(name, namespaces, comments.map(write).join(''))
}

function commentXml({ id, author, remark, lines }: WordComment): string {
  const style = tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'CommentText' }))
  const paragraphs = lines.map((line, at) => {
    // By its last paragraph the other parts know a comment.
    const own: Readonly<Record<string, string>> =
      at === lines.length - 1 ? { 'w14:paraId': paragraphIdOf(id) } : {}
    return tag('w:p', own, style + (line === '' ? '' : runOf(line, 'w:t', '')))
  })
  const said = { 'w:author': author, 'w:date': dateOf(remark.atMs), 'w:initials': remark.party }
  return tag('w:comment', { 'w:id': id, ...said }, paragraphs.join(''))
}

function stateXml({ id, isResolved, answers }: WordComment): string {
  const parent: Readonly<Record<string, string>> =
    answers === null ? {} : { 'w15:paraIdParent': paragraphIdOf(answers) }
  return tag('w15:commentEx', {
    'w15:paraId': paragraphIdOf(id),
    ...parent,
    'w15:done': isResolved ? 1 : 0,
  })
}

function idXml({ id, remark }: WordComment): string {
  return tag('w16cid:commentId', {
    'w16cid:paraId': paragraphIdOf(id),
    'w16cid:durableId': hex(durableIdOf(remark)),
  })
}

/** No other part names paragraphs. */
const paragraphIdOf = (id: number): string => hex(id + 1)

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')

/** Between 0 and 7FFFFFFF, the same at every export: FNV-1a. */
function durableIdOf({ id }: Remark): number {
  let hash = 0x811c9dc5
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 1) % 0x7ffffffe || 1
}
