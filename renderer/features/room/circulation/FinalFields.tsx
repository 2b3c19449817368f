import { useId, useRef } from 'react'
import { declareFinal } from '../../../../shared/draft/circulations.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'
import { useCirculation } from './use-circulation.ts'

/** Whether the text is final: for all to read, for the chair to say and to take back. */
export function FinalFields({ pending }: { readonly pending: number }) {
  const { t } = useLanguage()
  const { seat, clock } = useWorkplace()
  const id = useId()
  const reader = useOriginal()
  const { final } = useCirculation().circulation
  const isChair = can(seat.role, 'decide')
  const state = final === null ? 'not' : final.isChanged ? 'changed' : 'yes'
  const now = useRef<HTMLParagraphElement>(null)
  const say = (isFinal: boolean) => {
    const by = { party: seat.party, delegate: seat.name, atMs: clock.nowMs() }
    declareFinal(reader, isFinal, by)
    now.current?.focus()
  }
  return (
    <section className="circulation" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {t('circulation.final')}
      </h3>
      <p className="circulation-now" ref={now} tabIndex={-1}>
        {t(`circulation.final.${state}`)}
      </p>
      {isChair && state !== 'yes' && (
        <p className="circulation-hint">{t('circulation.final.lead')}</p>
      )}
      {isChair && state !== 'yes' && pending > 0 && (
        <p className="circulation-hint">{t('circulation.final.pending', { count: pending })}</p>
      )}
      {isChair && (
        <div className="silence-end-buttons">
          {state !== 'yes' && (
            <Button onPress={() => say(true)}>{t('circulation.final.declare')}</Button>
          )}
          {state !== 'not' && (
            <Button onPress={() => say(false)}>{t('circulation.final.undo')}</Button>
          )}
        </div>
      )}
    </section>
  )
}
