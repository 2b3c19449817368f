import { useState } from 'react'
import type { Refusal } from '../../sync/session.ts'
import type { MessageKey } from '../../i18n/catalogues.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'

interface RefusalBannerProps {
  readonly refusal: Refusal
}

/** Why the host did not take a change; the words stay here to be copied. */
export function RefusalBanner({ refusal }: RefusalBannerProps) {
  const t = useMessages()
  const { session } = useWorkplace()
  const [isCopied, setIsCopied] = useState(false)
  const words = refusal.words.join('\n')
  const copy = () => void navigator.clipboard.writeText(words).then(() => setIsCopied(true))
  return (
    <Banner
      tone="stop"
      look="bar"
      title={t('sync.refusedTitle')}
      action={
        <>
          {words !== '' && (
            <Button size="small" onPress={copy}>
              {t(isCopied ? 'sync.copied' : 'sync.copyWords')}
            </Button>
          )}
          <Button size="small" onPress={session.dismissRefusal}>
            {t('sync.dismiss')}
          </Button>
        </>
      }
    >
      {t(reasonOf(refusal.code))} {t(words === '' ? 'sync.refusedNoWords' : 'sync.refusedWords')}
      {words !== '' && <blockquote className="refused-words">{words}</blockquote>}
    </Banner>
  )
}

function reasonOf(code: string): MessageKey {
  switch (code) {
    case 'may-not-write':
      return 'sync.refusedReadOnly'
    case 'may-not-decide':
    case 'may-not-set':
    case 'foreign-client':
    case 'foreign-suggestion':
      return 'sync.refusedForeign'
    case 'round-closed':
      return 'sync.refusedSealed'
    default:
      return 'sync.refusedOther'
  }
}
