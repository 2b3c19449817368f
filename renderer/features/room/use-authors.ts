import { useMemo } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { authorsIn } from './model/authors.ts'
import type { Authors } from './model/authors.ts'

/** Says whose a suggestion is, in the language of the screen. */
export function useAuthors(): Authors {
  const { t, locale } = useLanguage()
  return useMemo(() => authorsIn(t, locale), [t, locale])
}
