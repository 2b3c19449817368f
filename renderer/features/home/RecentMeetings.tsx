import { Button as AriaButton } from 'react-aria-components'
import type { Answer } from '../../bridge/client.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import { meetingLine } from '../../i18n/meeting-line.ts'
import { whenInWords } from '../../i18n/when.ts'
import type { RecentMeeting } from '../../../shared/protocol/http.ts'
import { Banner } from '../../ui/Banner.tsx'
import { FileIcon } from '../../ui/icons.tsx'

interface RecentMeetingsProps {
  /** Null while the host looks. */
  readonly desk: Answer<'desk/open'> | null
  readonly nowMs: number
  readonly isBusy: boolean
  readonly onOpen: (path: string) => void
}

export function RecentMeetings({ desk, nowMs, isBusy, onOpen }: RecentMeetingsProps) {
  const t = useMessages()
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title" className="recent-title">
        {t('home.recent')}
      </h2>
      {desk === null && <p className="recent-note">{t('home.recent.loading')}</p>}
      {desk?.ok === false && <Banner tone="stop">{describeError(desk.error, t)}</Banner>}
      {desk?.ok === true && desk.value.recent.length === 0 && (
        <p className="recent-note">{t('home.recent.empty')}</p>
      )}
      {desk?.ok === true && (
        <ul className="recent-list">
          {desk.value.recent.map((recent) => (
            <li key={recent.path}>
              <RecentRow recent={recent} nowMs={nowMs} isBusy={isBusy} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface RecentRowProps extends Omit<RecentMeetingsProps, 'desk'> {
  readonly recent: RecentMeeting
}

function RecentRow({ recent, nowMs, isBusy, onOpen }: RecentRowProps) {
  const { t, language, locale } = useLanguage()
  return (
    <AriaButton className="recent-row" aria-disabled={isBusy} onPress={() => onOpen(recent.path)}>
      <FileIcon />
      <span className="recent-words">
        <span className="recent-name">{recent.title}</span>
        <span className="recent-meeting">{meetingLine(recent.meeting, language, t)}</span>
      </span>
      <span className="recent-words">
        <span>{t('home.recent.pending', { count: recent.pending })}</span>
        <span className="recent-meeting recent-file">{recent.path.split(/[\\/]/).at(-1)}</span>
      </span>
      <span className="recent-when tabular">{whenInWords(recent.changedMs, nowMs, locale, t)}</span>
    </AriaButton>
  )
}
