import { useLanguage } from '../i18n/language.tsx'
import { ToggleGroup } from './ToggleGroup.tsx'

/** Each language in its own words, so that everybody finds theirs. */
const LANGUAGES = [
  { value: 'es', label: <span lang="es">Español</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const

export function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage()
  return (
    <ToggleGroup
      label={t('ui.language')}
      value={language}
      options={LANGUAGES}
      onChange={setLanguage}
    />
  )
}
