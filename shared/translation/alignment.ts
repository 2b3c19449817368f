import type { Document } from '../document/document.ts'
import { bearersIn } from '../document/cuts.ts'
import type { Bearer } from '../document/cuts.ts'
import { settle } from '../document/settled.ts'
import type { Settled, SettledParagraph, SettledView } from '../document/settled.ts'
import { staysIn, textOf } from '../document/views.ts'
import type { CounterpartRecord } from '../draft/counterpart-records.ts'
import { wordsDigest } from '../draft/words-digest.ts'
import type { ParagraphId } from '../ids.ts'
import { isTranslationNote } from './note.ts'

/**
 * How it stands between a paragraph and its translation:
 *
 * 1. They say the same where somebody confirmed the very words that would stand now, whatever was
 *    confirmed since: words that come back when a proposal is rejected are in date again.
 * 2. Pending words count: who translates a proposal confirms before it is decided, and accepting
 *    both changes neither.
 * 3. What is made from the meeting's data in both languages says the same.
 * 4. Nothing of it is stored but who confirmed what.
 */
export const STANDINGS = [
  'current',
  'untranslated',
  'unconfirmed',
  'original-changed',
  'translation-changed',
  'both-changed',
] as const
export type Standing = (typeof STANDINGS)[number]

export interface Counterpart {
  readonly original: ParagraphId
  readonly translation: ParagraphId
  readonly standing: Standing
  /** Who confirmed it last, whatever changed since; null while nobody has. */
  readonly confirmed: CounterpartRecord | null
  /** Of the words that would stand now. */
  readonly digests: { readonly original: string; readonly translation: string }
}

/** A paragraph of the original with what translates it; or what translates none. */
export interface Row {
  readonly original: ParagraphId | null
  readonly translations: readonly ParagraphId[]
}

export interface Alignment {
  /** In the order of the original; what has no original stands after what it stands after. */
  readonly rows: readonly Row[]
  readonly counterparts: readonly Counterpart[]
  /** Of the original: nothing translates them yet. */
  readonly missing: readonly ParagraphId[]
  /** Of the translation: what they translate is not there, or nobody said what. */
  readonly alone: readonly ParagraphId[]
}

export function alignmentOf(
  original: Document,
  translation: Document,
  records: readonly CounterpartRecord[],
  view?: SettledView,
): Alignment {
  const [source, target] = [settle(original, view), settle(translation, view)]
  const said = saidIn(translation, records, view)
  const bearer = bearersOf(original, view)
  const homeOf = (record: CounterpartRecord | undefined) =>
    record === undefined || record.original === null
      ? undefined
      : source.home.get(bearer({ ...record, paragraph: record.original }))
  const counterparts = target.paragraphs.flatMap((own): readonly Counterpart[] => {
    const about = said.get(own.id) ?? []
    const of = homeOf(about.at(-1))
    if (of === undefined) return []
    const isMade = isFixed(original, of) && isFixed(translation, own)
    // What was found of another original says nothing of this one.
    const ofThese = about.filter((each) => homeOf(each) === of)
    const digests = {
      original: wordsDigest(of.paragraph, original.references),
      translation: wordsDigest(own.paragraph, translation.references),
    }
    return [counterpartOf({ of, own, digests }, ofThese, isMade)]
  })
  const originalOf = new Map(counterparts.map((each) => [each.translation, each.original]))
  const translated = new Set(counterparts.map((each) => each.original))
  return {
    rows: rowsOf(source, target, originalOf),
    counterparts,
    missing: idsOf(source).filter((id) => !translated.has(id)),
    alone: target.paragraphs.flatMap(({ id, paragraph }) =>
      originalOf.has(id) || isTranslationNote(textOf(paragraph)) ? [] : [id],
    ),
  }
}

/** By the paragraph of a translation: what was said of it, the latest last. */
export type SaidOf = ReadonlyMap<ParagraphId, readonly CounterpartRecord[]>

/**
 * What was said of one that was joined to another is not said of both together; what was said of one that
 * was cut since comes before what was said of its part.
 */
