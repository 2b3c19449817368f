import type { Suggestion } from '../document/document.ts'
import type { Language } from '../meeting/meeting.ts'
import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'

/**
 * The author of a revision in our Word files, which come back, so that what is written here is
 * read for ever: "MEX, con CRI y PAN – Ana Peña", and where the secretariat typed it for Mexico
 * "MEX – Elena Robles (SE)". Several in one revision stand one after the other.
 */
export type Writer = Pick<Suggestion, 'party' | 'delegate' | 'by' | 'supporters'>

/** Where all of it is longer than Word takes, persons are left out, then supporters: no party ever is. */
export function authorOf(writers: readonly Writer[], language: Language): string {
  const forms = [signed, (each: Writer) => supported(each, language), ({ party }: Writer) => party]
  for (const form of forms) {
    const list = [...new Set(writers.map((each) => form(each, language)))].join(BETWEEN)
    if (list.length <= LENGTH) return list
  }
  return ''
}

/** A list only if each of it is a party's; null where the author is nobody of ours. */
export function parseAuthor(author: string): readonly Writer[] | null {
  const writers = author.split(BETWEEN).map(parseWriter)
  return writers.includes(null) ? null : writers.filter((each) => each !== null)
}

const BETWEEN = '; '
/** What Word takes for an author. */
const LENGTH = 255

const WORDS = { es: { con: 'con', y: 'y' }, en: { con: 'with', y: 'and' } } as const

function signed(writer: Writer, language: Language): string {
  const { delegate, by } = writer
  const person = delegate === '' ? '' : ` – ${delegate}`
  return `${supported(writer, language)}${person}${by === undefined ? '' : ` (${by})`}`
}

function supported({ party, supporters = [] }: Writer, language: Language): string {
  const { con, y } = WORDS[language]
  const last = supporters.at(-1)
  if (last === undefined) return party
  const others = supporters.slice(0, -1).join(', ')
  return `${party}, ${con} ${others === '' ? last : `${others} ${y} ${last}`}`
}

const WRITER =
  /^(?<party>[A-Z]{2,3})(?:, (?:con|with) (?<names>[A-Z]{2,3}(?:(?:, | y | and )[A-Z]{2,3})*))?(?: [–-] (?<delegate>.*?))?(?: \((?<by>[A-Z]{2,3})\))?$/

function parseWriter(name: string): Writer | null {
  const { party, names, delegate = '', by } = WRITER.exec(name)?.groups ?? {}
  const supporters: readonly string[] = names?.split(/, | y | and /) ?? []
  if (!isParty(party) || !supporters.every((each): each is Party => isParty(each))) return null
  if (by !== undefined && !isParty(by)) return null
  return {
    party,
    delegate,
    ...(by !== undefined && { by }),
    ...(supporters.length > 0 && { supporters }),
  }
}
