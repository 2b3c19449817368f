import type { Document, Suggestion } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import { plain } from './kit.ts'

/** Several countries in one revision: Word strikes a text but once. */
const BETWEEN_AUTHORS = '; '
/** What Word takes for an author. */
const AUTHOR_LENGTH = 255

/** Who makes a tracked change and when; the id is unique in the file. */
export interface Signature {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** Signs tracked changes: each call is one change by all of `ids`. The time is the earliest. */
export type Revisions = (ids: readonly SuggestionId[]) => Signature

export function createRevisions({ suggestions }: Document): Revisions {
  const signed = new Map<string, Omit<Signature, 'id'>>()
  let count = 0
  return (ids) => {
    const key = ids.join()
    const signature = signed.get(key) ?? signatureOf(ids.flatMap((id) => suggestions.get(id) ?? []))
    signed.set(key, signature)
    count += 1
    return { id: count, ...signature }
  }
}

function signatureOf(suggestions: readonly Suggestion[]): Omit<Signature, 'id'> {
  if (suggestions.length === 0) throw new Error('A revision by nobody that the document knows')
  return {
    author: authorOf(suggestions),
    date: dateOf(Math.min(...suggestions.map(({ atMs }) => atMs))),
  }
}

/** "MEX – Ana Peña", or several of them. */
function authorOf(suggestions: readonly Suggestion[]): string {
  const names = suggestions.map(({ party, delegate }) =>
    delegate === '' ? party : `${party} – ${delegate}`,
  )
  return plain([...new Set(names)].join(BETWEEN_AUTHORS).slice(0, AUTHOR_LENGTH))
}

/** To the second and in UTC, as Word writes it. */
export function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z')
}
