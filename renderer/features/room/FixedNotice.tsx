import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useReadable } from '../../sync/use-readable.ts'
import { Button } from '../../ui/Button.tsx'
import { StayingNotice } from './StayingNotice.tsx'
import { useWorkplace } from './workplace.ts'

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
  const change = () => {
    barred.set(false)
    onMeetingData()
  }
  return (
    <StayingNotice
      title={t('room.fixed.title')}
      action={
        isChair && (
          <Button size="small" onPress={change}>
            {t('room.meetingData')}
          </Button>
        )
      }
      onDismiss={() => barred.set(false)}
    >
      {t(isChair ? 'room.fixed.chair' : 'room.fixed')}
    </StayingNotice>
  )
}
