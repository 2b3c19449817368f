import { useMessages } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TOPICS } from './topics.ts'
import './help.css'

/** "Si algo falla": what happens, what is kept and what to do. SI-ALGO-FALLA.md says the same. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages()
  return (
    <Dialog title={t('help.title')} lead={t('help.lead')} size="medium" onClose={onClose}>
      <div className="help" role="region" aria-label={t('help.title')} tabIndex={0}>
        {TOPICS.map((topic) => (
          <section key={topic}>
            <h3>{t(`help.${topic}`)}</h3>
            <p>{t(`help.${topic}.what`)}</p>
            <p>
              <strong>{t('help.todo')}</strong> {t(`help.${topic}.todo`)}
            </p>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
