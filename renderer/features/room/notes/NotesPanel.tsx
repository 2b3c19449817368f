import { isCountry } from '../../../../shared/meeting/party.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import type { Session } from '../../../sync/session.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import { signOf } from '../ConnectionChip.tsx'
import { RefusalBanner } from '../RefusalBanner.tsx'
import { useWorkplace } from '../workplace.ts'
import { NotesBox } from './NotesBox.tsx'
import './notes.css'

interface NotesPanelProps {
  /** At the notes of one's own delegation. */
  readonly session: Session
}

/** What a delegation writes for itself. */
export function NotesPanel({ session }: NotesPanelProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat } = useWorkplace()
  const copy = useReadable(session.copy)
  const refusal = useReadable(session.refusal)
  const party = partyName(seat.party)
  return (
    <div className="notes">
      <p className="notes-lead">
        <strong>
          {isCountry(seat.party) ? t('notes.onlyYou') : t('notes.onlyParty', { party })}
        </strong>{' '}
        {t('notes.where')}
      </p>
      {refusal !== null && (
        <RefusalBanner refusal={refusal} onDismiss={session.dismissRefusal} look="box" />
      )}
      <NotesBox key={copy.doc.guid} doc={copy.doc} label={t('notes.of', { party })} />
      <NotesState session={session} />
    </div>
  )
}

/** Where the notes are: kept here, received by the host, or neither for sure. */
function NotesState({ session }: NotesPanelProps) {
  const t = useMessages()
  const { isHostHere } = useWorkplace()
  const { kind, isKept } = useReadable(session.connection)
  const { message, tone, Icon } = signOf(kind, isKept, isHostHere)
  return (
    <p className={`notes-state chip chip-${tone}`}>
      <Icon />
      <span>{t(message)}</span>
    </p>
  )
}
