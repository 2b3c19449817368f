import type { Entry } from '../../../shared/draft/entry.ts'
import type { Author } from '../../../shared/draft/hand.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { CommentIcon, UndoIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { useBeginOnSuggestion } from './comments/use-begin-comment.ts'
import { HeldWords } from './HeldWords.tsx'
import { MarkedWords } from './Words.tsx'
import { FacingWords } from './translation/FacingWords.tsx'
import { SupportButton } from './SupportButton.tsx'
import { authorOf } from './model/pens.ts'
import { useAuthors } from './use-authors.ts'
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
  const authors = useAuthors()
  const { seat, reader, announcer } = useWorkplace()
  const { suggestion } = entry
  const { party, atMs } = suggestion
  const own = authorOf(seat, suggestion)
  const support = authors.support(suggestion)
  const takeBack = () => {
    if (own === null) return
    withdraw(reader, entry, own)
    announcer.say(t('room.withdrawn'))
  }
  return (
    <article className="card" data-party={party} aria-label={says.sentence(entry)}>
      <header className="card-head">
        <Plate party={party} />
        {support !== null && <span className="supporters">{support}</span>}
        <strong className="card-verb">{says.saying(entry).verb}</strong>
        <time>{ago(atMs)}</time>
      </header>
      <p className="card-words">
        <MarkedWords saying={says.saying(entry)} />
      </p>
      <HeldWords entry={entry} />
      <FacingWords entry={entry} />
      <p className="card-state">
        {authors.person(suggestion)} · {useCardState(own)}
      </p>
      {can(seat.role, 'write') && (
        <footer>
          {own !== null && (
            <Button size="small" onPress={takeBack}>
              <UndoIcon />
              {t('room.withdraw')}
            </Button>
          )}
          <SupportButton entry={entry} />
          <Button look="quiet" size="small" onPress={() => beginOn(entry)}>
            <CommentIcon />
            {t('comments.comment')}
          </Button>
        </footer>
      )}
    </article>
  )
}

function useCardState(own: Author | null): string {
  const t = useMessages()
  const kind = useConnection('kind')
  if (own === null) return t('room.card.other')
  if (isAway(kind)) return t('room.card.ownOffline')
  return t(own.by === undefined ? 'room.card.own' : 'room.card.other')
}
