import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'

interface StrandedWordsProps {
  readonly words: readonly string[]
  readonly onDismiss: () => void
}

/** What one was typing when the cell went away: it is in no text, so it stays here to be copied. */
export function StrandedWords({ words, onDismiss }: StrandedWordsProps) {
  const t = useMessages()
  if (words.length === 0) return null
  return (
    <Banner
      tone="warn"
      title={t('calendar.stranded')}
      action={
        <Button size="small" onPress={onDismiss}>
          {t('sync.dismiss')}
        </Button>
      }
    >
      {words.map((each, at) => (
        <blockquote key={`${at} ${each}`} className="refused-words">
          {each}
        </blockquote>
      ))}
    </Banner>
  )
}
