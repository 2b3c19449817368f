/** The eleven members, in the order of the Conference (Spanish alphabetical, República Dominicana last). */
export const COUNTRIES = [
  'BLZ',
  'CAN',
  'CRI',
  'SLV',
  'USA',
  'GTM',
  'HND',
  'MEX',
  'NIC',
  'PAN',
  'DOM',
] as const

export type Country = (typeof COUNTRIES)[number]

/**
 * In whose name words are written: a member country, the presidency (PPT) or the
 * executive secretariat (SE). Observers (OBS) have a seat, but write no words.
 */
export const PARTIES = ['PPT', ...COUNTRIES, 'SE', 'OBS'] as const

export type Party = (typeof PARTIES)[number]

export function isCountry(value: unknown): value is Country {
  return COUNTRIES.some((country) => country === value)
}

export function isParty(value: unknown): value is Party {
  return PARTIES.some((party) => party === value)
}
