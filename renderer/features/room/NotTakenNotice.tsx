import type { ReactNode } from 'react'
import { unreachable } from '../../../shared/result.ts'
import type { NotTaken } from '../../editor/DraftEditor.tsx'
import { useMessages } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/messages.ts'
import { StayingNotice } from './StayingNotice.tsx'

interface NotTakenNoticeProps {
  readonly why: NotTaken
  readonly onDismiss: () => void
}

/** Why nothing came of a paste or a drop, or what of it is not as it was. */
export function NotTakenNotice({ why, onDismiss }: NotTakenNoticeProps) {
  const t = useMessages()
  const title = why.kind === 'partly' ? t('editor.partlyTitle') : t('editor.notTakenTitle')
  return (
    <StayingNotice title={title} onDismiss={onDismiss}>
      {reasonOf(why, t)}
    </StayingNotice>
  )
}

function reasonOf(why: NotTaken, t: Translate): ReactNode {
  switch (why.kind) {
    case 'partly':
      return why.remarks.map(({ kind, count }) => (
        <p key={kind}>{t(`editor.partly.${kind}`, { count, menu: t('import.menu') })}</p>
      ))
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
