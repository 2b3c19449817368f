import type { Party } from '../../shared/meeting/party.ts'
import { usePartyName } from '../i18n/party-name.ts'
import './plate.css'

interface PlateProps {
  readonly party: Party
  readonly size?: 'small' | 'normal' | 'large' | 'huge'
  /** Outlined: absent, or one who writes no words in its own name. SE and observers always are. */
  readonly isOutlined?: boolean
  /** Where the name stands beside it, the plate need not say it again. */
  readonly isSilent?: boolean
}

/** The nameplate of a delegation: the one sign for it everywhere. */
export function Plate({
  party,
  size = 'normal',
  isOutlined = false,
  isSilent = false,
}: PlateProps) {
  const name = usePartyName()(party)
  const outlined = isOutlined || party === 'SE' || party === 'OBS'
  return (
    <abbr
      className={`plate plate-${size}${outlined ? ' plate-outlined' : ''}`}
      data-party={party}
      title={name}
      aria-hidden={isSilent}
    >
      {party}
    </abbr>
  )
}
