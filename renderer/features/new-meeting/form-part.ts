import type { Field, MeetingForm } from './meeting-form.ts'

/** What every part of the form is given. */
export interface FormPart {
  readonly form: MeetingForm
  readonly onEdit: (change: Partial<MeetingForm>) => void
  readonly onLeave: (field: Field) => void
  /** In words; null while nothing is wrong, or not yet to be said. */
  readonly errorOf: (field: Field) => string | null
}
