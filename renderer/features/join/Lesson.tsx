import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Rich } from '../../i18n/Rich.tsx'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Role } from '../../../shared/meeting/roles.ts'

interface LessonProps {
  readonly party: Party
  readonly role: Role
}

/** What one must know before writing: an example and three sentences for one's role. */
export function Lesson({ party, role }: LessonProps) {
  const t = useMessages()
  const name = usePartyName()(party)
  const sentences = SENTENCES[role]
  return (
    <section className="lesson" aria-labelledby="lesson-title">
      <h2 id="lesson-title">{t('join.how')}</h2>
      {/* A picture drawn with words: its description says what it shows. */}
      <div className="lesson-example proposed" role="img" aria-label={t('join.how.label')}>
        {t('join.example.before')}
        <ins data-party={party} data-code={party}>
          {t('join.example.inserted')}
        </ins>
        {`${t('join.example.between')} `}
        <del data-party={party} data-code={`−${party}`}>
          {t('join.example.deleted')}
        </del>
        {t('join.example.after')}
      </div>
      <ol>
        {sentences.map((message) => (
          <li key={message}>
            <Rich message={message} values={{ party: name }} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const SENTENCES = {
  chair: ['join.chair.write', 'join.chair.decide', 'join.safe'],
  rapporteur: ['join.write', 'join.decide', 'join.safe'],
  delegate: ['join.write', 'join.decide', 'join.safe'],
  screen: ['join.screen.write', 'join.screen.decide', 'join.observer.safe'],
  observer: ['join.observer.write', 'join.observer.decide', 'join.observer.safe'],
} as const
