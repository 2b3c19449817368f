import { ofCountry } from '../meeting/countries.ts'
import type { Language } from '../meeting/meeting.ts'
import { COUNTRIES } from '../meeting/party.ts'
import type { Country } from '../meeting/party.ts'
import type { Footnote } from './footnotes.ts'

/** How a footnote is printed: `Reserva de México: …` where it is a country's. */
export function footnoteText(
  { of, text }: Pick<Footnote, 'of' | 'text'>,
  language: Language,
): string {
  return of === undefined ? text : `${WORD[language]} ${ofCountry(of, language)}: ${text}`
}

/** What `footnoteText` has printed, in either language. */
export function parseFootnote(printed: string): Pick<Footnote, 'of' | 'text'> {
  for (const { of, sign } of SIGNS) {
    if (printed.startsWith(sign)) return { of, text: printed.slice(sign.length).trim() }
  }
  return { text: printed }
}

const WORD = { es: 'Reserva', en: 'Reservation' } as const

const SIGNS: readonly { readonly of: Country; readonly sign: string }[] = COUNTRIES.flatMap((of) =>
  (['es', 'en'] as const).map((language) => ({
    of,
    sign: `${WORD[language]} ${ofCountry(of, language)}:`,
  })),
)
