import type { LetterheadPages, LogoSlot } from '../meeting/letterhead.ts'
import { LETTERHEAD_PAGES, LOGO_SLOTS } from '../meeting/letterhead.ts'
import type { Form } from '../meeting/form.ts'
import { parseForm } from '../meeting/form.ts'
import { OPTIONAL_FIELDS, parseMeeting } from '../meeting/parse-meeting.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { MeetingProblem } from '../meeting/parse-meeting.ts'
import type { Result } from '../result.ts'
import type { Draft } from './draft.ts'
import { FORMAT, ORIGIN } from './draft.ts'

/** A logo that the presidency loaded for the letterhead. */
export interface Logo {
  readonly slot: LogoSlot
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly base64: string
  readonly widthPx: number
  readonly heightPx: number
}

/** What is agreed about a draft beside its words. Only the chair writes it. */
export interface Settings {
  /** The id of the template it was made from. */
  readonly template: string
  /** The document's name, as "Conclusiones y Recomendaciones". */
  readonly title: string
  readonly meeting: Meeting
  /** Left out where nobody has said. */
  readonly form?: Form
  readonly logos: readonly Logo[]
  /** Left out where nobody has said. */
  readonly letterheadOn?: LetterheadPages
}

/** Null when the document holds no draft (yet), or not one that can be read, or one of a newer format. */
export function readSettings(draft: Draft): Settings | null {
  const template = draft.meta.get('template')
  const title = draft.meta.get('title')
  const meeting = readMeeting(draft)
  if (Number(draft.meta.get('format')) > FORMAT) return null
  if (typeof template !== 'string' || typeof title !== 'string' || !meeting.ok) return null
  const pages = parsePages(draft.meta.get('letterheadOn'))
  return {
    ...{ template, title, meeting: meeting.value },
    ...(draft.meta.has('form') && { form: parseForm(draft.meta.get('form')) }),
    logos: parseLogos(draft.meta.get('logos')),
    ...(pages !== undefined && { letterheadOn: pages }),
  }
}

/** What a meeting need not say, and this Mesa cannot read, is as not said: a later one may say more there. */
function readMeeting({ meeting }: Draft): Result<Meeting, readonly MeetingProblem[]> {
  const fields = [...meeting.entries()]
  const whole = parseMeeting(Object.fromEntries(fields))
  if (whole.ok) return whole
  const isAsked = ([name]: readonly [string, unknown]) => !OPTIONAL.includes(name)
  return parseMeeting(Object.fromEntries(fields.filter(isAsked)))
}

const OPTIONAL: readonly string[] = OPTIONAL_FIELDS

/** Writes what has changed of the meeting's data. */
export function writeMeeting(draft: Draft, meeting: Meeting): void {
  draft.doc.transact(() => {
    const unsaid = Object.fromEntries(OPTIONAL.map((field) => [field, null]))
    for (const [field, value] of Object.entries({ ...unsaid, ...meeting })) {
      const isSame = JSON.stringify(draft.meeting.get(field) ?? null) === JSON.stringify(value)
      if (!isSame) draft.meeting.set(field, value)
    }
  }, ORIGIN.chair)
}

/** How the document is written from now on. Nothing that is written already changes by it. */
export function writeForm({ doc, meta }: Draft, form: Form): void {
  doc.transact(() => meta.set('form', form), ORIGIN.chair)
}

export function writeLogos(draft: Draft, logos: readonly Logo[]): void {
  draft.doc.transact(() => draft.meta.set('logos', logos), ORIGIN.chair)
}

export function writeLetterheadPages(draft: Draft, pages: LetterheadPages): void {
  draft.doc.transact(() => draft.meta.set('letterheadOn', pages), ORIGIN.chair)
}

function parsePages(value: unknown): LetterheadPages | undefined {
  return LETTERHEAD_PAGES.find((pages) => pages === value)
}

function parseLogos(value: unknown): readonly Logo[] {
  return Array.isArray(value) ? value.map(parseLogo).filter((logo) => logo !== null) : []
}

function parseLogo(value: unknown): Logo | null {
  if (typeof value !== 'object' || value === null) return null
  const { slot, mediaType, base64, widthPx, heightPx } = value as Record<string, unknown> // an object has fields
  const place = LOGO_SLOTS.find((each) => each === slot)
  if (place === undefined) return null
  if (mediaType !== 'image/png' && mediaType !== 'image/svg+xml') return null
  if (typeof base64 !== 'string') return null
  if (typeof widthPx !== 'number' || typeof heightPx !== 'number') return null
  return { slot: place, mediaType, base64, widthPx, heightPx }
}
