import { unreachable } from '../../../shared/result.ts'
import type { NotTaken } from '../../editor/DraftEditor.tsx'
import { useMessages } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/messages.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import './not-taken.css'

interface NotTakenNoticeProps {
  readonly why: NotTaken
  readonly onDismiss: () => void
}

/** Why nothing came of a paste or a drop. It stays in sight while the text is scrolled. */
export function NotTakenNotice({ why, onDismiss }: NotTakenNoticeProps) {
  const t = useMessages()
  return (
    <div className="not-taken">
      <Banner
        tone="warn"
        title={t('editor.notTakenTitle')}
        action={
          <Button size="small" onPress={onDismiss}>
            {t('sync.dismiss')}
          </Button>
        }
      >
        {reasonOf(why, t)}
      </Banner>
    </div>
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
