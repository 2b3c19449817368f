import type { Document } from '../document/document.ts'
import { bearersIn } from '../document/cuts.ts'
import { joinedTo, settle } from '../document/settled.ts'
import type { AgreementKind, Standing } from '../document/standing.ts'
import { NO_STANDING, withConsultation } from '../document/standing.ts'
import type { Spoken } from '../document/spoken.ts'
import { textOf } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import { partsIn } from './cut-parts.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './reader.ts'
import { allSaid, say } from './said.ts'
import { STANDING } from './standing-records.ts'
import type { AgreementRecord, ConsultationRecord, StandingRecord } from './standing-records.ts'
import { agreedDigest } from './words-digest.ts'

export type Standings = ReadonlyMap<ParagraphId, Standing>

/**
 * How far the paragraphs of the marked view are agreed; those of which nothing is said are left out.
 *
 * 1. What the chair agreed are words without anything pending: a paragraph is agreed while it has these.
 * 2. A country's consultation is about the paragraph, whatever its words become.
 * 3. What was said of a paragraph whose end is gone holds for the one that its words are part of now; of
 *    one of which nothing is left, for none.
 * 4. Of one that was cut since, a consultation goes on with the part that has most of its words.
 */
export function readStandings(reader: Reader): Standings {
  const records = standingsSaid(reader.draft)
  if (records.length === 0) return new Map()
  const document = reader.document()
  const home = homesIn(document)
  const bearer = bearersIn(document.paragraphs)
  const standings = new Map<ParagraphId, Standing>()
  const change = (id: ParagraphId, changed: (before: Standing) => Standing) => {
    const paragraph = home.get(id)
    if (paragraph === undefined) return
    standings.set(paragraph, changed(standings.get(paragraph) ?? NO_STANDING))
  }
  const { agreements, consultations } = lastOf(records)
  const digests = agreedDigests(document, (id) => agreements.has(id))
  for (const { paragraph, agreement, words, atMs } of agreements.values()) {
    // Of what is gone, or would only be there, no words can be agreed.
    if (agreement === null || home.get(paragraph) !== paragraph) continue
    const isChanged = digests.get(paragraph) !== words
    change(paragraph, (before) => ({ ...before, agreement: { kind: agreement, isChanged, atMs } }))
  }
  for (const record of consultations.values()) {
    const { of, isOn, until, party, atMs } = record
    if (!isOn) continue
    const consultation = { country: of, until, party, atMs }
    change(bearer(record), (before) => ({
      ...before,
      consultations: withConsultation(before.consultations, consultation),
    }))
  }
  return standings
}

/** The document with how far its paragraphs are agreed, for whoever writes it down. */
export function documentWithStandings(reader: Reader, document = reader.document()): Document {
  const standings = readStandings(reader)
  return standings.size === 0 ? document : { ...document, standings }
}

/** The words of a paragraph as they are agreed, with nothing pending; null where it has none yet. */
export function agreedWordsOf(reader: Reader, paragraph: ParagraphId): string | null {
  return agreedDigests(reader.document(), (id) => id === paragraph).get(paragraph) ?? null
}

/**
 * The chair says how far a paragraph is agreed, in the words that it has without anything pending;
 * null: not. False where it has no such words.
 */
export function agree(
  reader: Reader,
  paragraph: ParagraphId,
  agreement: AgreementKind | null,
  by: Spoken,
): boolean {
  const words = agreement === null ? '' : agreedWordsOf(reader, paragraph)
  if (words === null) return false
  say(reader.draft, STANDING, [{ kind: 'agreement', ...by, paragraph, agreement, words }])
  return true
}

/**
 * Says that a country consults at home about a paragraph, until when, or that it does so no longer. What
 * it had said of others that are part of it now ends with that.
 */
export function consult(
  reader: Reader,
  paragraph: ParagraphId,
  { of, isOn, until }: Pick<ConsultationRecord, 'of' | 'isOn' | 'until'>,
  by: Spoken,
): void {
  const { draft } = reader
  const { consultations } = lastOf(standingsSaid(draft))
  const document = reader.document()
  const home = homesIn(document)
  const bearer = bearersIn(document.paragraphs)
  const partsOf = partsIn(draft.body)
  const said = (id: ParagraphId) =>
    ({
      kind: 'consultation',
      ...by,
      of,
      goesOn: true,
      paragraph: id,
      parts: partsOf(id),
    }) as const
  const ended = [...consultations.values()].flatMap((each) => {
    const isHere = home.get(bearer(each)) === paragraph
    const isPart = each.paragraph !== paragraph && isHere
    if (!isPart || !each.isOn || each.of !== of) return []
    return [{ ...said(each.paragraph), isOn: false, until: null }]
  })
  say(draft, STANDING, [...ended, { ...said(paragraph), isOn, until }])
}

/** The country itself, and who writes down what countries say in the room. */
export function mayConsult({ role, party }: Seat, of: Country): boolean {
  return can(role, 'represent') || (can(role, 'write') && party === of)
}

const standingsSaid = (draft: Draft): readonly StandingRecord[] =>
  allSaid(draft, STANDING).map(({ record }) => record)

function lastOf(records: readonly StandingRecord[]) {
  const agreements = new Map<ParagraphId, AgreementRecord>()
  const consultations = new Map<string, ConsultationRecord>()
  for (const record of records) {
    if (record.kind === 'agreement') agreements.set(record.paragraph, record)
    else consultations.set(STANDING.subjectOf(record), record)
  }
  return { agreements, consultations }
}

/** By every paragraph of which there is anything: the one of the marked view where its words are. */
function homesIn({ paragraphs }: Document): ReadonlyMap<ParagraphId, ParagraphId> {
  return new Map(
    paragraphs.flatMap((paragraph) =>
      [...joinedTo(paragraph), paragraph.id].map((each) => [each, paragraph.id] as const),
    ),
  )
}

/** Of those asked for that have words without anything pending. */
function agreedDigests(
  document: Document,
  isAsked: (paragraph: ParagraphId) => boolean,
): ReadonlyMap<ParagraphId, string> {
  const { paragraphs } = settle(document, 'original')
  const agreed = paragraphs.filter(
    ({ id, paragraph }) => isAsked(id) && textOf(paragraph).trim() !== '',
  )
  return new Map(
    agreed.map(({ id, paragraph }) => [id, agreedDigest(paragraph, document.references)]),
  )
}
