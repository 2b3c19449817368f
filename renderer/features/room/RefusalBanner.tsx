import { useState } from 'react'
import type { Refusal } from '../../sync/session.ts'
import { describeRefusal } from '../../i18n/describe-refusal.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

interface RefusalBannerProps {
  readonly refusal: Refusal
  readonly onDismiss: () => void
  /** `bar`: across the page. `box`: within it. */
  readonly look?: 'bar' | 'box'
}

/** Why the host did not take a change; the words stay here to be copied. */
export function RefusalBanner({ refusal, onDismiss, look = 'bar' }: RefusalBannerProps) {
  const t = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const words = refusal.words.join('\n')
  const copy = () => void navigator.clipboard.writeText(words).then(() => setIsCopied(true))
  return (
    <Banner
      tone="stop"
      look={look}
      title={t('sync.refusedTitle')}
      action={
        <>
          {words !== '' && (
            <Button size="small" onPress={copy}>
              {t(isCopied ? 'sync.copied' : 'sync.copyWords')}
            </Button>
          )}
          <Button size="small" onPress={onDismiss}>
            {t('sync.dismiss')}
          </Button>
        </>
      }
    >
      {describeRefusal(refusal.code, t)}{' '}
      {t(words === '' ? 'sync.refusedNoWords' : 'sync.refusedWords')}
      {words !== '' && <blockquote className="refused-words">{words}</blockquote>}
    </Banner>
  )
}
