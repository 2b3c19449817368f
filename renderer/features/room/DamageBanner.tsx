import type { FoundDamage } from '../../../shared/protocol/damage.ts'
import { unreachable } from '../../../shared/result.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { whenInWords } from '../../i18n/when.ts'
import type { Translate } from '../../i18n/messages.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'

interface DamageBannerProps {
  readonly found: FoundDamage
  readonly onDismiss: () => void
}

/** What the host found in the meeting's record while it runs, what was kept, and what to do. */
export function DamageBanner({ found, onDismiss }: DamageBannerProps) {
  const { t, locale } = useLanguage()
  const { clock } = useWorkplace()
  const { sinceMs } = found
  const since = found.kind === 'mended' ? 'damage.since' : 'damage.after'
  return (
    <Banner
      tone={found.kind === 'mended' ? 'warn' : 'stop'}
      look="bar"
      title={t(found.kind === 'in-database' ? 'damage.databaseTitle' : 'damage.title')}
      action={
        <Button size="small" onPress={onDismiss}>
          {t('sync.dismiss')}
        </Button>
      }
    >
      {whatBecameOf(found, t)}
      {sinceMs !== null && ` ${t(since, { when: whenInWords(sinceMs, clock.nowMs(), locale, t) })}`}
    </Banner>
  )
}

function whatBecameOf(found: FoundDamage, t: Translate): string {
  switch (found.kind) {
    case 'mended': {
      const { lost: count, file, damagedFile } = found
      return `${t('damage.lost', { count })} ${t('damage.file', { file, damagedFile })}`
    }
    case 'unmended':
      return t('damage.unmended')
    case 'in-database':
      return t('damage.inDatabase')
    default:
      return unreachable(found)
  }
}
