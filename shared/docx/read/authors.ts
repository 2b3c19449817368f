import type { Suggestion } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import { suggestionId } from '../../ids.ts'
import { isParty } from '../../meeting/party.ts'
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
    namesIn(author).map((name) => {
      const id = suggestionId(`${name}@${atMs}`)
      suggestions.set(id, { id, ...writerOf(name), atMs })
      return id
    })
  return {
    suggestions,
    of: (revision) => {
      const author = attribute(revision, 'w:author') ?? ''
      const date = attribute(revision, 'w:date')
      const key = `${author}\n${date ?? ''}`
      const met = known.get(key) ?? meet(author, timeOf(date))
      known.set(key, met)
      return met
    },
  }
}

/** As in `revisions.ts`: a list only if each of it is a party's. */
function namesIn(author: string): readonly string[] {
  const names = author.split('; ')
  return names.every((name) => writerOf(name).party !== 'OBS') ? names : [author]
}

function writerOf(name: string): Pick<Suggestion, 'party' | 'delegate'> {
  const [, party, delegate] = /^([A-Z]{2,3})(?: [–-] (.*))?$/.exec(name) ?? []
  return isParty(party) ? { party, delegate: delegate ?? '' } : { party: 'OBS', delegate: name }
}

function timeOf(date: string | null): number {
  const atMs = date === null ? NaN : Date.parse(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`)
  return Number.isNaN(atMs) ? 0 : atMs
}
