import type { Level, ParagraphKind } from '../document/document.ts'
import type { Thanked } from '../meeting/attending.ts'
import type { Choice, Form, VerbMode } from '../meeting/form.ts'
import type { Language, MeetingKind } from '../meeting/meeting.ts'

/** What else of a meeting a document is made from, beside what every meeting has. */
export const ASKS = ['theme', 'group', 'venue', 'attending'] as const
export type Ask = (typeof ASKS)[number]

/** A kind of document as data: `templates/ID/template.json`. */
export interface Template {
  /** Small letters, digits and hyphens; stored in every draft made from it. */
  readonly id: string
  /** As a list of templates shows it. */
  readonly name: Readonly<Record<Language, string>>
  /** What the document itself is called. */
  readonly title: Readonly<Record<Language, string>>
  /** One line that helps to choose. */
  readonly description: Readonly<Record<Language, string>>
  readonly meetingKind: MeetingKind
  /** Its usual form, where that is not the house's. */
  readonly form: { readonly [F in Choice]?: Form[F] }
  /** What the chair may choose otherwise. */
  readonly choices: readonly Choice[]
  readonly asks: readonly Ask[]
  readonly texts: Readonly<Record<Language, readonly TemplateParagraph[]>>
}

export interface TemplateParagraph {
  /** An `item` bears a number where the document's form says so. */
  readonly kind: ParagraphKind | 'item'
  /** 0 where it is left out. */
  readonly level?: Level
  /** May hold placeholders such as `{present}` (placeholders.ts). By mode of verb where it differs by that. */
  readonly text: string | Readonly<Record<VerbMode, string>>
  /** Made from the meeting's data, and following it: a title, the opening sentence, the closing. */
  readonly isFixed?: boolean
  /** It thanks those, and stands where they are at the meeting. */
  readonly thanks?: Thanked
  /** It stands only in documents of this form. */
  readonly when?: { readonly [F in Choice]?: Form[F] }
}
