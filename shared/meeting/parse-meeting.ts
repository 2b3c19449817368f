import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { LONGEST_NAME, MOST_NAMES } from './attending.ts'
import { COMMENT_PERIODS } from './comment-period.ts'
import { isDay } from './dates.ts'
import type { Language, Meeting, MeetingKind } from './meeting.ts'
import { LANGUAGES, MEETING_KINDS } from './meeting.ts'
import { inOrder } from './participants.ts'
import type { Country } from './party.ts'
import { isCountry } from './party.ts'
import type { WorkingGroup } from './working-groups.ts'
import { WORKING_GROUPS } from './working-groups.ts'

/** What is wrong with a meeting as somebody wrote it. Several may be wrong at once. */
export type MeetingProblem =
  | { readonly kind: 'not-a-meeting' }
  | { readonly kind: 'unknown-kind'; readonly value: string }
  | { readonly kind: 'bad-ordinal'; readonly value: string }
  | { readonly kind: 'no-city' }
  | { readonly kind: 'no-dates' }
  | { readonly kind: 'bad-date'; readonly value: string }
  | { readonly kind: 'dates-not-ascending' }
  | { readonly kind: 'no-presidency' }
  | { readonly kind: 'bad-year'; readonly value: string }
  | { readonly kind: 'nobody-present' }
  | { readonly kind: 'unknown-country'; readonly value: string }
  | { readonly kind: 'present-twice'; readonly country: Country }
  | { readonly kind: 'unknown-language'; readonly value: string }
  | { readonly kind: 'bad-theme'; readonly value: string }
  | { readonly kind: 'unknown-group'; readonly value: string }
  | { readonly kind: 'bad-virtual'; readonly value: string }
  | { readonly kind: 'unknown-comment-period'; readonly value: string }
  | { readonly kind: 'bad-attending'; readonly value: string }

/** What a meeting need not say. An earlier Mesa does not know it, and a later one may say more there. */
export const OPTIONAL_FIELDS = [
  'host',
  'theme',
  'group',
  'isVirtual',
  'commentPeriod',
  'attending',
] as const
export type OptionalField = (typeof OPTIONAL_FIELDS)[number]

/** Reads a meeting from JSON. Delegations come out in the order of the Conference, whatever theirs was. */
export function parseMeeting(value: unknown): Result<Meeting, readonly MeetingProblem[]> {
  if (!isRecord(value)) return err([{ kind: 'not-a-meeting' }])
  const problems: MeetingProblem[] = []
  const meeting: Meeting = {
    kind: parseKind(value['kind'], problems),
    ordinal: parseOrdinal(value['ordinal'], problems),
    city: parseCity(value['city'], problems),
    dates: parseDates(value['dates'], problems),
    ppt: parsePresidency(value['ppt'], problems),
    present: parsePresent(value['present'], problems),
    language: parseLanguage(value['language'], problems),
    ...parseTheme(value['theme'], problems),
    ...parseGroup(value['group'], problems),
    ...parseVirtual(value['isVirtual'], problems),
    ...parseCommentPeriod(value['commentPeriod'], problems),
    ...parseAttending(value['attending'], problems),
  }
  const host = parseHost(value['host'], meeting.ppt.country, problems)
  return problems.length === 0 ? ok({ ...meeting, ...host }) : err(problems)
}

// Each reader below answers with a stand-in where it has noted a problem; it is thrown away with the rest.

function parseKind(value: unknown, problems: MeetingProblem[]): MeetingKind {
  const kind = MEETING_KINDS.find((each) => each === value)
  if (kind === undefined) problems.push({ kind: 'unknown-kind', value: shown(value) })
  return kind ?? 'other'
}

function parseOrdinal(value: unknown, problems: MeetingProblem[]): number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000) {
    return value
  }
  problems.push({ kind: 'bad-ordinal', value: shown(value) })
  return null
}

function parseCity(value: unknown, problems: MeetingProblem[]): string {
  const city = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : ''
  if (city === '') problems.push({ kind: 'no-city' })
  return city
}

