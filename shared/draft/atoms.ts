import type { MarkId, SuggestionId } from '../ids.ts'
import type { Authorship } from './authorship.ts'
import { BASE } from './authorship.ts'
import type { ItemId } from './items.ts'
import type { Overlap, Overlay } from './overlay.ts'
import type { Mark, MarkEffect, ValueEffect, Verdict } from './records.ts'
import type { ReferenceLetters } from './reference-letters.ts'

/** A mark as it lies over items. */
export interface LaidMark {
  readonly id: MarkId
  readonly mark: Mark
}

/** A decision as it lies over items: on their insertion (`mark` null), or on one mark over them. */
export interface LaidDecision {
  readonly key: string
  readonly order: number
  readonly verdict: Verdict
  readonly suggestion: SuggestionId
  readonly mark: MarkId | null
  readonly effect: MarkEffect | null
}

/** All that says how items stand. */
export interface Layers {
  readonly authorship: Authorship
  readonly marks: Overlay<LaidMark>
  readonly decisions: Overlay<LaidDecision>
  /** What refers to a paragraph is read as a letter. */
  readonly references: ReferenceLetters
}

/** How a stretch of items stands, decisions included. */
export interface Standing {
  readonly isVisible: boolean
  /** The decision since which it is not there; null where it is, or never was. */
  readonly gone: Pick<LaidDecision, 'order' | 'key'> | null
  /** Pending, and whose. */
  readonly insertion: SuggestionId | null
  readonly deletions: readonly PendingMark[]
  /** Accepted, in the order they were decided: of those of one kind the last one holds. */
  readonly settled: readonly SettledEffect[]
  readonly changes: readonly PendingChange[]
}

export interface SettledEffect {
  /** Of the decision. */
  readonly order: number
  readonly key: string
  readonly mark: MarkId
  /** Whose it was. */
  readonly by: SuggestionId
  readonly effect: ValueEffect
}

export interface PendingMark {
  readonly id: MarkId
  readonly suggestion: SuggestionId
}

export interface PendingChange extends PendingMark {
  readonly effect: ValueEffect
}

export interface Stretch {
  readonly clock: number
  readonly end: number
  readonly standing: Standing
}

const BASE_STANDING: Standing = {
  isVisible: true,
  gone: null,
  insertion: null,
  deletions: [],
  settled: [],
  changes: [],
}

/** Cuts an item where its standing changes. */
export function stretchesOf(layers: Layers, at: ItemId, length: number): readonly Stretch[] {
  const marks = layers.marks.over(at.client, at.clock, length)
  const decisions = layers.decisions.over(at.client, at.clock, length)
  const end = at.clock + length
  const cuts = new Set([at.clock, ...layers.authorship.turnsWithin(at, length)])
  for (const span of [...marks, ...decisions]) {
    if (span.clock > at.clock) cuts.add(span.clock)
    if (span.end < end) cuts.add(span.end)
  }
  const starts = [...cuts].sort((a, b) => a - b)
  return starts.map((clock, index) => ({
    clock,
    end: starts[index + 1] ?? end,
    standing: standingOf(
      layers.authorship.of({ client: at.client, clock }),
      at.clock === clock && starts.length === 1 ? marks : marks.filter(covers(clock)),
      decisions.filter(covers(clock)),
    ),
  }))
}

/** How one item stands. */
export function standingAt({ authorship, marks, decisions }: Layers, at: ItemId): Standing {
  return standingOf(
    authorship.of(at),
    marks.over(at.client, at.clock, 1),
    decisions.over(at.client, at.clock, 1),
  )
}

const covers = (clock: number) => (span: Overlap<unknown>) =>
  span.clock <= clock && clock < span.end

