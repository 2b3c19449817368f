import type { Level } from '../document/document.ts'
import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'

/**
 * What happens at the practice meeting: `templates/practice/script.json`.
 *
 * In each round everybody writes at once, on the text as it stood when the round began. Places
 * are told by words of that text; the first paragraph that has them is meant.
 */
export interface Script {
  /** The presidency's comes first. */
  readonly people: readonly Person[]
  readonly rounds: readonly Round[]
}

export interface Person {
  readonly party: Party
  readonly name: string
}

export interface Round {
  /** Who writes without a network in this round. */
  readonly offline: readonly Party[]
  readonly decisions: readonly ScriptedDecision[]
  readonly steps: readonly Step[]
}

/** The chair decides the pending suggestion of a party that has these words. */
export interface ScriptedDecision {
  readonly verdict: 'accepted' | 'rejected'
  readonly party: Party
  readonly words: string
}

export type Step = { readonly party: Party } & Deed

export type Deed =
  | { readonly do: 'insert'; readonly after: string; readonly text: string }
  | { readonly do: 'strike'; readonly words: string }
  | { readonly do: 'replace'; readonly words: string; readonly text: string }
  /** A paragraph of its own after the one that has the words. */
  | { readonly do: 'add'; readonly after: string; readonly text: string }
  | { readonly do: 'split'; readonly after: string }
  /** The paragraph that has the words comes together with the next. */
  | { readonly do: 'join'; readonly after: string }
  | { readonly do: 'level'; readonly of: string; readonly level: Level }
  | { readonly do: 'undo' }

/** @throws Error when it is none: the script comes with the program. */
export function parseScript(value: unknown): Script {
  const { people, rounds } = fields(value)
  return { people: list(people).map(parsePerson), rounds: list(rounds).map(parseRound) }
}

function parsePerson(value: unknown): Person {
  const { party, name } = fields(value)
  return { party: parseParty(party), name: text(name) }
}

function parseRound(value: unknown): Round {
  const { offline, decisions, steps } = fields(value)
  return {
    offline: list(offline).map(parseParty),
    decisions: list(decisions).map(parseDecision),
    steps: list(steps).map(parseStep),
  }
}

function parseDecision(value: unknown): ScriptedDecision {
  const { verdict, party, words } = fields(value)
  if (verdict !== 'accepted' && verdict !== 'rejected') throw wrong(value)
  return { verdict, party: parseParty(party), words: text(words) }
}

function parseStep(value: unknown): Step {
  const { party } = fields(value)
  return { party: parseParty(party), ...parseDeed(fields(value)) }
}

function parseDeed(step: Fields): Deed {
  switch (step['do']) {
    case 'insert':
    case 'add':
      return { do: step['do'], after: text(step['after']), text: text(step['text']) }
    case 'strike':
      return { do: 'strike', words: text(step['words']) }
    case 'replace':
      return { do: 'replace', words: text(step['words']), text: text(step['text']) }
    case 'split':
    case 'join':
      return { do: step['do'], after: text(step['after']) }
    case 'level':
      return { do: 'level', of: text(step['of']), level: parseLevel(step['level']) }
    case 'undo':
      return { do: 'undo' }
    default:
      throw wrong(step)
  }
}

type Fields = Readonly<Record<string, unknown>>

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw wrong(value)
  return { ...value }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(value)
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw wrong(value)
  return value
}

function parseParty(value: unknown): Party {
  if (!isParty(value)) throw wrong(value)
  return value
}

function parseLevel(value: unknown): Level {
  if (value !== 0 && value !== 1 && value !== 2) throw wrong(value)
  return value
}

function wrong(value: unknown): Error {
  return new Error(`Not a practice script: ${JSON.stringify(value)}`)
}
