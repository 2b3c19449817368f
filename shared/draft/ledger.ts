import type * as Y from 'yjs'
import type { Suggestion } from '../document/document.ts'
import type { DecisionId, MarkId, SuggestionId } from '../ids.ts'
import { decisionId, markId } from '../ids.ts'
import type { Layers, LaidDecision, LaidMark } from './atoms.ts'
import { Authorship } from './authorship.ts'
import type { Draft } from './draft.ts'
import { changedKeys, isUnderOwnId } from './items.ts'
import { Overlay } from './overlay.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Decision, Mark } from './records.ts'
import { parseDecision, parseSuggestion } from './records.ts'
import { ReferenceLetters } from './reference-letters.ts'
import { readMark } from './rewriting.ts'
import { Supports } from './support.ts'

/**
 * The maps of a draft, parsed and laid out for looking up. What cannot be parsed, or stands under
 * another's id, is set aside: it takes no effect, and `setAside` counts it.
 */
export class Ledger {
  readonly layers: Layers = {
    authorship: new Authorship(),
    marks: new Overlay<LaidMark>(),
    decisions: new Overlay<LaidDecision>(),
    references: new ReferenceLetters(),
  }
  readonly marks = new Map<MarkId, Mark>()
  readonly decisions = new Map<DecisionId, Decision>()
  suggestions: ReadonlyMap<SuggestionId, Suggestion> = new Map()
  setAside = 0
  private readonly bySuggestion = new Map<SuggestionId, Set<MarkId>>()
  private readonly laidMarks = new Map<MarkId, LaidMark>()
  private readonly supports = new Supports()

  constructor(private readonly draft: Draft) {
    this.takeAuthorship(draft.authorship.keys())
    this.takeSuggestions(draft.suggestions.keys())
    this.takeSupports(draft.supports.keys())
    for (const key of draft.marks.keys()) this.takeMark(markId(key))
    for (const key of draft.decisions.keys()) this.takeDecision(decisionId(key))
  }

  /** Takes in what a transaction wrote; returns the ranges whose standing may have changed. */
  take(transaction: Y.Transaction): Ranges {
    const { authorship, suggestions, marks, decisions, supports } = this.draft
    this.takeAuthorship(changedKeys(transaction, authorship))
    const named = this.takeSuggestions(changedKeys(transaction, suggestions))
    this.takeSupports(changedKeys(transaction, supports))
    const touched = [
      // What was done under a suggestion may arrive before it: whose it is shows only now.
      this.layers.authorship.rangesOf(named),
      ...named.flatMap((id) => this.marksOf(id).map(([, mark]) => mark.ranges)),
      ...[...changedKeys(transaction, marks)].map((key) => this.takeMark(markId(key))),
      ...[...changedKeys(transaction, decisions)].map((key) => this.takeDecision(decisionId(key))),
    ]
    return addRanges(NO_RANGES, touched.flat())
  }

  /** The highest order of a support so far. */
  get highestSupport(): number {
    return this.supports.highest
  }

  /** The marks of one suggestion, those taken back included. */
  marksOf(suggestion: SuggestionId): readonly (readonly [MarkId, Mark])[] {
    return [...(this.bySuggestion.get(suggestion) ?? [])].flatMap((id) => {
      const mark = this.marks.get(id)
      return mark === undefined ? [] : [[id, mark] as const]
    })
  }

  private takeAuthorship(keys: Iterable<string>): void {
    const { authorship } = this.draft
    for (const key of keys) {
      const isSound = isUnderOwnId(authorship, key, ':')
      if (!isSound || !this.layers.authorship.add(key, authorship.get(key))) this.setAside += 1
    }
  }

  /** Answers those that are new. */
  private takeSuggestions(keys: Iterable<string>): readonly SuggestionId[] {
    const { suggestions } = this.draft
    const fresh = [...keys].map((key) => parseSuggestion(key, entryOf(suggestions, key)))
    this.setAside += fresh.filter((each) => each === null).length
    const known = fresh.filter((each) => each !== null)
    const named = known.map(({ id }) => id).filter((id) => !this.suggestions.has(id))
    this.learn(known)
    return named
  }

  /** A support may arrive before the suggestion it is for. */
  private takeSupports(keys: Iterable<string>): void {
    const named = [...keys].map((key) => this.supports.add(key, entryOf(this.draft.supports, key)))
    this.setAside += named.filter((each) => each === null).length
    const known = named.map((id) => (id === null ? undefined : this.suggestions.get(id)))
    this.learn(known.filter((each) => each !== undefined))
  }

  private learn(suggestions: readonly Suggestion[]): void {
    if (suggestions.length === 0) return
    const known = suggestions.map(
      ({ supporters: _, ...each }): readonly [SuggestionId, Suggestion] => {
        const supporters = this.supports.of(each.id)
        return [each.id, supporters.length === 0 ? each : { ...each, supporters }]
      },
    )
    const all = new Map(this.suggestions)
    for (const [id, each] of known) all.set(id, each)
    this.suggestions = all
  }

  private takeMark(id: MarkId): Ranges {
    const before = this.laidMarks.get(id)
    if (before !== undefined) this.layers.marks.remove(before.mark.ranges, before)
    const mark = readMark(this.draft.marks, id)
    if (mark === null) {
      this.setAside += 1
      this.laidMarks.delete(id)
      this.marks.delete(id)
      return before?.mark.ranges ?? NO_RANGES
    }
    const laid = { id, mark }
    this.layers.marks.add(mark.ranges, laid)
    this.laidMarks.set(id, laid)
    this.marks.set(id, mark)
    const siblings = this.bySuggestion.get(mark.suggestion) ?? new Set<MarkId>()
    this.bySuggestion.set(mark.suggestion, siblings.add(id))
    return addRanges(before?.mark.ranges ?? NO_RANGES, mark.ranges)
  }

  private takeDecision(id: DecisionId): Ranges {
    const decision = parseDecision(entryOf(this.draft.decisions, id))
    if (decision === null) this.setAside += 1
    // A decision is written once; whatever comes under its key later is not one.
    if (decision === null || this.decisions.has(id)) return NO_RANGES
    this.decisions.set(id, decision)
    const { order, verdict, suggestion } = decision
    const laid = { key: id, order, verdict, suggestion }
    this.layers.decisions.add(decision.inserted, { ...laid, mark: null, effect: null })
    for (const mark of decision.marks) {
      this.layers.decisions.add(mark.ranges, { ...laid, mark: mark.id, effect: mark })
    }
    return decision.marks.map((mark) => mark.ranges).reduce(addRanges, decision.inserted)
  }
}

/** Undefined for what stands under another's id: nobody rewrites an entry, or writes it for another. */
function entryOf(map: Y.Map<unknown>, key: string): unknown {
  return isUnderOwnId(map, key, '.') ? map.get(key) : undefined
}
