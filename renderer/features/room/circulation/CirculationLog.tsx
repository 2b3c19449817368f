import { circulationDeeds, deedInWords } from '../../../../shared/draft/circulation-log.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { whenInWords } from '../../../i18n/when.ts'
import { useOriginal } from '../translation/use-original.ts'
import { useWorkplace } from '../workplace.ts'
import { useCirculation } from './use-circulation.ts'
import './circulation.css'

/** What was done with the whole text: circulated, broken, approved, final. Nothing where nothing was. */
export function CirculationLog() {
  const { t, language, locale } = useLanguage()
  const { clock } = useWorkplace()
  const { draft } = useOriginal()
  useCirculation()
  const deeds = circulationDeeds(draft).toReversed()
  if (deeds.length === 0) return null
  return (
    <section className="circulation-log" aria-label={t('circulation.log')}>
      <h3 className="section-title">{t('circulation.log')}</h3>
      <ul>
        {deeds.map((deed) => (
          <li key={deed.id}>
            {deedInWords(deed, language)}{' '}
            <span className="circulation-log-by">
              {t('log.by', {
                name: `${deed.delegate} (${deed.party})`,
                time: whenInWords(deed.atMs, clock.nowMs(), locale, t),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
