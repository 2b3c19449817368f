import { useState } from 'react'
import type { Client } from '../../bridge/client.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Sharing } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'

interface SharePanelProps {
  readonly client: Client
  readonly meeting: MeetingId
  readonly onShared: (sharing: Sharing) => void
}

/** The one click that makes this computer the table of the room's network, and what to know before. */
export function SharePanel({ client, meeting, onShared }: SharePanelProps) {
  const t = useMessages()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [way, setWay] = useState<'plain' | 'encrypted'>('plain')
  const share = async () => {
    setIsBusy(true)
    setError(null)
    const answer = await client('desk/share', { meeting, isEncrypted: way === 'encrypted' })
    setIsBusy(false)
    if (answer.ok) onShared(answer.value)
    else setError(answer.error)
  }
  return (
    <section className="invitation-panel" aria-labelledby="share-title">
      <h3 id="share-title">{t('invitations.share.title')}</h3>
      <p>{t('invitations.share.lead')}</p>
      <RadioCards
        label={t('invitations.share.way')}
        value={way}
        cards={[
          {
            value: 'plain',
            title: t('invitations.share.plainly'),
            hint: t('invitations.share.plain'),
          },
          {
            value: 'encrypted',
            title: t('invitations.share.encrypted'),
            hint: t('invitations.share.encryptedHint'),
          },
        ]}
        onChange={setWay}
      />
      <Button look="main" size="large" isPending={isBusy} onPress={() => void share()}>
        {t('invitations.share.go')}
      </Button>
      {error !== null && (
        <Banner tone="stop" title={t('invitations.share.failed')}>
          {describeError(error, t)}
        </Banner>
      )}
    </section>
  )
}
