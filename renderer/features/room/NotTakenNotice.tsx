import { unreachable } from '../../../shared/result.ts'
import type { NotTaken } from '../../editor/DraftEditor.tsx'
import { useMessages } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/messages.ts'
import { StayingNotice } from './StayingNotice.tsx'

interface NotTakenNoticeProps {
  readonly why: NotTaken
  readonly onDismiss: () => void
}

/** Why nothing came of a paste or a drop. */
export function NotTakenNotice({ why, onDismiss }: NotTakenNoticeProps) {
  const t = useMessages()
  return (
    <StayingNotice title={t('editor.notTakenTitle')} onDismiss={onDismiss}>
      {reasonOf(why, t)}
    </StayingNotice>
  )
}

function reasonOf(why: NotTaken, t: Translate): string {
  switch (why.kind) {
    case 'no-text':
      return t('editor.notTakenNoText')
    case 'too-large':
      return t('editor.notTakenTooLarge', { letters: why.letters, limit: why.limit })
    case 'too-many':
      return t('editor.notTakenTooMany', { paragraphs: why.paragraphs, limit: why.limit })
    default:
      return unreachable(why)
  }
}