export function saidIn(
  translation: Document,
  records: readonly CounterpartRecord[],
  view?: SettledView,
): SaidOf {
  const bearer = bearersOf(translation, view)
  const said = new Map<ParagraphId, CounterpartRecord[]>()
  const add = (paragraph: ParagraphId, record: CounterpartRecord) => {
    const list = said.get(paragraph) ?? []
    said.set(paragraph, list)
    list.push(record)
  }
  const borne = records.map((record) => ({ record, by: bearer(record) }))
  for (const { record, by } of borne) if (by !== record.paragraph) add(by, record)
  for (const { record, by } of borne) if (by === record.paragraph) add(by, record)
  return said
}

/** By what of the translation: what it was last said to translate, also where either is struck. */
export function namedIn(
  records: readonly CounterpartRecord[],
): ReadonlyMap<ParagraphId, ParagraphId> {
  const named = new Map<ParagraphId, ParagraphId>()
  for (const { paragraph, original } of records) {
    if (original === null) named.delete(paragraph)
    else named.set(paragraph, original)
  }
  return named
}

/** Whether somebody should look at a paragraph and its translation. */
export function isOutOfDate({ standing }: Pick<Counterpart, 'standing'>): boolean {
  return standing !== 'current'
}

/** A paragraph, what translates it, and what they say now. */
interface Both extends Pick<Counterpart, 'digests'> {
  readonly of: SettledParagraph
  readonly own: SettledParagraph
}

function counterpartOf(
  both: Both,
  about: readonly CounterpartRecord[],
  isMade: boolean,
): Counterpart {
  const { of, own, digests } = both
  const confirmed = about.findLast((each) => each.confirmed !== null) ?? null
  const standing = isMade ? 'current' : standingOf(both, about, confirmed)
  return { original: of.id, translation: own.id, standing, confirmed, digests }
}

function standingOf(
  { of, own, digests }: Both,
  about: readonly CounterpartRecord[],
  last: CounterpartRecord | null,
): Standing {
  const [hasOriginal, hasTranslation] = [hasText(of), hasText(own)]
  if (!hasOriginal && !hasTranslation) return 'current'
  const isConfirmed = about.some(
    ({ confirmed }) =>
      confirmed?.original === digests.original && confirmed.translation === digests.translation,
  )
  if (isConfirmed) return 'current'
  if (!hasTranslation) return 'untranslated'
  if (last === null || last.confirmed === null) return 'unconfirmed'
  const isSameOriginal = last.confirmed.original === digests.original
  const isSameTranslation = last.confirmed.translation === digests.translation
  if (isSameTranslation) return 'original-changed'
  return isSameOriginal ? 'translation-changed' : 'both-changed'
}

const isFixed = ({ fixed }: Document, { id }: SettledParagraph): boolean => fixed?.has(id) === true

const hasText = ({ paragraph }: SettledParagraph): boolean => textOf(paragraph).trim() !== ''

function bearersOf({ paragraphs }: Document, view: SettledView = 'accepted'): Bearer {
  return bearersIn(paragraphs.filter(({ end }) => staysIn(view, end)))
}

function rowsOf(
  source: Settled,
  target: Settled,
  originalOf: ReadonlyMap<ParagraphId, ParagraphId>,
): readonly Row[] {
  const translations = new Map<ParagraphId | null, ParagraphId[]>()
  /** After which original those without one stand; null: before all. */
  const loose = new Map<ParagraphId | null, ParagraphId[]>()
  let last: ParagraphId | null = null
  for (const { id } of target.paragraphs) {
    const of = originalOf.get(id)
    last = of ?? last
    const [map, key]: [typeof loose, ParagraphId | null] =
      of === undefined ? [loose, last] : [translations, of]
    map.set(key, [...(map.get(key) ?? []), id])
  }
  const alone = (after: ParagraphId | null): readonly Row[] =>
    (loose.get(after) ?? []).map((id) => ({ original: null, translations: [id] }))
  const rows = source.paragraphs.flatMap(({ id }) => [
    { original: id, translations: translations.get(id) ?? [] },
    ...alone(id),
  ])
  return [...alone(null), ...rows]
}

const idsOf = ({ paragraphs }: Settled): readonly ParagraphId[] => paragraphs.map(({ id }) => id)
