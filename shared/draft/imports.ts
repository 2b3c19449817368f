import type { SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'
import type { Draft } from './draft.ts'
import { fieldsOf } from './fields.ts'
import { isTime } from './records.ts'
import { nextKey } from './start.ts'

/**
 * A Word file, or a part of one, that became suggestions of a country. By this the same file
 * adds nothing when it comes again, even where some of it was decided or taken back since.
 */
export interface ImportRecord {
  readonly party: Party
  /** Who brought the file in. */
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  /** The file's name. */
  readonly file: string
  /** Of what the file says, not of its bytes: Word writes other ones each time. */
  readonly digest: string
  /** What it asked for, by the keys of the changes, and the suggestion that each became ('' where it became a comment). */
  readonly changes: readonly (readonly [key: string, suggestion: SuggestionId])[]
  /** Whether this was the last part of it. */
  readonly isWhole: boolean
}

/** Only within a transaction. */
export function recordImport({ doc, imports }: Draft, record: ImportRecord): void {
  const { party, delegate, atMs, file, digest, changes, isWhole } = record
  imports.set(nextKey(doc), {
    ...{ country: party, delegate, at: atMs, file: file.slice(0, MAX_NAME_LENGTH), digest },
    changes: changes.flat(),
    whole: isWhole,
  })
}

/** Oldest first. */
export function importsOf({ imports }: Draft): readonly ImportRecord[] {
  return [...imports.entries()]
    .flatMap(([key, value]) => {
      const record = parseImport(value)
      return record === null ? [] : [{ key, record }]
    })
    .sort((a, b) => a.record.atMs - b.record.atMs || (a.key < b.key ? -1 : 1))
    .map(({ record }) => record)
}

export function parseImport(value: unknown): ImportRecord | null {
  const { country, delegate, at, file, digest, changes, whole } = fieldsOf(value)
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (!isShort(file, MAX_NAME_LENGTH) || !isShort(digest, MAX_KEY_LENGTH)) return null
  if (!Array.isArray(changes) || changes.length > 2 * MAX_CHANGES) return null
  const flat = changes.filter((each) => isShort(each, MAX_KEY_LENGTH))
  if (flat.length !== changes.length || flat.length % 2 !== 0) return null
  if (typeof whole !== 'boolean') return null
  const pairs = flat.flatMap((key, index): readonly (readonly [string, SuggestionId])[] =>
    index % 2 === 0 ? [[key, suggestionId(flat[index + 1] ?? '')]] : [],
  )
  return { ...{ party: country, delegate, atMs: at, file, digest }, changes: pairs, isWhole: whole }
}

const MAX_NAME_LENGTH = 255
const MAX_KEY_LENGTH = 64
/** More than anybody writes into one file. */
const MAX_CHANGES = 50_000

function isShort(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit
}
