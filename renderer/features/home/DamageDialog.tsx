import type { Damage } from '../../../shared/protocol/damage.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { whenInWords } from '../../i18n/when.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface DamageDialogProps {
  readonly damage: Damage
  readonly nowMs: number
  readonly onGoOn: () => void
  readonly onCancel: () => void
}

/** Says what was found in a damaged file, before somebody goes on with what is sound. */
export function DamageDialog({ damage, nowMs, onGoOn, onCancel }: DamageDialogProps) {
  const { t, locale } = useLanguage()
  const { file, damagedFile, sinceMs, lost } = damage
  const since =
    sinceMs === null
      ? t('home.damage.title')
      : t('home.damage.since', { when: whenInWords(sinceMs, nowMs, locale, t) })
  return (
    <Dialog
      title={t('home.damage.title')}
      isQuestion
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel}>{t('ui.cancel')}</Button>
          <Button look="main" onPress={onGoOn}>
            {t('home.damage.goOn')}
          </Button>
        </>
      }
    >
      <Banner tone="warn" title={since}>
        {t('home.damage.lost', { count: lost })}
      </Banner>
      <p className="damage-note">{t('home.damage.file', { file, damagedFile })}</p>
      <p className="damage-note">{t('home.damage.copy')}</p>
    </Dialog>
  )
}
