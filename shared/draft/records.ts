import type { Props, Suggestion } from '../document/document.ts'
import { ATTRIBUTES } from '../document/format.ts'
import type { Attribute } from '../document/format.ts'
import type { Goal } from '../document/goal.ts'
import type { DecisionId, MarkId, ParagraphId, SuggestionId } from '../ids.ts'
import { decisionId, markId, paragraphId, suggestionId } from '../ids.ts'
import { isParty } from '../meeting/party.ts'
import { fieldsOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { parseFootnote, parseLift } from './footnote-records.ts'
import type { FootnoteValue, LiftValue } from './footnote-records.ts'
import { parseProps } from './props.ts'
import { parseRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'

/**
 * What lies over items. `delete` strikes them; `withdraw` takes one's own insertion back; `format`
 * turns an attribute on or off; `props` changes level or kind of the paragraph whose end it names,
 * `move` its place; `footnote` puts a note at one item and `lift` takes one away. A mark without
 * ranges was taken back.
 */
export type Mark = { readonly suggestion: SuggestionId; readonly ranges: Ranges } & MarkEffect

export type MarkEffect = { readonly kind: 'delete' } | { readonly kind: 'withdraw' } | ValueEffect

/** Effects that say what something becomes. Of several accepted on one item the last decided holds. */
export type ValueEffect =
  | { readonly kind: 'format'; readonly value: FormatValue }
  | { readonly kind: 'props'; readonly value: Props }
  | { readonly kind: 'move'; readonly value: Goal }
  | { readonly kind: 'footnote'; readonly value: FootnoteValue }
  | { readonly kind: 'lift'; readonly value: LiftValue }

export interface FormatValue {
  readonly attribute: Attribute
  readonly on: boolean
}

/** What may be decided on: what is seen as a suggestion. A withdrawal only hides. */
export type DecidedMark = { readonly id: MarkId; readonly ranges: Ranges } & Exclude<
  MarkEffect,
  { readonly kind: 'withdraw' }
>

/** `reopened` makes pending again what an earlier decision settled. */
export const VERDICTS = ['accepted', 'rejected', 'reopened'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * The chair's word on one suggestion. It names the items and carries the marks that the chair
 * saw, so that what the author types meanwhile stays pending, and what the author takes back
 * meanwhile stays decided. Of several on one item the one with the highest `order` counts, then
 * the higher key: a count, not a clock, because clocks jump.
 */
export interface Decision {
  readonly suggestion: SuggestionId
  readonly verdict: Verdict
  readonly order: number
  readonly atMs: number
  /** The chair's name. */
  readonly by: string
  /** Shared by decisions taken in one go; the id of the first of them. */
  readonly batch: DecisionId | null
  readonly inserted: Ranges
  readonly marks: readonly DecidedMark[]
}

/** Unix time in milliseconds that a clock can show. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

/** A digest of words, as `fingerprint` makes it. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9+/=]{1,64}$/.test(value)
}

/** What may name a paragraph, whether or not there is one. */
export function isParagraphKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-z]{1,20}\.[0-9a-z]{1,20}$/.test(value)
}

export function parseSuggestion(key: string, value: unknown): Suggestion | null {
  const { country, delegate, at, by } = fieldsOf(value)
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  const suggestion = { id: suggestionId(key), party: country, delegate, atMs: at }
  if (by === undefined) return suggestion
  return isParty(by) ? { ...suggestion, by } : null
}

/** The stored form of a suggestion; its id is its key. */
export function storedSuggestion({ party, delegate, atMs, by }: Omit<Suggestion, 'id'>): Fields {
  return { country: party, delegate, at: atMs, ...(by !== undefined && { by }) }
}

export function parseMark(value: unknown): Mark | null {
  const { suggestion, ranges: stored } = fieldsOf(value)
  const effect = parseEffect(value)
  const ranges = parseRanges(stored)
  if (typeof suggestion !== 'string' || ranges === null || effect === null) return null
  if (!isOverSo(effect, ranges)) return null
  return { suggestion: suggestionId(suggestion), ranges, ...effect }
}

export function parseDecision(value: unknown): Decision | null {
  const { suggestion, verdict, order, at, by, batch, inserted, marks } = fieldsOf(value)
  const known = VERDICTS.find((each) => each === verdict)
  const ranges = parseRanges(inserted)
  if (typeof suggestion !== 'string' || known === undefined || ranges === null) return null
  if (!isCount(order) || !isTime(at) || typeof by !== 'string') return null
  if (!Array.isArray(marks)) return null
  const decided = marks.map(parseDecidedMark)
  if (decided.includes(null)) return null
  return {
    suggestion: suggestionId(suggestion),
    verdict: known,
    order,
    atMs: at,
    by,
    batch: typeof batch === 'string' ? decisionId(batch) : null,
    inserted: ranges,
    marks: decided.filter((each) => each !== null),
  }
}

/** The stored form of a decision: `at` is its time. */
export function storedDecision({ atMs, ...rest }: Decision): Fields {
  return { ...rest, at: atMs }
}

function parseDecidedMark(value: unknown): DecidedMark | null {
  const { id, ranges: stored } = fieldsOf(value)
  const effect = parseEffect(value)
  const ranges = parseRanges(stored)
  if (typeof id !== 'string' || ranges === null || effect === null) return null
  if (!isOverSo(effect, ranges)) return null
  return effect.kind === 'withdraw' ? null : { id: markId(id), ranges, ...effect }
}

function parseEffect(mark: unknown): MarkEffect | null {
  const { kind, value } = fieldsOf(mark)
  switch (kind) {
    case 'delete':
    case 'withdraw':
      return { kind }
    case 'props': {
      const props = parseProps(value)
      return props === null ? null : { kind, value: props }
    }
    case 'format': {
      const { attribute, on } = fieldsOf(value)
      const known = ATTRIBUTES.find((each) => each === attribute)
      if (known === undefined || typeof on !== 'boolean') return null
      return { kind, value: { attribute: known, on } }
    }
    case 'move': {
      const goal = parseGoal(value)
      return goal === null ? null : { kind, value: goal }
    }
    case 'footnote': {
      const footnote = parseFootnote(value)
      return footnote === null ? null : { kind, value: footnote }
    }
    case 'lift': {
      const lift = parseLift(value)
      return lift === null ? null : { kind, value: lift }
    }
    default:
      return null
  }
}

/** A footnote stands at one item. */
function isOverSo({ kind }: MarkEffect, ranges: Ranges): boolean {
  const isOfOne = kind === 'footnote' || kind === 'lift'
  return !isOfOne || ranges.length === 0 || (ranges.length === 3 && ranges[2] === 1)
}

function parseGoal(value: unknown): Goal | null {
  const { after, from, seen } = fieldsOf(value)
  if (!isIdOrNull(after) || !isIdOrNull(from)) return null
  const goal = { after: idOrNull(after), from: idOrNull(from) }
  return Array.isArray(seen) && seen.every(isCount) ? { ...goal, seen } : goal
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function idOrNull(value: string | null): ParagraphId | null {
  return value === null ? null : paragraphId(value)
}
