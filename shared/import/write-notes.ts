import { beginThread, replyTo, resolveThread } from '../draft/comment.ts'
import type { Said } from '../draft/comment-records.ts'
import type { Draft } from '../draft/draft.ts'
import { footnoteText } from '../draft/footnote-records.ts'
import type { Hand } from '../draft/hand.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { CommentId, SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { NotePlacement } from './place-notes.ts'
import { remarksOf } from './talks.ts'
import type { Talk } from './talks.ts'
import type { Source } from './source.ts'

/** By whom and when something of a file is: in the name of its country, by its author there. */
export type SaidFrom = (source: Source) => Said

/** Writes a note of a file; answers its keys, with the suggestion that it became. Only within a stroke. */
export function writeNote(
  hand: Hand,
  placement: Exclude<NotePlacement, { kind: 'unplaced' }>,
  from: SaidFrom,
): readonly (readonly [key: string, suggestion: SuggestionId])[] {
  if (placement.kind === 'said') {
    speak(hand, placement.talk, placement.ranges, from)
    return placement.talk.voices.map(({ key }) => [key, suggestionId('')])
  }
  const { change } = placement
  return [
    [change.key, placement.kind === 'settled' ? suggestionId('') : foot(hand, placement, from)],
  ]
}

/** A thread, and what is too long for one remark, or answers it, after it. */
export function say(draft: Draft, ranges: Ranges, text: string, by: Said): CommentId | null {
  const [first = '', ...rest] = remarksOf(text)
  const thread = beginThread(draft, { kind: 'passage', ranges }, first, by)
  if (thread !== null) for (const each of rest) replyTo(draft, thread, each, by)
  return thread
}

function speak(hand: Hand, talk: Talk, ranges: Ranges, from: SaidFrom): void {
  const { draft } = hand.reader
  let { thread } = talk
  let last: Said | null = null
  for (const { source, text } of talk.voices) {
    last = from(source)
    if (thread === null) thread = say(draft, ranges, text, last)
    else for (const each of remarksOf(text)) replyTo(draft, thread, each, last)
  }
  if (talk.isResolved && thread !== null && last !== null) resolveThread(draft, thread, true, last)
}

function foot(
  hand: Hand,
  placement: Extract<NotePlacement, { kind: 'footnote' | 'lift' }>,
  from: SaidFrom,
): SuggestionId {
  let made = suggestionId('')
  const { delegate, atMs } = from(placement.change.source)
  const propose = () => (made = hand.propose({ delegate, atMs }))
  if (placement.kind === 'lift') {
    hand.mark(placement.plan.id, placement.plan.mark(propose))
    return made
  }
  const { item, change } = placement
  hand.mark(null, {
    kind: 'footnote',
    suggestion: propose(),
    ranges: [item.client, item.clock, 1],
    value: { text: footnoteText(change.text) ?? '', of: change.of },
  })
  return made
}
