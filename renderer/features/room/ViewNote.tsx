import type { View } from '../../../shared/document/document.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'

interface ViewNoteProps {
  readonly view: Exclude<View, 'marked'>
}

/** Says what this view shows and what becomes of what one writes, and leads back. */
export function ViewNote({ view }: ViewNoteProps) {
  const t = useMessages()
  const { review, pen } = useWorkplace()
  const who = pen === null ? 'reader' : 'writer'
  return (
    <div className="view-note">
      <p role="status">{t(`room.viewNote.${view}.${who}`)}</p>
      <Button size="small" onPress={() => review.setView('marked')}>
        {t('room.backToMarked')}
      </Button>
    </div>
  )
}
