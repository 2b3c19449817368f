import type { Connection } from '../../sync/connection.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTime } from './use-time.ts'

interface OfflineBannerProps {
  readonly connection: Connection
  readonly onRetry: () => void
}

/** Says that writing goes on, where the words are, and how many wait. */
export function OfflineBanner({ connection, onRetry }: OfflineBannerProps) {
  const t = useMessages()
  const time = useTime()
  const { isKept, lastSeenMs, unsent } = connection
  const kept =
    lastSeenMs === null
      ? t('sync.offlineHintNever')
      : t('sync.offlineHint', { time: time(lastSeenMs) })
  return (
    <Banner
      tone="warn"
      look="bar"
      title={t(isKept ? 'sync.offlineTitle' : 'sync.offlineTitleNotKept')}
      action={
        <>
          {unsent > 0 && <span>{t('sync.unsent', { count: unsent })}</span>}
          <Button size="small" onPress={onRetry}>
            {t('sync.retry')}
          </Button>
        </>
      }
    >
      {isKept ? kept : t('sync.offlineHintNotKept')}
    </Banner>
  )
}
