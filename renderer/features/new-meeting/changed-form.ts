import type { Settings } from '../../../shared/draft/settings.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import { attendingForm } from './attending-form.ts'
import { ordinalInRoman } from '../../../shared/meeting/ordinal.ts'
import { presidencyOf } from '../../../shared/presidency/presidency.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import { meetingOf, yearOf } from './meeting-form.ts'
import type { MeetingForm } from './meeting-form.ts'

/** The form of a meeting that goes on, with its data filled in. */
export function formOfMeeting(
  { template, meeting, form = FORM }: Settings,
  chair: string,
): MeetingForm {
  const { kind, ordinal, city, dates, ppt, language, present } = meeting
  return {
    ...{ template, kind, city, language, present, chair },
    ordinal: ordinal === null ? '' : ordinalInRoman(ordinal),
    firstDay: dates[0] ?? null,
    lastDay: dates.at(-1) ?? null,
    presidency: ppt.country,
    host: meeting.host ?? null,
    year: String(ppt.year),
    theme: meeting.theme ?? '',
    group: meeting.group ?? null,
    isVirtual: meeting.isVirtual === true,
    commentPeriod: meeting.commentPeriod ?? null,
    ...attendingForm(meeting),
    written: form,
    thirdLevel: null,
    ...{ source: 'template', pasted: '', file: null },
  }
}

/**
 * The meeting as the form has it now; null while something is wrong. Days between others stay left out,
 * and so does how it is written where nobody has said and nobody says.
 */
export function changedForm(
  form: MeetingForm,
  before: Pick<Settings, 'meeting' | 'form'>,
): Pick<Settings, 'meeting' | 'form'> | null {
  const meeting = meetingOf(form)
  if (meeting === null) return null
  const { dates } = before.meeting
  const isSameSpan = form.firstDay === dates[0] && form.lastDay === dates.at(-1)
  const isWrittenSame = JSON.stringify(form.written) === JSON.stringify(before.form ?? FORM)
  return {
    meeting: isSameSpan ? { ...meeting, dates } : meeting,
    ...(!isWrittenSame && { form: form.written }),
  }
}

/** The ways of the presidency as the form has them now; null while it does not say whose they are. */
export function heldBy(
  form: MeetingForm,
  { template, logos, letterheadOn }: Settings,
  used: Presidency | null,
): Presidency | null {
  const { presidency: country, written } = form
  const year = yearOf(form)
  if (country === null || year === null) return null
  const isHeaded = used !== null && used.logos.length > 0
  const pages = used?.letterheadOn ?? letterheadOn
  const headed = {
    logos: isHeaded ? used.logos : logos,
    ...(pages !== undefined && { letterheadOn: pages }),
  }
  return presidencyOf(
    { template, meeting: { ppt: { country, year } }, form: written, ...headed },
    used,
  )
}
