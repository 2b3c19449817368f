import type { Entry } from '../../../shared/draft/entry.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { CommentIcon, UndoIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { useBeginOnSuggestion } from './comments/use-begin-comment.ts'
import { MarkedWords } from './Words.tsx'
import { useSays } from './use-says.ts'
import { useAgo } from './use-time.ts'
import { isAway, useConnection, useWorkplace } from './workplace.ts'

interface SuggestionCardProps {
  readonly entry: Entry
}

/** The current suggestion, open: whose, the words, how it stands, and taking it back if it is one's own. */
export function SuggestionCard({ entry }: SuggestionCardProps) {
  const t = useMessages()
  const ago = useAgo()
  const says = useSays()
  const beginOn = useBeginOnSuggestion()
  const { seat, reader, announcer } = useWorkplace()
  const { party, delegate, atMs } = entry.suggestion
  const isOwn = party === seat.party && can(seat.role, 'write')
  const takeBack = () => {
    withdraw(reader, entry, { party: seat.party, delegate: seat.name })
    announcer.say(t('room.withdrawn'))
  }
  return (
    <article className="card" data-party={party} aria-label={says.sentence(entry)}>
      <header className="card-head">
        <Plate party={party} />
        <strong className="card-verb">{says.saying(entry).verb}</strong>
        <time>{ago(atMs)}</time>
      </header>
      <p className="card-words">
        <MarkedWords saying={says.saying(entry)} />
      </p>
      <p className="card-state">
        {delegate} · {useCardState(isOwn)}
      </p>
      {can(seat.role, 'write') && (
        <footer>
          {isOwn && (
            <Button size="small" onPress={takeBack}>
              <UndoIcon />
              {t('room.withdraw')}
            </Button>
          )}
          <Button look="quiet" size="small" onPress={() => beginOn(entry)}>
            <CommentIcon />
            {t('comments.comment')}
          </Button>
        </footer>
      )}
    </article>
  )
}

function useCardState(isOwn: boolean): string {
  const t = useMessages()
  const kind = useConnection('kind')
  if (!isOwn) return t('room.card.other')
  return t(isAway(kind) ? 'room.card.ownOffline' : 'room.card.own')
}
