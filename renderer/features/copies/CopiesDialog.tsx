import type { MeetingId } from '../../../shared/ids.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { SavingNote } from '../../bridge/SavingNote.tsx'
import { describeError } from '../../i18n/describe-error.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SaveIcon } from '../../ui/icons.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { SecondCopyForm } from './SecondCopyForm.tsx'
import { useCopying } from './use-copying.ts'
import './copies.css'

interface CopiesDialogProps {
  readonly bridge: Bridge
  readonly meeting: MeetingId
  readonly onClose: () => void
}

/** Copies of the meeting's file: one now, and a second one that follows by itself. */
export function CopiesDialog({ bridge, meeting, onClose }: CopiesDialogProps) {
  const t = useMessages()
  const copying = useCopying(bridge, meeting)
  return (
    <Dialog title={t('copies.title')} lead={t('copies.lead')} size="medium" onClose={onClose}>
      <section className="copies-part">
        <h3>{t('copies.one')}</h3>
        <p>{t('copies.one.hint')}</p>
        <div>
          <Button look="main" isDisabled={copying.isBusy} onPress={copying.copy}>
            <SaveIcon />
            <span>{t('copies.save')}</span>
          </Button>
        </div>
        {copying.isBusy && <Progress label={t('copies.saving')} share={null} />}
        {copying.outcome !== null && <SavingNote outcome={copying.outcome} />}
        {copying.error !== null && <Banner tone="stop">{describeError(copying.error, t)}</Banner>}
      </section>
      <section className="copies-part">
        <h3>{t('copies.second')}</h3>
        <p>{t('copies.second.hint')}</p>
        <SecondCopyForm bridge={bridge} meeting={meeting} />
      </section>
    </Dialog>
  )
}
