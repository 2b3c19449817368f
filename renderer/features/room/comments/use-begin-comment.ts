import { passageOf, rangesBetween } from '../../../../shared/draft/passages.ts'
import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { isCommentKey } from '../model/keys.ts'
import { spokenSaying } from '../model/says.ts'
import { useRoomKey } from '../use-room-key.ts'
import { useSaysNow } from '../use-says.ts'
import { useWorkplace } from '../workplace.ts'
import type { Beginning } from './commenting.ts'

/** Begins a comment on what is selected, or on the paragraph of the caret where nothing is. */
export function useBeginComment(): () => void {
  const t = useMessages()
  const { editor, reader, commenting, announcer } = useWorkplace()
  return () => {
    const selection = editor.current?.selection() ?? null
    const beginning = selection === null ? null : beginningAt(reader, selection)
    if (beginning === null) announcer.say(t('comments.nothing'))
    else commenting.begin(beginning)
  }
}

/** Begins a comment on a suggestion. */
export function useBeginOnSuggestion(): (entry: Entry) => void {
  const t = useMessages()
  const saysNow = useSaysNow()
  const { commenting } = useWorkplace()
  return (entry) => {
    const words = spokenSaying(saysNow().saying(entry), t)
    const on = { kind: 'suggestion', suggestion: entry.suggestion.id } as const
    commenting.begin({ on, words, back: focusedBar() })
  }
}

/** Ctrl-Alt-M: in the text on what is selected, elsewhere on the current suggestion. */
export function useCommentKey(): void {
  const begin = useBeginComment()
  const beginOn = useBeginOnSuggestion()
  const { seat, review } = useWorkplace()
  const comment = () => {
    const { current } = review.state.get()
    const isInText = document.activeElement?.closest('.draft-text') !== null
    if (isInText || current === null) begin()
    else beginOn(current)
  }
  useRoomKey((press) => (can(seat.role, 'write') && isCommentKey(press) ? comment : null))
}

/** Who decides by letters must not find herself in the text afterwards. */
function focusedBar(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('.decision-bar') ?? null
}

function beginningAt(
  reader: Reader,
  { from, to }: { readonly from: Place; readonly to: Place },
): Beginning | null {
  const selected = rangesBetween(reader, from, to)
  const ranges =
    selected.length > 0
      ? selected
      : rangesBetween(reader, { ...from, offset: 0 }, { ...from, offset: Infinity })
  if (ranges.length === 0) return null
  const { words } = passageOf(reader, ranges)
  return { on: { kind: 'passage', ranges }, words, back: null }
}
