import type { Choice, Form } from '../meeting/form.ts'
import { CHOICES, FORM } from '../meeting/form.ts'
import type { Headed, LetterheadPages, Logo } from '../meeting/letterhead.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { formOf } from '../templates/instantiate.ts'
import type { Template } from '../templates/template.ts'

/** How names and words are written, the same in every document. */
export type Spelling = Pick<Form, 'order' | 'unitedStates' | 'infinitive' | 'proTempore'>

/** How one kind of document is made. */
export type DocumentForm = Pick<Form, Choice>

/** What a presidency decides for its year, and the next one begins with. */
export interface Presidency {
  readonly ppt: Meeting['ppt']
  readonly spelling: Spelling
  /** By the template's id; those of which nothing was said are as is usual. */
  readonly documents: Readonly<Record<string, DocumentForm>>
  /** Left out where nobody has said. */
  readonly letterheadOn?: LetterheadPages
  readonly logos: readonly Logo[]
}

/** What a meeting says of it. */
export interface Held {
  readonly template: string
  readonly meeting: Pick<Meeting, 'ppt'>
  readonly form?: Form
  readonly letterheadOn?: LetterheadPages
  readonly logos: readonly Logo[]
}

/** The presidency's ways as a meeting has them, on top of what is known of its other documents. */
export function presidencyOf(held: Held, before: Presidency | null = null): Presidency {
  const { template, meeting, form = FORM, letterheadOn, logos } = held
  const { order, unitedStates, infinitive, proTempore } = form
  const pages = letterheadOn ?? before?.letterheadOn
  return {
    ppt: meeting.ppt,
    spelling: { order, unitedStates, infinitive, proTempore },
    documents: { ...before?.documents, [template]: documentForm(form) },
    ...(pages !== undefined && { letterheadOn: pages }),
    logos: logos.length > 0 ? logos : (before?.logos ?? []),
  }
}

/** How a presidency writes a document of a kind: as the template is, where it has said nothing. */
export function formAt({ spelling, documents }: Presidency, template: Template): Form {
  const usual = formOf(template, { ...FORM, ...spelling })
  const said = documents[template.id]
  if (said === undefined) return usual
  const chosen = template.choices.map((choice) => [choice, said[choice]])
  return { ...usual, ...(Object.fromEntries(chosen) as Partial<DocumentForm>) } // of each choice, as it was
}

function documentForm(form: Form): DocumentForm {
  const chosen = CHOICES.map((choice) => [choice, form[choice]])
  return Object.fromEntries(chosen) as DocumentForm // of each choice, as it was
}

/** The same for a document that is there already: what its text can still follow. */
export function formOver(form: Form, { spelling, documents }: Presidency, template: string): Form {
  const said = documents[template]
  const { verbs, thirdLevel } = said ?? form
  return { ...form, ...spelling, verbs, thirdLevel }
}

/** What a meeting's letterhead begins with. */
export function headedBy(presidency: Presidency | null): Headed {
  if (presidency === null) return {}
  const { logos, letterheadOn } = presidency
  return { logos, ...(letterheadOn !== undefined && { letterheadOn }) }
}
