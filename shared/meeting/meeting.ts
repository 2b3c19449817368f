import type { Attending } from './attending.ts'
import type { CommentPeriod } from './comment-period.ts'
import type { Country } from './party.ts'
import type { WorkingGroup } from './working-groups.ts'

export const MEETING_KINDS = ['GRCM', 'viceministerial', 'GT', 'other'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A meeting as the chair fills it in, and as a meeting file (`mesa new --meeting`) says it. */
export interface Meeting {
  readonly kind: MeetingKind
  /** Of the Conference, in arabic digits (26 is printed XXVI); null where the meeting bears none, as a GRCM. */
  readonly ordinal: number | null
  readonly city: string
  /** ISO days `YYYY-MM-DD`, ascending, at least one. */
  readonly dates: readonly string[]
  readonly ppt: { readonly country: Country; readonly year: number }
  /** Where it is held, where that is not the country of the presidency. */
  readonly host?: Country
  /** In the order of the Conference. */
  readonly present: readonly Country[]
  /** Of the text, not of the interface. */
  readonly language: Language
  /** Without quotation marks. */
  readonly theme?: string
  /** Whose meeting it is, where it is a working group's. */
  readonly group?: WorkingGroup
  /** Whether it is held at a distance; the city is the presidency's then. */
  readonly isVirtual?: boolean
  /** How long comments are in time afterwards; left out where nobody has said. */
  readonly commentPeriod?: CommentPeriod
  /** Who is there beside the delegations; left out where nobody has said. */
  readonly attending?: Attending
}

/** The country that receives a meeting: mostly that of the presidency. */
export function hostOf({ host, ppt }: Pick<Meeting, 'host' | 'ppt'>): Country {
  return host ?? ppt.country
}
