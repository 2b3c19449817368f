import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { readOrdinal } from '../../../shared/meeting/ordinal.ts'
import { fillIn, placeholderOf } from '../../../shared/templates/placeholders.ts'
import type { MeetingForm } from './meeting-form.ts'
import { daysOf, moreOf, yearOf } from './meeting-form.ts'

/** A stretch of a template's text: its own words, or what the form put into it. */
export interface Piece {
  readonly text: string
  readonly isFilled: boolean
}

const MISSING = '…'

/** The text of a template with what the form says so far; an ellipsis stands for what it does not. */
export function previewPieces(text: string, form: MeetingForm): readonly Piece[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? filled(part, form) : { text: part, isFilled: false }))
}

function filled(placeholder: string, form: MeetingForm): Piece {
  const text = isMissing(placeholder, form)
    ? MISSING
    : fillIn(placeholder, soFar(form), form.written)
  return { text, isFilled: true }
}

function isMissing(placeholder: string, form: MeetingForm): boolean {
  switch (placeholderOf(placeholder.slice(1, -1))) {
    case 'city':
    case 'theCity':
      return form.city.trim() === ''
    case 'where':
    case 'itsMeeting':
      return form.city.trim() === '' && !form.isVirtual
    case 'dates':
    case 'onDates':
      return form.firstDay === null
    case 'present':
      return form.present.length === 0
    case 'ofPresidency':
    case 'thanksToHost':
      return form.presidency === null
    case 'host':
    case 'ofHost':
      return form.presidency === null && form.host === null
    case 'year':
      return yearOf(form) === null
    default:
      return false
  }
}

/** What is missing has a stand-in that is never shown. */
function soFar(form: MeetingForm): Meeting {
  const days = daysOf(form)
  return {
    kind: form.kind,
    ordinal: readOrdinal(form.ordinal),
    city: form.city.trim(),
    dates: days.length === 0 ? ['2000-01-01'] : days,
    ppt: { country: form.presidency ?? 'BLZ', year: yearOf(form) ?? 2000 },
    present: form.present,
    language: form.language,
    ...moreOf(form),
  }
}
