import type { View } from '../../../shared/document/document.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'

interface ViewNoteProps {
  readonly view: Exclude<View, 'marked'>
}

/** Says why one cannot write in this view, and leads back. */
export function ViewNote({ view }: ViewNoteProps) {
  const t = useMessages()
  const { review } = useWorkplace()
  return (
    <div className="view-note" role="status">
      <p>{t(`room.viewNote.${view}`)}</p>
      <Button size="small" onPress={() => review.setView('marked')}>
        {t('room.backToMarked')}
      </Button>
    </div>
  )
}
