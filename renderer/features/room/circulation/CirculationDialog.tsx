import { useId, useRef } from 'react'
import { silenceInWords } from '../../../../shared/document/circulation-words.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useTexts } from '../translation/texts.ts'
import { useOriginal } from '../translation/use-original.ts'
import { useReview, useWorkplace } from '../workplace.ts'
import { FinalFields } from './FinalFields.tsx'
import { SilenceBreaks } from './SilenceBreaks.tsx'
import { SilenceEnd } from './SilenceEnd.tsx'
import { SilenceForm } from './SilenceForm.tsx'
import { useCirculation } from './use-circulation.ts'
import './circulation.css'

/** How the whole text goes out: under silence until a moment, and as final. */
export function CirculationDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useLanguage()
  const { seat, clock } = useWorkplace()
  const id = useId()
  const original = useOriginal()
  const isOfTwo = useTexts() !== null
  const { circulation, state } = useCirculation()
  const { silence } = circulation
  const now = useRef<HTMLParagraphElement>(null)
  // What was pressed may be gone in a moment.
  const said = () => now.current?.focus()
  const isChair = can(seat.role, 'decide')
  const isOpen = state !== null && state !== 'withdrawn'
  const words = silence === null ? null : silenceInWords(silence, clock.nowMs(), language)
  useReview('entries')
  const pending = original.entries().filter((entry) => entry.state === 'pending').length
  return (
    <Dialog
      title={t('circulation.title')}
      size="medium"
      onClose={onClose}
      footer={
        <Button look="main" onPress={onClose}>
          {t('standing.done')}
        </Button>
      }
    >
      {isOfTwo && <p className="circulation-hint">{t('circulation.both')}</p>}
      <section className="circulation" aria-labelledby={id}>
        <h3 id={id} className="section-title">
          {t('circulation.silence')}
        </h3>
        <p className="circulation-now" ref={now} tabIndex={-1}>
          {words === null ? t('circulation.none') : `${words}.`}
        </p>
        {silence !== null && isOpen && silence.isChanged && (
          <p className="circulation-hint">{t('circulation.changed')}</p>
        )}
        {isChair && (!isOpen || state === 'approved') && (
          <SilenceForm pending={pending} onSaid={said} />
        )}
        {silence !== null && isOpen && (
          <SilenceBreaks silence={silence} state={state} onSaid={said} />
        )}
        {silence !== null && isChair && (
          <SilenceEnd silence={silence} state={state} onSaid={said} />
        )}
      </section>
      <FinalFields pending={pending} />
    </Dialog>
  )
}
