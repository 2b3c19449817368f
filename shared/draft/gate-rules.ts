import * as Y from 'yjs'
import type { Suggestion } from '../document/document.ts'
import type { ParagraphId } from '../ids.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import { withoutAhead } from './ahead.ts'
import { authorshipKey } from './authorship.ts'
import type { Authorship } from './authorship.ts'
import { BASE } from './authorship.ts'
import type { Draft } from './draft.ts'
import type { RefusalCode } from './gate.ts'
import { inspectCirculation } from './gate-circulations.ts'
import { inspectComment } from './gate-comments.ts'
import { inspectCounterpart } from './gate-counterparts.ts'
import { inspectFootnote, isOfFootnote } from './gate-footnotes.ts'
import { areKnown } from './gate-known.ts'
import { inspectDecision, inspectRound } from './gate-rounds.ts'
import { inspectSetting } from './gate-settings.ts'
import { inspectStanding } from './gate-standings.ts'
import { isModest } from './gate-values.ts'
import { parseImport } from './imports.ts'
import { contentOf, isParagraph, paragraphKey } from './items.ts'
import { isPrintable } from './printable.ts'
import { NO_RANGES } from './ranges.ts'
import { parseMark, parseSuggestion } from './records.ts'
import type { Mark } from './records.ts'
import { parseRewriting } from './rewriting.ts'
import { readSettings } from './settings.ts'
import { entryKey } from './start.ts'
import { parseSupport } from './support.ts'

/** What is needed to judge what a transaction did to one text: the copy it was tried in, and who wrote it. */
export interface Court {
  readonly draft: Draft
  readonly authorship: Authorship
  readonly transaction: Y.Transaction
  readonly writer: Seat
}

/** The texts of a meeting that were begun, by each type in which their items stand. */
export type Courts = ReadonlyMap<unknown, Court>

/** One struct that a transaction brought. */
export function inspectItem(courts: Courts, struct: Y.AbstractStruct): RefusalCode | null {
  const court = courtOf(courts, struct)
  if (court === null || !(struct instanceof Y.Item)) return 'unknown-content'
  const { draft } = court
  const parent: unknown = struct.parent
  if (parent === draft.body) return inspectBody(court, struct)
  if (struct.parentSub === null || !(struct.content instanceof Y.ContentAny)) {
    return 'unknown-content'
  }
  const key = struct.parentSub
  const values: readonly unknown[] = struct.content.arr
  if (parent === draft.meta || parent === draft.meeting) return inspectSetting(court, key, values)
  if (parent === draft.rounds) return inspectRound(court, struct, key, values)
  if (!values.every(isModest)) return 'unknown-content'
  if (parent === draft.marks) return inspectMark(court, struct, key, values)
  if (parent === draft.comments) return inspectComment(court, struct, key, values)
  const [value] = values
  const { authorship, suggestions, decisions, supports, imports } = draft
  const { counterparts, standings, circulations } = draft
  const entries = [authorship, suggestions, decisions, supports, imports]
  const beside = [counterparts, standings, circulations]
  const isEntry = [...entries, ...beside].some((map) => map === parent)
  if (isEntry && values.length !== 1) return 'rewrites'
  if (parent === draft.authorship) return inspectAuthorship(court, struct, key, value)
  if (parent === draft.suggestions) return inspectSuggestion(court, struct, key, value)
  if (parent === draft.decisions) return inspectDecision(court, struct, key, value)
  if (parent === draft.supports) return inspectSupport(court, struct, key, value)
  if (parent === draft.imports) return inspectImport(court, struct, key, value)
  if (parent === standings) return inspectStanding(court, struct, key, value)
  if (parent === circulations) return inspectCirculation(court, struct, key, value)
  return parent === counterparts ? inspectCounterpart(court, struct, key, value) : 'unknown-content'
}

/** What a transaction deletes: only a mark, or a setting, that it replaces. */
export function inspectDeletions(courts: Courts, transaction: Y.Transaction): RefusalCode | null {
  let refusal: RefusalCode | null = null
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item)) return
    const court = courtOf(courts, struct)
    if (court === null) {
      refusal = 'deletes'
      return
    }
    const { draft, writer } = court
    const parent: unknown = struct.parent
    const isSetting = parent === draft.meta || parent === draft.meeting
    const isReplaced =
      struct.parentSub !== null &&
      (isSetting
        ? can(writer.role, 'set') && readSettings(draft) !== null
        : parent === draft.marks && draft.marks.has(struct.parentSub))
    if (!isReplaced) refusal = 'deletes'
  })
  return refusal
}

/** Null for what stands in no text of this meeting. */
function courtOf(courts: Courts, struct: Y.AbstractStruct): Court | null {
  return struct instanceof Y.Item ? (courts.get(struct.parent) ?? null) : null
}

/** Text and embeds for a suggestion of one's own, paragraphs under their own id. */
function inspectBody(court: Court, item: Y.Item): RefusalCode | null {
  if (item.deleted) return 'deletes'
  const content = contentOf(item)
  if (content.kind === 'junk') return 'unknown-content'
  if (content.kind === 'text' && !isPrintable(content.text)) return 'unknown-content'
  if (content.kind === 'end' && !hasOwnParagraphId(item)) return 'unknown-content'
  if (content.kind === 'reference' && !isSoundReference(court, item, content.target)) {
    return 'unknown-content'
  }
  if (item.content instanceof Y.ContentEmbed && !isModest(item.content.embed)) {
    return 'unknown-content'
  }
  const { client, clock } = item.id
  const turns = court.authorship.turnsWithin(item.id, item.length)
  for (const at of [Math.max(clock, court.transaction.beforeState.get(client) ?? 0), ...turns]) {
    const author = court.authorship.of({ client, clock: at })
    if (author === BASE || author === null) return 'base-text'
    if (!mayInsertUnder(court, author)) return 'foreign-suggestion'
  }
  return null
}

