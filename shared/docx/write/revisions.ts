import type { Document, Suggestion } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import { element } from './xml.ts'
import type { Xml } from './xml.ts'

/** Several countries in one revision: Word strikes a text but once. */
const BETWEEN_AUTHORS = '; '
/** What Word takes for an author. */
const AUTHOR_LENGTH = 255

type RevisionName = 'w:ins' | 'w:del' | 'w:pPrChange'

/** Writes tracked changes, with ids that are unique in the file. */
export interface Revisions {
  /** One change by all of `ids`, around `content`. The time is the earliest. */
  readonly by: (name: RevisionName, ids: readonly SuggestionId[], ...content: Xml[]) => Xml
}

export function createRevisions({ suggestions }: Document): Revisions {
  const signed = new Map<string, Signature>()
  let count = 0
  return {
    by: (name, ids, ...content) => {
      const key = ids.join()
      const signature =
        signed.get(key) ?? signatureOf(ids.flatMap((id) => suggestions.get(id) ?? []))
      signed.set(key, signature)
      count += 1
      return element(name, { 'w:id': count, ...signature }, ...content)
    },
  }
}

interface Signature {
  readonly 'w:author': string
  readonly 'w:date': string
}

function signatureOf(suggestions: readonly Suggestion[]): Signature {
  if (suggestions.length === 0) throw new Error('A revision by nobody that the document knows')
  return {
    'w:author': authorOf(suggestions),
    'w:date': dateOf(Math.min(...suggestions.map(({ atMs }) => atMs))),
  }
}

/** "MEX – Ana Peña", or several of them. */
function authorOf(suggestions: readonly Suggestion[]): string {
  const names = suggestions.map(({ party, delegate }) =>
    delegate === '' ? party : `${party} – ${delegate}`,
  )
  return [...new Set(names)].join(BETWEEN_AUTHORS).slice(0, AUTHOR_LENGTH)
}

/** To the second and in UTC, as Word writes it. */
export function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z')
}
