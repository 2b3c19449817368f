import { useMessages } from '../../i18n/language.tsx'
import { WarnIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { HeldWords } from './HeldWords.tsx'
import { MarkedWords } from './Words.tsx'
import { spokenSaying } from './model/says.ts'
import { useAuthors } from './use-authors.ts'
import { useSays } from './use-says.ts'
import { useTime } from './use-time.ts'
import { useReview } from './workplace.ts'

/** Whose words are being decided, and the words: what the chair answers to. */
export function DecisionWords() {
  const t = useMessages()
  const authors = useAuthors()
  const says = useSays()
  const time = useTime()
  const current = useReview('current')
  const queue = useReview('queue')
  const hasChanged = useReview('hasChanged')
  if (current === null) {
    const hint = queue.length === 0 ? 'room.allDecided' : 'room.chooseHint'
    return <p className="decision-words decision-idle">{t(hint)}</p>
  }
  const { party, atMs } = current.suggestion
  const saying = says.saying(current)
  const who = {
    party: authors.subject(current.suggestion),
    verb: saying.verb,
    name: authors.person(current.suggestion),
    time: time(atMs),
  }
  return (
    <div className="decision-words" data-party={party}>
      <Plate party={party} size="large" />
      <div>
        <p className="decision-who">
          {t('room.whoSays', who)}
          {hasChanged && (
            <strong className="warning" role="alert">
              <WarnIcon size={13} />
              {t('room.hasChanged')}
            </strong>
          )}
          <HeldWords entry={current} />
        </p>
        <p className="decision-text" title={spokenSaying(saying, t)}>
          <MarkedWords saying={saying} />
        </p>
      </div>
    </div>
  )
}