/** To a paragraph that is there, or was, and without anything beside it. */
function isSoundReference({ draft }: Court, { content }: Y.Item, target: ParagraphId): boolean {
  const embed: unknown = content instanceof Y.ContentEmbed ? content.embed : null
  const isBare = typeof embed === 'object' && embed !== null && Object.keys(embed).length === 1
  return isBare && isParagraph(draft.body, target)
}

function hasOwnParagraphId({ id, content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentEmbed)) return false
  const embed: unknown = content.embed
  return typeof embed === 'object' && embed !== null && 'p' in embed && embed.p === paragraphKey(id)
}

/** An entry is written under the item that writes it: nothing typed before can change hands. */
function inspectAuthorship(
  court: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  if (key !== authorshipKey(id)) return 'rewrites'
  if (value === BASE) return 'base-text'
  const suggestion = suggestionAt(court.draft, value)
  if (suggestion === null || !mayInsertUnder(court, value)) return 'foreign-suggestion'
  return isOfFootnote(court.draft, suggestion.id) ? 'rewrites' : null
}

function inspectSuggestion(
  { writer }: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  if (key !== entryKey(id)) return 'rewrites'
  const suggestion = parseSuggestion(key, value)
  if (suggestion === null) return 'unknown-content'
  const { party, by } = suggestion
  if (by === undefined) return party === writer.party ? null : 'foreign-suggestion'
  return by === writer.party && can(writer.role, 'represent') ? null : 'foreign-suggestion'
}

/**
 * New under its own id, or one of one's own party written anew, for the same suggestion. What
 * was written over and over in one go comes as one item with several values.
 */
function inspectMark(
  court: Court,
  item: Y.Item,
  key: string,
  values: readonly unknown[],
): RefusalCode | null {
  if (item.left === null && key !== entryKey(item.id)) return 'rewrites'
  let before = item.left === null ? null : parseMark(lastValue(item.left))
  if (item.left !== null && before === null) return 'rewrites'
  for (const value of values) {
    const mark = parseMark(value)
    if (mark === null || !areThere(court, item.id.client, mark)) return 'unknown-content'
    const change = parseRewriting(value)
    if (change === 'unsound') return 'unknown-content'
    const added = { ...mark, ranges: change?.more ?? NO_RANGES }
    if (!areThere(court, item.id.client, added)) return 'unknown-content'
    if (!mayMarkUnder(court, mark.suggestion)) return 'foreign-suggestion'
    if (before !== null && before.suggestion !== mark.suggestion) return 'rewrites'
    if (before !== null && before.kind !== mark.kind) return 'rewrites'
    const party = suggestionAt(court.draft, mark.suggestion)?.party
    const refusal = inspectFootnote(court.draft, party, key, mark)
    if (refusal !== null) return refusal
    before = mark
  }
  return null
}

/** A format may reach ahead over what the very client that writes it will write. */
function areThere({ draft }: Court, client: number, { kind, ranges }: Mark): boolean {
  return areKnown(draft, kind === 'format' ? withoutAhead(draft, client, ranges) : ranges)
}

/** In one's own name, and for another's suggestion. */
function inspectSupport(
  { draft, writer }: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  if (key !== entryKey(id)) return 'rewrites'
  const support = parseSupport(value)
  if (support === null) return 'unknown-content'
  const party = suggestionAt(draft, support.suggestion)?.party
  if (support.party !== writer.party || party === writer.party) return 'foreign-suggestion'
  return party === undefined ? 'unknown-content' : null
}

/** A file of one's own party, or of a country that one may write for. */
function inspectImport(
  { writer }: Court,
  { id }: Y.Item,
  key: string,
  value: unknown,
): RefusalCode | null {
  if (key !== entryKey(id)) return 'rewrites'
  const record = parseImport(value)
  if (record === null) return 'unknown-content'
  const isOwn = record.party === writer.party || can(writer.role, 'represent')
  return isOwn ? null : 'foreign-suggestion'
}

/** Only who writes under a suggestion adds words to it: the party, or who writes for it. */
function mayInsertUnder({ draft, writer }: Court, suggestion: unknown): boolean {
  const known = suggestionAt(draft, suggestion)
  if (known === null) return false
  if (known.by === undefined) return known.party === writer.party
  return known.by === writer.party && can(writer.role, 'represent')
}

/** What was written for a country is its own: it may take that back, too. */
function mayMarkUnder(court: Court, suggestion: unknown): boolean {
  const known = suggestionAt(court.draft, suggestion)
  return known?.party === court.writer.party || mayInsertUnder(court, suggestion)
}

function suggestionAt(draft: Draft, suggestion: unknown): Suggestion | null {
  if (typeof suggestion !== 'string') return null
  return parseSuggestion(suggestion, draft.suggestions.get(suggestion))
}

function lastValue({ content }: Y.Item): unknown {
  const values: readonly unknown[] = content instanceof Y.ContentAny ? content.arr : []
  return values.at(-1)
}
