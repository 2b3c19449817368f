import { useMessages } from '../../i18n/language.tsx'

interface FingerprintProps {
  /** `AB:CD:…`; null where the connection is not encrypted. */
  readonly fingerprint: string | null
}

/** What to compare before trusting a certificate that no browser knows. */
export function Fingerprint({ fingerprint }: FingerprintProps) {
  const t = useMessages()
  if (fingerprint === null) return null
  return (
    <div className="invitation-fingerprint">
      <p>{t('invitations.fingerprint')}</p>
      <code>{fingerprint}</code>
    </div>
  )
}
