import { beginThread } from '../../shared/draft/comment.ts'
import type { Said } from '../../shared/draft/comment-records.ts'
import { readComments } from '../../shared/draft/comments.ts'
import type { Entry } from '../../shared/draft/entry.ts'
import { rangesBetween } from '../../shared/draft/passages.ts'
import type { CommentId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { after, before } from './drafting.ts'
import type { Desk } from './drafting.ts'

/** Who says it, at so many milliseconds. */
export function said(party: Party, atMs = 1): Said {
  return { party, delegate: `Persona de ${party}`, atMs }
}

/** Comments on the first occurrence of some words, in the name of the desk's party. */
export function commentOn(desk: Desk, words: string, text: string): CommentId {
  const ranges = rangesBetween(desk.reader, before(desk, words), after(desk, words))
  const by = said(desk.pen.author.party)
  const thread = beginThread(desk.reader.draft, { kind: 'passage', ranges }, text, by)
  if (thread === null) throw new Error(`Nothing to say on “${words}”`)
  return thread
}

/** A line for each thread: `MEX «words» text | CAN reply (PPT)`, the last who resolved it. */
export function drawThreads({ reader }: Pick<Desk, 'reader'>): readonly string[] {
  return readComments(reader).threads.map(({ party, passage, text, replies, resolved }) => {
    const words = `${passage.spans.length === 0 ? 'gone ' : ''}«${passage.words}»`
    const answers = replies.map((reply) => ` | ${reply.party} ${reply.text}`).join('')
    const end = resolved === null ? '' : ` (${resolved.party})`
    return `${party} ${words} ${text}${answers}${end}`
  })
}

export function pendingOf({ reader }: Desk): readonly Entry[] {
  return reader.entries().filter((entry) => entry.state === 'pending')
}
