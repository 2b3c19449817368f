import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { LANGUAGES } from '../../shared/meeting/meeting.ts'
import type { Language } from '../../shared/meeting/meeting.ts'
import { LOCALES, createTranslate } from './messages.ts'
import type { Translate } from './messages.ts'

interface Speech {
  readonly language: Language
  readonly locale: string
  readonly t: Translate
  readonly setLanguage: (language: Language) => void
}

const SpeechContext = createContext<Speech | null>(null)

interface LanguageProviderProps {
  /** Where the choice is kept between visits. */
  readonly storage: Storage
  readonly children: ReactNode
}

const STORED = 'mesa.language'

/** Gives the window its language: the one chosen before, else Spanish. */
export function LanguageProvider({ storage, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(() => parseLanguage(storage.getItem(STORED)))
  useEffect(() => {
    storage.setItem(STORED, language)
    document.documentElement.lang = language
  }, [storage, language])
  const speech = useMemo(
    () => ({ language, locale: LOCALES[language], t: createTranslate(language), setLanguage }),
    [language],
  )
  return (
    <SpeechContext.Provider value={speech}>
      <I18nProvider locale={speech.locale}>{children}</I18nProvider>
    </SpeechContext.Provider>
  )
}

/** `t('home.title')`: words for people, in their language. */
export function useMessages(): Translate {
  return useLanguage().t
}

/** @throws where no `LanguageProvider` stands above. */
export function useLanguage(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('A component speaks outside a LanguageProvider')
  return speech
}

function parseLanguage(value: string | null): Language {
  return LANGUAGES.find((language) => language === value) ?? 'es'
}
