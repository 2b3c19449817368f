import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import './staying-notice.css'

interface StayingNoticeProps {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly onDismiss: () => void
}

/** Why nothing came of what one did to the text. It stays in sight while that is scrolled. */
export function StayingNotice({ title, children, action, onDismiss }: StayingNoticeProps) {
  const t = useMessages()
  return (
    <div className="staying-notice">
      <Banner
        tone="warn"
        title={title}
        action={
          <>
            {action}
            <Button size="small" onPress={onDismiss}>
              {t('sync.dismiss')}
            </Button>
          </>
        }
      >
        {children}
      </Banner>
    </div>
  )
}
