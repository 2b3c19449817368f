import type { Suggestion } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import { suggestionId } from '../../ids.ts'
import type { Writer } from '../author.ts'
import { authorOf, parseAuthor } from '../author.ts'
import type { Node } from './tree.ts'
import { attribute } from './tree.ts'

/** Gathers who made the tracked changes of a file. */
export interface Authors {
  /** The suggestions behind one revision: several where several countries strike the same words. */
  readonly of: (revision: Node) => readonly SuggestionId[]
  readonly suggestions: ReadonlyMap<SuggestionId, Suggestion>
}

/**
 * What one author did at one time is one suggestion.
 *
 * An author who is not "MEX – name" is no party of ours, and is read under OBS with the whole
 * name: observers write no words in a draft, so nobody's words pass under a delegation.
 * Anonymised files have neither author nor date; they are taken too.
 */
export function createAuthors(): Authors {
  const suggestions = new Map<SuggestionId, Suggestion>()
  const known = new Map<string, readonly SuggestionId[]>()
  const meet = (author: string, atMs: number): readonly SuggestionId[] =>
    (parseAuthor(author) ?? [{ party: 'OBS', delegate: author }]).map((writer: Writer) => {
      const name = writer.party === 'OBS' ? writer.delegate : authorOf([writer], 'es')
      const id = suggestionId(`${name}@${atMs}`)
      suggestions.set(id, { id, ...writer, atMs })
      return id
    })
  // One revision after the other is mostly of one author at one time.
  let last: { author: string; date: string | null; met: readonly SuggestionId[] } | null = null
  return {
    suggestions,
    of: (revision) => {
      const author = attribute(revision, 'w:author') ?? ''
      const date = attribute(revision, 'w:date')
      if (last?.author === author && last.date === date) return last.met
      const key = `${author}\n${date ?? ''}`
      const met = known.get(key) ?? meet(author, timeOf(date))
      known.set(key, met)
      last = { author, date, met }
      return met
    },
  }
}

/** 0 where a file does not say it, as anonymised ones do. */
export function timeOf(date: string | null): number {
  const atMs = date === null ? NaN : Date.parse(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`)
  return Number.isNaN(atMs) ? 0 : atMs
}
