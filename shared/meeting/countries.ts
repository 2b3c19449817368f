import type { Language } from './meeting.ts'
import type { Country } from './party.ts'

interface CountryName {
  /** As the lists of the Conference have it. */
  readonly short: string
  readonly long: string
  /** The long form after "of", with the article that the language asks for: `de la República Dominicana`. */
  readonly of: string
}

/** The names that the Conference's own texts use. */
const NAMES: Readonly<Record<Language, Readonly<Record<Country, CountryName>>>> = {
  es: {
    BLZ: named('Belice', 'de Belice'),
    CAN: named('Canadá', 'de Canadá'),
    CRI: named('Costa Rica', 'de Costa Rica'),
    SLV: named('El Salvador', 'de El Salvador'),
    USA: {
      short: 'Estados Unidos',
      long: 'Estados Unidos de América',
      of: 'de los Estados Unidos de América',
    },
    GTM: named('Guatemala', 'de Guatemala'),
    HND: named('Honduras', 'de Honduras'),
    MEX: named('México', 'de México'),
    NIC: named('Nicaragua', 'de Nicaragua'),
    PAN: named('Panamá', 'de Panamá'),
    DOM: named('República Dominicana', 'de la República Dominicana'),
  },
  en: {
    BLZ: named('Belize', 'of Belize'),
    CAN: named('Canada', 'of Canada'),
    CRI: named('Costa Rica', 'of Costa Rica'),
    SLV: named('El Salvador', 'of El Salvador'),
    USA: {
      short: 'the United States',
      long: 'the United States of America',
      of: 'of the United States of America',
    },
    GTM: named('Guatemala', 'of Guatemala'),
    HND: named('Honduras', 'of Honduras'),
    MEX: named('Mexico', 'of Mexico'),
    NIC: named('Nicaragua', 'of Nicaragua'),
    PAN: named('Panama', 'of Panama'),
    DOM: named('the Dominican Republic', 'of the Dominican Republic'),
  },
}

export function countryName(country: Country, language: Language): string {
  return NAMES[language][country].short
}

/** Only the United States have a longer name in use: `Estados Unidos de América`. */
export function longCountryName(country: Country, language: Language): string {
  return NAMES[language][country].long
}

/** After "Gobierno": `de México`, `de la República Dominicana`, `de los Estados Unidos de América`. */
export function ofCountry(country: Country, language: Language): string {
  return NAMES[language][country].of
}

function named(name: string, of: string): CountryName {
  return { short: name, long: name, of }
}
