import type { Language } from '../../../shared/meeting/meeting.ts'
import { ordinalInRoman, proposedOrdinal } from '../../../shared/meeting/ordinal.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import { formOf } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { dayOf } from '../../i18n/day.ts'
import { attendingForm } from './attending-form.ts'
import type { MeetingForm } from './meeting-form.ts'

/** The form as it opens: today, everybody present. Who presides is never guessed: it is printed. */
export function startForm(
  template: Template,
  { nowMs, chair, language }: { nowMs: number; chair: string; language: Language },
): MeetingForm {
  const today = dayOf(nowMs)
  const year = Number(today.slice(0, 4))
  return {
    template: template.id,
    ...kindOf(template, year),
    city: '',
    firstDay: today,
    lastDay: today,
    presidency: null,
    host: null,
    year: String(year),
    language,
    present: COUNTRIES,
    theme: '',
    group: null,
    isVirtual: false,
    commentPeriod: null,
    ...attendingForm({}),
    written: formOf(template, FORM),
    thirdLevel: null,
    chair,
    source: 'template',
    pasted: '',
    file: null,
  }
}

/** The meeting that a document of this kind belongs to. Only the vice-ministers' bears a number. */
export function kindOf(
  { meetingKind }: Template,
  year: number | null,
): Pick<MeetingForm, 'kind' | 'ordinal'> {
  const proposed = meetingKind === 'viceministerial' && year !== null ? proposedOrdinal(year) : null
  return { kind: meetingKind, ordinal: proposed === null ? '' : ordinalInRoman(proposed) }
}
