import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTime } from './use-time.ts'
import { useConnection } from './workplace.ts'

interface OfflineBannerProps {
  readonly onRetry: () => void
}

/** Says that writing goes on, where the words are, and how many wait. */
export function OfflineBanner({ onRetry }: OfflineBannerProps) {
  const t = useMessages()
  const time = useTime()
  const isKept = useConnection('isKept')
  const lastSeenMs = useConnection('lastSeenMs')
  const unsent = useConnection('unsent')
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
