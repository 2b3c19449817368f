import type { ConnectionKind } from '../../sync/connection.ts'
import type { MessageKey } from '../../i18n/catalogues.ts'
import { useMessages } from '../../i18n/language.tsx'
import { AcceptIcon, ClockIcon, OfflineIcon, RejectIcon, SaveIcon } from '../../ui/icons.tsx'
import { useConnection, useWorkplace } from './workplace.ts'
import './connection.css'

/** Where the words are: kept here, received by the host, or neither for sure. */
export function ConnectionChip() {
  const t = useMessages()
  const { isHostHere } = useWorkplace()
  const kind = useConnection('kind')
  const isKept = useConnection('isKept')
  const sign = signOf(kind, isKept, isHostHere)
  const { Icon } = sign
  return (
    <div className={`chip chip-${sign.tone}`} role="status" aria-label={t('sync.status')}>
      <Icon />
      <span>{t(sign.message)}</span>
    </div>
  )
}

export interface Sign {
  readonly message: MessageKey
  readonly tone: 'calm' | 'warn' | 'stop'
  readonly Icon: typeof AcceptIcon
}

const SIGNS: Readonly<Record<ConnectionKind, Sign>> = {
  opening: { message: 'sync.opening', tone: 'calm', Icon: ClockIcon },
  received: { message: 'sync.received', tone: 'calm', Icon: AcceptIcon },
  'saved-here': { message: 'sync.savedHere', tone: 'calm', Icon: SaveIcon },
  reconnecting: { message: 'sync.reconnecting', tone: 'warn', Icon: ClockIcon },
  offline: { message: 'sync.offline', tone: 'warn', Icon: OfflineIcon },
  'storage-failing': { message: 'sync.storageFailing', tone: 'stop', Icon: RejectIcon },
  closed: { message: 'sync.closed', tone: 'warn', Icon: OfflineIcon },
  revoked: { message: 'sync.revoked', tone: 'stop', Icon: RejectIcon },
}

export function signOf(kind: ConnectionKind, isKept: boolean, isHostHere: boolean): Sign {
  if (kind === 'saved-here' && !isKept) {
    return { message: 'sync.notKept', tone: 'calm', Icon: ClockIcon }
  }
  // On the host's own screen its journal is "here": there is nobody else to receive it.
  return SIGNS[isHostHere && kind === 'received' ? 'saved-here' : kind]
}
