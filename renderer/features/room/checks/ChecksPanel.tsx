import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useChecking, useWorkplace } from '../workplace.ts'
import { SlipCard } from './SlipCard.tsx'
import { useShownSlip } from './use-shown-slip.ts'
import './checks.css'

/** What looks like a slip in the text as it would stand. Nothing of it stands in anybody's way. */
export function ChecksPanel() {
  const t = useMessages()
  const { checking } = useWorkplace()
  const slips = useChecking('slips')
  const passedOver = useChecking('passedOver')
  const show = useShownSlip()
  return (
    <div className="panel-list checks">
      <p className="checks-hint">{t('checks.hint')}</p>
      {slips.length === 0 && <p className="list-empty">{t('checks.empty')}</p>}
      {slips.map((slip) => (
        <SlipCard key={`${slip.key} ${slip.place.from}`} slip={slip} onGo={show} />
      ))}
      {passedOver > 0 && (
        <p className="checks-passed">
          {t('checks.passedOver', { count: passedOver })}
          <Button look="quiet" size="small" onPress={checking.recall}>
            {t('checks.recall')}
          </Button>
        </p>
      )}
    </div>
  )
}
