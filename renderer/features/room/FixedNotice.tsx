import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useReadable } from '../../sync/use-readable.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'
import './not-taken.css'

interface FixedNoticeProps {
  /** Opens the meeting's data, for who may change them. */
  readonly onMeetingData: () => void
}

/** Why nothing came of what one typed: the paragraph is made from the meeting's data. */
export function FixedNotice({ onMeetingData }: FixedNoticeProps) {
  const t = useMessages()
  const { seat, barred } = useWorkplace()
  const isBarred = useReadable(barred)
  if (!isBarred) return null
  const isChair = can(seat.role, 'set')
  return (
    <div className="not-taken">
      <Banner
        tone="warn"
        title={t('room.fixed.title')}
        action={
          isChair ? (
            <Button size="small" onPress={onMeetingData}>
              {t('room.meetingData')}
            </Button>
          ) : (
            <Button size="small" onPress={() => barred.set(false)}>
              {t('sync.dismiss')}
            </Button>
          )
        }
      >
        {t(isChair ? 'room.fixed.chair' : 'room.fixed')}
      </Banner>
    </div>
  )
}
