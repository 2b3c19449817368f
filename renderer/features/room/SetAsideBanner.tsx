import { useCallback, useState, useSyncExternalStore } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWorkplace } from './workplace.ts'

/** Says that not all of what the draft holds could be read: a newer Mesa wrote it, or nobody should have. */
export function SetAsideBanner() {
  const t = useMessages()
  const { reader } = useWorkplace()
  const subscribe = useCallback((listener: () => void) => reader.subscribe(listener), [reader])
  const count = useSyncExternalStore(subscribe, () => reader.ledger().setAside)
  const [known, setKnown] = useState(0)
  if (count <= known) return null
  return (
    <Banner
      tone="warn"
      look="bar"
      title={t('sync.setAsideTitle', { count })}
      action={
        <Button size="small" onPress={() => setKnown(count)}>
          {t('sync.dismiss')}
        </Button>
      }
    >
      {t('sync.setAsideHint')}
    </Banner>
  )
}
