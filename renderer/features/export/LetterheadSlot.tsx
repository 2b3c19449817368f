import type { Logo } from '../../../shared/meeting/letterhead.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'

interface LetterheadSlotProps {
  readonly slot: Logo['slot']
  /** What stands there while no logo is loaded. */
  readonly own: string
  readonly logo: Logo | null
  /** Null for who may not change it. */
  readonly onLoad: (() => void) | null
  readonly onDrop: (() => void) | null
}

export function LetterheadSlot({ slot, own, logo, onLoad, onDrop }: LetterheadSlotProps) {
  const t = useMessages()
  return (
    <div className="export-slot">
      <p>
        <span className="export-slot-name">{t(`export.slot.${slot}`)}</span>
        {logo === null && own}
      </p>
      {logo !== null && (
        <img src={`data:${logo.mediaType};base64,${logo.base64}`} alt={t('export.logo.alt')} />
      )}
      <div className="export-slot-buttons">
        {onLoad !== null && (
          <Button size="small" label={t(`export.logo.loadAt.${slot}`)} onPress={onLoad}>
            {t('export.logo.load')}
          </Button>
        )}
        {logo !== null && onDrop !== null && (
          <Button
            size="small"
            look="quiet"
            label={t(`export.logo.dropAt.${slot}`)}
            onPress={onDrop}
          >
            {t('export.logo.drop')}
          </Button>
        )}
      </div>
    </div>
  )
}
