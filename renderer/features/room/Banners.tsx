import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useReadable } from '../../sync/use-readable.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DamageBanner } from './DamageBanner.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { RefusalBanner } from './RefusalBanner.tsx'
import { SetAsideBanner } from './SetAsideBanner.tsx'
import { useConnection, useWorkplace } from './workplace.ts'
import './connection.css'

/** What happened to the connection: one thing at a time, the worst first. It pushes the page down. */
export function Banners({ onCopy }: { readonly onCopy: () => void }) {
  const t = useMessages()
  const { session, seat, isHostHere } = useWorkplace()
  const kind = useConnection('kind')
  const returned = useConnection('returned')
  const refusal = useReadable(session.refusal)
  const damage = useReadable(session.damage)
  const isSplit = useConnection('isSplit')
  if (refusal !== null) {
    return <RefusalBanner refusal={refusal} onDismiss={session.dismissRefusal} />
  }
  const copying = isHostHere && (
    <Button size="small" onPress={onCopy}>
      {t('copies.save')}
    </Button>
  )
  switch (kind) {
    case 'revoked':
      return (
        <Banner tone="stop" look="bar" title={t('sync.revokedTitle')}>
          {t('sync.revokedHint')}
        </Banner>
      )
    case 'storage-failing':
      return (
        <Banner tone="stop" look="bar" title={t('sync.storageTitle')} action={copying}>
          {t(can(seat.role, 'decide') ? 'sync.storageHintChair' : 'sync.storageHint')}
        </Banner>
      )
    case 'closed':
      return (
        <Banner
          tone="warn"
          look="bar"
          title={t('sync.closedTitle')}
          action={
            <Button size="small" onPress={session.retry}>
              {t('sync.retry')}
            </Button>
          }
        >
          {t('sync.closedHint')}
        </Banner>
      )
    case 'offline':
      return <OfflineBanner onRetry={session.retry} />
    default:
      if (damage !== null) return <DamageBanner found={damage} onDismiss={session.dismissDamage} />
      if (isSplit) {
        return (
          <Banner tone="warn" look="bar" title={t('sync.splitTitle')} action={copying}>
            {t('sync.splitHint')}
          </Banner>
        )
      }
      if (returned === null) return <SetAsideBanner />
      return <Banner tone="ok" look="bar" title={t('sync.returned', { count: returned })} />
  }
}
