import type { MeetingId } from '../../../shared/ids.ts'
import type { Client } from '../../bridge/client.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { whenInWords } from '../../i18n/when.ts'
import { Banner } from '../../ui/Banner.tsx'
import { useSecondCopy } from './use-second-copy.ts'

interface CopyTroubleProps {
  readonly client: Client
  readonly meeting: MeetingId
  readonly nowMs: () => number
}

/** Tells the chair when the second copy cannot be kept: that the meeting goes on, and what to do. */
export function CopyTrouble({ client, meeting, nowMs }: CopyTroubleProps) {
  const { t, locale } = useLanguage()
  const { view } = useSecondCopy(client, meeting)
  if (view === null || view.folder === null || view.problem === null) return null
  const { folder, keptMs, problem } = view
  return (
    <Banner tone="warn" look="bar" title={t(`copies.${problem}`, { folder })}>
      {t(`copies.${problem}.hint`)}{' '}
      {keptMs !== null && t('copies.keptUntil', { when: whenInWords(keptMs, nowMs(), locale, t) })}
    </Banner>
  )
}
