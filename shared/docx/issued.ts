import type { Circulation } from '../document/circulation.ts'
import { NO_CIRCULATION, ofThisText } from '../document/circulation.ts'
import {
  circulationInName,
  circulationInWords,
  finalInWords,
} from '../document/circulation-words.ts'
import type { Language } from '../meeting/meeting.ts'

/** How the text of a file goes out, and what is shown of it. */
export interface Issuing {
  readonly circulation?: Circulation
  /** The very text that stands: nothing that is pending is in it, and nothing is marked. */
  readonly isAsItStands: boolean
  readonly language: Language
  readonly nowMs: number
}

/** What a file says of how its text goes out: at the foot, in the head and in its name. Null for nothing. */
export interface Issued {
  readonly note: string | null
  readonly mark: string | null
  readonly name: string | null
}

/** Only the file of the very text that was circulated, or is final, says so. */
export function issuedAs({ circulation, isAsItStands, language, nowMs }: Issuing): Issued {
  const said = ofThisText(isAsItStands ? (circulation ?? NO_CIRCULATION) : NO_CIRCULATION)
  const notes = circulationInWords(said, nowMs, language)
  return {
    note: joined(notes),
    mark: said.final === null ? null : finalInWords(language),
    name: circulationInName(said, nowMs, language),
  }
}

/** Several notes at one foot. */
export function joined(notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' · ')
}
