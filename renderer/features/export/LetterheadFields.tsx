import { useState } from 'react'
import { LETTERHEAD_PAGES, LOGO_SLOTS } from '../../../shared/meeting/letterhead.ts'
import { countryName } from '../../../shared/meeting/countries.ts'
import type { Draft } from '../../../shared/draft/draft.ts'
import { writeLetterheadPages, writeLogos } from '../../../shared/draft/settings.ts'
import type { Logo } from '../../../shared/meeting/letterhead.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { Files } from '../../bridge/files.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { LetterheadSlot } from './LetterheadSlot.tsx'
import type { ChosenLetterhead } from './OwnLetterhead.tsx'
import { OwnLetterhead } from './OwnLetterhead.tsx'
import { LOGO_LIMIT_BYTES, readLogo } from '../../../shared/presidency/read-logo.ts'
import type { LogoError } from '../../../shared/presidency/read-logo.ts'

interface LetterheadFieldsProps {
  readonly files: Files
  readonly draft: Draft
  readonly settings: Settings
  readonly maySet: boolean
  readonly own: ChosenLetterhead | null
  readonly onOwn: (own: ChosenLetterhead | null) => void
}

/** The three places of the letterhead: Mesa's own signs, or the logos that the presidency loaded. */
export function LetterheadFields({
  files,
  draft,
  settings,
  maySet,
  own,
  onOwn,
}: LetterheadFieldsProps) {
  const { t, language } = useLanguage()
  const [error, setError] = useState<LogoError | null>(null)
  const { logos, meeting } = settings
  const country = countryName(meeting.ppt.country, language)
  const signs = {
    left: t('export.slot.left.own'),
    center: t('export.slot.center.own'),
    right: t('export.slot.right.own', { country, year: String(meeting.ppt.year) }),
  }
  const others = (slot: Logo['slot']) => logos.filter((logo) => logo.slot !== slot)
  const load = async (slot: Logo['slot']) => {
    const file = await files.choose('.png,.svg,image/png,image/svg+xml')
    if (file === null) return
    const logo = readLogo(file.bytes, slot)
    setError(logo.ok ? null : logo.error)
    if (logo.ok) writeLogos(draft, [...others(slot), logo.value])
  }
  return (
    <section className="export-letterhead" aria-labelledby="export-letterhead-title">
      <h3 id="export-letterhead-title">{t('export.letterhead')}</h3>
      {(own === null ? LOGO_SLOTS : []).map((slot) => (
        <LetterheadSlot
          key={slot}
          slot={slot}
          own={signs[slot]}
          logo={logos.findLast((logo) => logo.slot === slot) ?? null}
          onLoad={maySet ? () => void load(slot) : null}
          onDrop={maySet ? () => writeLogos(draft, others(slot)) : null}
        />
      ))}
      {own === null && (
        <RadioCards
          label={t('export.pages')}
          direction="row"
          value={settings.letterheadOn ?? 'first'}
          cards={LETTERHEAD_PAGES.map((value) => ({ value, title: t(`export.pages.${value}`) }))}
          onChange={(pages) => {
            if (maySet) writeLetterheadPages(draft, pages)
          }}
        />
      )}
      <OwnLetterhead files={files} value={own} onChange={onOwn} />
      {error !== null && (
        <Banner tone="stop">
          {t(`export.logo.${error.kind}`, { limit: LOGO_LIMIT_BYTES / 1000 })}
        </Banner>
      )}
    </section>
  )
}
