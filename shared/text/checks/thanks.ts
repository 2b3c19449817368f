import type { Attending } from '../../meeting/attending.ts'
import { countryName } from '../../meeting/countries.ts'
import { guestName } from '../../meeting/guests.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { COUNTRIES } from '../../meeting/party.ts'
import type { Check, Found } from './finding.ts'
import { eachParagraph, matches, meetingOf } from './finding.ts'

/** A point that thanks observers, civil society or a guest government, of whom the meeting's data say that they are not there. */
export const thankedGuests: Check = eachParagraph(meetingOf, ({ props, text }, meeting) => {
  const attending = meeting?.attending
  if (meeting === null || attending === undefined || props.kind !== 'point' || !THANKS.test(text))
    return []
  return [
    ...(attending.hasNetwork ? [] : found(text, NETWORK)),
    ...(attending.hasObservers ? observers(text, attending, meeting) : found(text, OBSERVERS)),
    ...governments(text, attending, meeting),
  ]
})

/** How a point of thanks begins. */
export const THANKS =
  /^(?:To )?(?:agrade|consignar el agrad|thank|(?:express|record) (?:\p{L}+ )?(?:thanks|appreciation|gratitude))/iu

const NETWORK = /(?<!\p{L})(?:RROCM|RNCOM)(?!\p{L})/gu
const OBSERVERS = /(?<!\p{L})(?:Organismos Observadores|Observer Organi[sz]ations)(?!\p{L})/gu
const NAMES = /(?<!\p{L})(?:OIM|ACNUR|CICR|OIT|UNICEF|UNODC|IOM|UNHCR|ICRC|ILO)(?!\p{L})/gu
const GUESTS =
  /(?<=(?:presencia del Gobierno de|thank the Government of) )\p{Lu}[\p{L} ]*?(?=[,.;]| for )/gu

function found(text: string, pattern: RegExp): readonly Found[] {
  return matches(text, pattern, ([written]) => ({
    reason: { kind: 'thanked-not-there', written },
    fix: null,
  }))
}

/** Where the data name some, the point names no other. */
function observers(
  text: string,
  { observers: named }: Attending,
  { language }: Pick<Meeting, 'language'>,
): readonly Found[] {
  if (named.length === 0 || text.search(OBSERVERS) < 0) return []
  const known = named.flatMap((each) => [each, guestName(each, language)])
  return found(text, NAMES).filter(({ from, to }) => !known.includes(text.slice(from, to)))
}

/** Members are thanked as delegations, or as the host. */
function governments(
  text: string,
  { governments: invited }: Attending,
  { language }: Pick<Meeting, 'language'>,
): readonly Found[] {
  const known = [
    ...invited.flatMap((each) => [each, guestName(each, language)]),
    ...COUNTRIES.map((each) => countryName(each, language)),
  ]
  return found(text, GUESTS).filter(({ from, to }) => !known.includes(text.slice(from, to)))
}
