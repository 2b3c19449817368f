import { useSyncExternalStore } from 'react'
import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Thread } from '../../../../shared/draft/comments.ts'
import type { Subject } from '../../../../shared/draft/comment-records.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { spokenSaying } from '../model/says.ts'
import { useSaysNow } from '../use-says.ts'
import { useWorkplace } from '../workplace.ts'

/** What a thread is about, in words: those of the text, or what a suggestion does. */
export interface About {
  readonly words: string
  readonly isQuoted: boolean
}

export function useAbout({ on, passage }: Thread): About {
  const t = useMessages()
  const saysNow = useSaysNow()
  const { state } = useWorkplace().review
  // Of all that is pending only this one: else every key would draw every card.
  const entry = useSyncExternalStore(state.subscribe, () => pendingOn(on, state.get().entries))
  if (entry === null) return { words: passage.words, isQuoted: true }
  return { words: spokenSaying(saysNow().saying(entry), t), isQuoted: false }
}

function pendingOn(on: Subject, entries: readonly Entry[]): Entry | null {
  if (on.kind === 'passage') return null
  const isMeant = ({ suggestion, state }: Entry) =>
    suggestion.id === on.suggestion && state === 'pending'
  return entries.find(isMeant) ?? null
}