/** Words whose client never said whose they are pass for nobody's: they are not shown. */
export function standingOf(
  author: SuggestionId | null,
  marks: readonly Overlap<LaidMark>[],
  decisions: readonly Overlap<LaidDecision>[],
): Standing {
  if (author === BASE && marks.length === 0 && decisions.length === 0) return BASE_STANDING
  const laid = decisions.map((span) => span.value).sort(byOrder)
  const lasts = lastWords(laid)
  const pending = marks.map((span) => span.value).filter(({ id }) => !isSettledBy(lasts.get(id)))
  const isWithdrawn = pending.some(
    ({ mark }) => mark.kind === 'withdraw' && mark.suggestion === author,
  )
  const own = laid.filter((each) => each.mark === null && each.suggestion === author).at(-1)
  const verdict = own?.verdict === 'reopened' ? undefined : own?.verdict
  const isPending = author !== BASE && verdict === undefined
  const isThere =
    author !== null && (isPending ? !isWithdrawn : author === BASE || verdict === 'accepted')
  const strikes = laid.filter((each) => isStrikeForGood(each, lasts))
  const rejection = verdict === 'rejected' && author !== BASE ? own : undefined
  const [firstGone = null] = [...strikes, ...(rejection === undefined ? [] : [rejection])].sort(
    byOrder,
  )
  return {
    isVisible: isThere && strikes.length === 0,
    // What its author took back never was, whatever was decided on it before.
    gone: isThere || rejection !== undefined ? firstGone : null,
    insertion: isPending && !isWithdrawn ? author : null,
    deletions: pending.filter(({ mark }) => mark.kind === 'delete').map(pendingMark),
    settled: [...ofBase(marks), ...settledEffects(laid, lasts)],
    changes: pending.flatMap(({ id, mark }) => {
      if (!isOfValue(mark) || mark.suggestion === BASE) return []
      return [{ id, suggestion: mark.suggestion, effect: mark }]
    }),
  }
}

/** How base text was formatted from the beginning. */
function ofBase(marks: readonly Overlap<LaidMark>[]): readonly SettledEffect[] {
  return marks.flatMap(({ value: { id, mark } }) =>
    mark.suggestion === BASE && isOfValue(mark)
      ? [{ order: -1, key: id, mark: id, by: BASE, effect: mark }]
      : [],
  )
}

function isOfValue<T extends MarkEffect>(effect: T): effect is Extract<T, ValueEffect> {
  return effect.kind !== 'delete' && effect.kind !== 'withdraw'
}

function pendingMark({ id, mark }: LaidMark): PendingMark {
  return { id, suggestion: mark.suggestion }
}

/** Of one decision, by mark: as pending changes of one suggestion are. */
export function byOrder(a: LaidDecision, b: LaidDecision): number {
  return a.order - b.order || compare(a.key, b.key) || compare(a.mark ?? '', b.mark ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type LastWords = ReadonlyMap<MarkId | null, LaidDecision>

/** What was decided last on each mark. Decisions in their order. */
function lastWords(laid: readonly LaidDecision[]): LastWords {
  return laid.length === 0 ? NO_WORDS : new Map(laid.map((each) => [each.mark, each]))
}

const NO_WORDS: LastWords = new Map()

/** Whether the last word on a mark settles it. */
export function isSettledBy(last: LaidDecision | undefined): boolean {
  return last !== undefined && last.verdict !== 'reopened'
}

function isStrikeForGood(each: LaidDecision, lasts: LastWords): boolean {
  const { mark, effect, verdict } = each
  if (mark === null || effect?.kind !== 'delete' || verdict !== 'accepted') return false
  return lasts.get(mark) === each
}

function settledEffects(laid: readonly LaidDecision[], lasts: LastWords): readonly SettledEffect[] {
  return laid.flatMap((each) => {
    const { order, key, mark, effect, verdict, suggestion } = each
    if (mark === null || effect === null || verdict !== 'accepted' || !isOfValue(effect)) return []
    return lasts.get(mark) === each ? [{ order, key, mark, by: suggestion, effect }] : []
  })
}
