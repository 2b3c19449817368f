import type { Entry } from '../../../shared/draft/entry.ts'
import { useMessages } from '../../i18n/language.tsx'
import { WarnIcon } from '../../ui/icons.tsx'

interface HeldWordsProps {
  readonly entry: Pick<Entry, 'holds'>
}

/** Says that others have written in the paragraph which a suggestion adds, and where that goes without it. */
export function HeldWords({ entry: { holds } }: HeldWordsProps) {
  const t = useMessages()
  if (holds.length === 0) return null
  return (
    <span className="warning">
      <WarnIcon size={13} />
      {t('room.holds', { parties: holds.join(', ') })}
    </span>
  )
}