function parseDates(value: unknown, problems: MeetingProblem[]): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : []
  if (listed.length === 0) problems.push({ kind: 'no-dates' })
  const dates: string[] = []
  for (const each of listed) {
    if (typeof each === 'string' && isDay(each)) dates.push(each)
    else problems.push({ kind: 'bad-date', value: shown(each) })
  }
  const isAscending = dates.every((date, index) => index === 0 || (dates[index - 1] ?? '') < date)
  if (!isAscending) problems.push({ kind: 'dates-not-ascending' })
  return dates
}

function parsePresidency(value: unknown, problems: MeetingProblem[]): Meeting['ppt'] {
  const none = { country: 'BLZ', year: 0 } as const
  if (!isRecord(value)) {
    problems.push({ kind: 'no-presidency' })
    return none
  }
  const { country, year } = value
  if (!isCountry(country)) problems.push({ kind: 'unknown-country', value: shown(country) })
  const isYear = typeof year === 'number' && Number.isInteger(year) && year > 1995 && year < 2200
  if (!isYear) problems.push({ kind: 'bad-year', value: shown(year) })
  return isCountry(country) && isYear ? { country, year } : none
}

/** The presidency's own is not said: who presides next may be another. */
function parseHost(
  value: unknown,
  presidency: Country,
  problems: MeetingProblem[],
): Pick<Meeting, 'host'> {
  if (value === undefined || value === null || value === presidency) return {}
  if (isCountry(value)) return { host: value }
  problems.push({ kind: 'unknown-country', value: shown(value) })
  return {}
}

function parsePresent(value: unknown, problems: MeetingProblem[]): readonly Country[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : []
  if (listed.length === 0) problems.push({ kind: 'nobody-present' })
  const present: Country[] = []
  for (const each of listed) {
    if (!isCountry(each)) problems.push({ kind: 'unknown-country', value: shown(each) })
    else if (present.includes(each)) problems.push({ kind: 'present-twice', country: each })
    else present.push(each)
  }
  return inOrder(present, 'conference')
}

function parseLanguage(value: unknown, problems: MeetingProblem[]): Language {
  const language = LANGUAGES.find((each) => each === value)
  if (language === undefined) problems.push({ kind: 'unknown-language', value: shown(value) })
  return language ?? 'es'
}

const LONGEST_THEME = 400

function parseTheme(value: unknown, problems: MeetingProblem[]): Pick<Meeting, 'theme'> {
  if (value === undefined || value === null) return {}
  const theme = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : null
  if (theme !== null && theme.length <= LONGEST_THEME) return theme === '' ? {} : { theme }
  problems.push({ kind: 'bad-theme', value: shown(value) })
  return {}
}

function parseGroup(value: unknown, problems: MeetingProblem[]): Pick<Meeting, 'group'> {
  if (value === undefined || value === null) return {}
  const group: WorkingGroup | undefined = WORKING_GROUPS.find((each) => each === value)
  if (group !== undefined) return { group }
  problems.push({ kind: 'unknown-group', value: shown(value) })
  return {}
}

function parseVirtual(value: unknown, problems: MeetingProblem[]): Pick<Meeting, 'isVirtual'> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'boolean') return value ? { isVirtual: true } : {}
  problems.push({ kind: 'bad-virtual', value: shown(value) })
  return {}
}

function parseCommentPeriod(
  value: unknown,
  problems: MeetingProblem[],
): Pick<Meeting, 'commentPeriod'> {
  if (value === undefined || value === null) return {}
  const commentPeriod = COMMENT_PERIODS.find((each) => each === value)
  if (commentPeriod !== undefined) return { commentPeriod }
  problems.push({ kind: 'unknown-comment-period', value: shown(value) })
  return {}
}

function parseAttending(value: unknown, problems: MeetingProblem[]): Pick<Meeting, 'attending'> {
  if (value === undefined || value === null) return {}
  if (isRecord(value)) {
    const { hasObservers = true, observers = [], hasNetwork = true, governments = [] } = value
    const isSaid = typeof hasObservers === 'boolean' && typeof hasNetwork === 'boolean'
    if (isSaid && areNames(observers) && areNames(governments)) {
      return { attending: { hasObservers, observers, hasNetwork, governments } }
    }
  }
  problems.push({ kind: 'bad-attending', value: shown(value) })
  return {}
}

function areNames(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_NAMES) return false
  return value.every(
    (each) => typeof each === 'string' && each.trim() !== '' && each.length <= LONGEST_NAME,
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Enough of a wrong value to recognise it by. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
