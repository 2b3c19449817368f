import type { Circulation, Final, Silence, SilenceBreak } from '../document/circulation.ts'
import { settle } from '../document/settled.ts'
import type { Spoken } from '../document/spoken.ts'
import type { SilenceId } from '../ids.ts'
import { silenceId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import { COUNTRIES } from '../meeting/party.ts'
import { momentOf } from '../meeting/zoned-minute.ts'
import { CIRCULATION } from './circulation-records.ts'
import type { BreakRecord, CirculationRecord } from './circulation-records.ts'
import { openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fingerprint } from './export-base.ts'
import { openReader } from './open-reader.ts'
import type { Reader } from './reader.ts'
import { allSaid, say } from './said.ts'
import type { Kept } from './said.ts'
import { agreedDigest } from './words-digest.ts'

/**
 * How the text goes out.
 *
 * 1. It is said of the original, and of both texts of a meeting with it.
 * 2. What is circulated, and what is final, are words without anything pending, in their order: of a text
 *    that has others since, it is told that it changed.
 * 3. Of several silences the one opened last counts; what broke an earlier one breaks none of the later.
 */
export function readCirculation(reader: Reader): Circulation {
  const silence = silencesOf(reader).at(-1) ?? null
  const last = circulationsSaid(reader.draft).findLast(
    ({ record }) => record.kind === 'final',
  )?.record
  return { silence, final: last?.kind === 'final' ? finalOf(last, reader) : null }
}

/** The same for whichever text of a meeting. */
export function circulationFor(reader: Reader): Circulation {
  if (reader.draft.text === 'original') return readCirculation(reader)
  const original = openReader(openDraft(reader.draft.doc))
  const circulation = readCirculation(original)
  original.stop()
  return circulation
}

/** Every silence there was, oldest first. */
export function silencesOf(reader: Reader): readonly Silence[] {
  const records = circulationsSaid(reader.draft)
  return records.flatMap(({ key, record }): readonly Silence[] => {
    if (record.kind !== 'silence') return []
    const { until, words } = record
    const id = silenceId(key)
    return [
      {
        ...{ id, until, opened: spokenIn(record) },
        ...endIn(records, id, momentOf(until)),
        isChanged: words !== textDigest(reader),
      },
    ]
  })
}

/** The chair circulates the text as it is without anything pending. */
export function openSilence(reader: Reader, until: string, by: Spoken): void {
  say(reader.draft, CIRCULATION, [{ kind: 'silence', ...by, until, words: textDigest(reader) }])
}

/** A country breaks a silence, in its own words, or does so no longer. */
export function breakSilence(
  { draft }: Reader,
  silence: SilenceId,
  { of, isOn, why }: { readonly of: Country; readonly isOn: boolean; readonly why: string },
  by: Spoken,
): void {
  say(draft, CIRCULATION, [{ kind: 'break', ...by, silence, of, isOn, why }])
}

/** The chair says how a silence ended; null takes that back. Of who broke it by now an approval says that it was too late. */
export function endSilence(
  { draft }: Reader,
  silence: SilenceId,
  result: 'approved' | 'withdrawn' | null,
  by: Spoken,
): void {
  const late =
    result === 'approved' ? breaksOf(circulationsSaid(draft), silence).map(({ key }) => key) : []
  say(draft, CIRCULATION, [{ kind: 'result', ...by, silence, result, late }])
}

/** The chair says that the text, as it is without anything pending, is final, or that it is not. */
export function declareFinal(reader: Reader, isFinal: boolean, by: Spoken): void {
  const words = isFinal ? textDigest(reader) : ''
  say(reader.draft, CIRCULATION, [{ kind: 'final', ...by, words }])
}

/** All that was said, in order: of those about the same the last counts. */
export function circulationsSaid(draft: Draft): readonly Kept<CirculationRecord>[] {
  return allSaid(draft, CIRCULATION)
}

/** Who broke it, and what the chair said of its end. */
function endIn(
  records: readonly Kept<CirculationRecord>[],
  silence: SilenceId,
  untilMs: number,
): Pick<Silence, 'breaks' | 'result'> {
  const said = lastOf(records, (record) => record.kind === 'result' && record.silence === silence)
  const end = said?.record.kind === 'result' ? said.record : null
  const kind = end?.result ?? null
  const result = end === null || kind === null ? null : { ...spokenIn(end), kind }
  const late = kind === 'approved' ? (end?.late ?? []) : []
  const breaks = breaksOf(records, silence).map(
    ({ key, record: { of, why, ...record } }): SilenceBreak => ({
      ...{ ...spokenIn(record), country: of, why },
      ...{ isAfter: record.atMs > untilMs, isTooLate: late.includes(key) },
    }),
  )
  return { breaks, result }
}

/** What countries say that break it, in the Conference's order. */
function breaksOf(
  records: readonly Kept<CirculationRecord>[],
  silence: SilenceId,
): readonly { readonly key: string; readonly record: BreakRecord }[] {
  return COUNTRIES.flatMap((country) => {
    const last = lastOf(
      records,
      (each) => each.kind === 'break' && each.silence === silence && each.of === country,
    )
    if (last?.record.kind !== 'break' || !last.record.isOn) return []
    return [{ key: last.key, record: last.record }]
  })
}

function lastOf(
  records: readonly Kept<CirculationRecord>[],
  isMeant: (record: CirculationRecord) => boolean,
): Kept<CirculationRecord> | undefined {
  return records.findLast(({ record }) => isMeant(record))
}

function finalOf(
  { words, ...record }: CirculationRecord & { readonly kind: 'final' },
  reader: Reader,
): Final | null {
  return words === '' ? null : { ...spokenIn(record), isChanged: words !== textDigest(reader) }
}

function spokenIn({ party, delegate, atMs }: Spoken): Spoken {
  return { party, delegate, atMs }
}

/** Of all its words without anything pending, and how they are set in; footnotes and letters in bold are outside them. */
function textDigest(reader: Reader): string {
  const document = reader.document()
  const known = digests.get(document)
  if (known !== undefined) return known
  const told = settle(document, 'original').paragraphs.map(({ paragraph }) => [
    ...[paragraph.props.kind, paragraph.props.level],
    agreedDigest(paragraph, document.references),
  ])
  const digest = fingerprint(JSON.stringify(told))
  digests.set(document, digest)
  return digest
}

/** Of a text that did not change each look asks several times. */
const digests = new WeakMap<object, string>()
