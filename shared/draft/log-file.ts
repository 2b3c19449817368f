import { numberPaths } from '../document/number-paths.ts'
import type { Party } from '../meeting/party.ts'
import { printCsv } from '../text/csv.ts'
import type { CirculationDeed } from './circulation-log.ts'
import { circulationDeeds } from './circulation-log.ts'
import { openDraft } from './draft.ts'
import type { EntryKind } from './entry.ts'
import type { LoggedDecision } from './log.ts'
import { readLog } from './log.ts'
import type { Verdict } from './records.ts'
import type { Reader } from './reader.ts'
import { readSettings } from './settings.ts'

/** The log as a file of JSON. Other programs read this: only add to it. */
export interface ListedLog {
  readonly format: 'mesa-decisions'
  readonly version: 1
  /** Of the document. */
  readonly title: string
  /** Whose suggestions these were; null for everybody's. */
  readonly country: Party | null
  /** Oldest first. */
  readonly decisions: readonly ListedDecision[]
  /** What was done with the whole text, oldest first: circulated under silence, approved, declared final. */
  readonly circulations: readonly ListedCirculation[]
}

export interface ListedCirculation extends Omit<CirculationDeed, 'atMs'> {
  readonly time: string
}

/** Times are ISO 8601, UTC. Words have a line break for each end of a paragraph. */
export interface ListedDecision {
  readonly id: string
  /** The same for all that were decided in one go. */
  readonly batch: string
  readonly verdict: 'accepted' | 'rejected'
  readonly time: string
  /** The chair's name. */
  readonly by: string
  /** What put an end to it; null while it holds. `reopened`: the suggestion is pending again. */
  readonly undone: { readonly verdict: Verdict; readonly time: string; readonly by: string } | null
  /** The round it was taken in, from 1. */
  readonly round: number
  readonly suggestion: string
  /** Whose it is: an ISO code, `PPT` or `SE`. */
  readonly country: Party
  readonly delegate: string
  /** Who wrote it down for the country; null where the country did. */
  readonly onBehalfBy: Party | null
  /** Who added their names to it, in the order in which they did. */
  readonly supporters: readonly Party[]
  /** When it was proposed. */
  readonly proposed: string
  readonly kind: EntryKind
  /** The number of its paragraph at present, with those above it: `7.p.i`; null where it bears none. */
  readonly paragraph: string | null
  readonly inserted: string
  readonly deleted: string
  /** The words whose format it changes. */
  readonly restyled: string
  /** The paragraph as agreed when the decision was taken … */
  readonly without: string
  /** … and with what was decided on. */
  readonly with: string
}

/** Lists the decisions on the suggestions of one party, or of all. */
export function listLog(reader: Reader, country: Party | null): ListedLog {
  const { paragraphs } = reader.document()
  const paths = numberPaths(reader.document())
  const numbers = new Map(paragraphs.map(({ id }, at) => [id, paths[at]?.path ?? null]))
  const decisions = readLog(reader)
    .filter(({ entry }) => country === null || entry.suggestion.party === country)
    .map((each) => {
      const { paragraph } = each.entry
      return listed(each, paragraph === null ? null : (numbers.get(paragraph) ?? null))
    })
  const circulations = circulationDeeds(openDraft(reader.draft.doc))
    .filter((deed) => country === null || deed.country === country)
    .map(({ atMs, ...deed }) => ({ time: isoTime(atMs), ...deed }))
  const title = readSettings(reader.draft)?.title ?? ''
  return { format: 'mesa-decisions', version: 1, title, country, decisions, circulations }
}

export function printLogJson(log: ListedLog): string {
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The columns of the table, in order. */
export const LOG_COLUMNS = [
  'time',
  'verdict',
  'by',
  'undone',
  'round',
  'country',
  'delegate',
  'onBehalfBy',
  'supporters',
  'proposed',
  'paragraph',
  'kind',
  'deleted',
  'inserted',
  'without',
  'with',
  'suggestion',
  'id',
  'batch',
] as const
export type LogColumn = (typeof LOG_COLUMNS)[number]

/** How a table for people says it. */
export interface LogWords {
  readonly column: (column: LogColumn) => string
  readonly verdict: (verdict: Verdict) => string
  readonly kind: (kind: EntryKind) => string
  /** `time` is ISO 8601, UTC. */
  readonly time: (time: string) => string
}

export function printLogCsv({ decisions }: ListedLog, words: LogWords): string {
  return printCsv([
    LOG_COLUMNS.map(words.column),
    ...decisions.map((each) => LOG_COLUMNS.map((column) => cell(each, column, words))),
  ])
}

function cell(decision: ListedDecision, column: LogColumn, words: LogWords): string {
  switch (column) {
    case 'time':
    case 'proposed':
      return words.time(decision[column])
    case 'verdict':
      return words.verdict(decision.verdict)
    case 'supporters':
      return decision.supporters.join(' ')
    case 'kind':
      return words.kind(decision.kind)
    case 'undone': {
      const { undone } = decision
      if (undone === null) return ''
      return `${words.verdict(undone.verdict)}, ${undone.by}, ${words.time(undone.time)}`
    }
    default:
      return String(decision[column] ?? '').replaceAll('\n', ' ¶ ')
  }
}

function listed(logged: LoggedDecision, paragraph: string | null): ListedDecision {
  const { id, batch, verdict, atMs, by, round, entry, texts, undone } = logged
  const { suggestion, kind, inserted, deleted, restyled, footnote } = entry
  const note = footnote === null ? '' : `[^${footnote.text}]`
  return {
    id,
    batch,
    verdict,
    time: isoTime(atMs),
    by,
    undone: undone && { verdict: undone.verdict, time: isoTime(undone.atMs), by: undone.by },
    round,
    suggestion: suggestion.id,
    country: suggestion.party,
    delegate: suggestion.delegate,
    onBehalfBy: suggestion.by ?? null,
    supporters: suggestion.supporters ?? [],
    proposed: isoTime(suggestion.atMs),
    kind,
    paragraph,
    inserted: kind === 'footnote' ? note : inserted,
    deleted: kind === 'lift' ? note : deleted,
    restyled,
    without: texts.without,
    with: texts.with,
  }
}

/** A clock may have said anything; a date beyond what there is must not stop the log. */
function isoTime(atMs: number): string {
  const date = new Date(atMs)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
