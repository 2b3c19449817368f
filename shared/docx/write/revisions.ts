import type { Document, Suggestion } from '../../document/document.ts'
import type { SuggestionId } from '../../ids.ts'
import type { Language } from '../../meeting/meeting.ts'
import { authorOf } from '../author.ts'
import { plain } from './xml.ts'

/** Who makes a tracked change and when; the id is unique in the file. */
export interface Signature {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** Signs tracked changes: each call is one change by all of `ids`. The time is the earliest. */
export type Revisions = (ids: readonly SuggestionId[]) => Signature

export function createRevisions({ suggestions, language }: Document): Revisions {
  const signed = new Map<string, Omit<Signature, 'id'>>()
  let count = 0
  return (ids) => {
    const key = ids.length > 1 ? ids.join() : (ids[0] ?? '')
    let signature = signed.get(key)
    if (signature === undefined) {
      const behind = ids.flatMap((id) => suggestions.get(id) ?? [])
      signature = signatureOf(behind, language)
      signed.set(key, signature)
    }
    count += 1
    return { id: count, ...signature }
  }
}

function signatureOf(
  suggestions: readonly Suggestion[],
  language: Language,
): Omit<Signature, 'id'> {
  if (suggestions.length === 0) throw new Error('A revision by nobody that the document knows')
  return {
    author: plain(authorOf(suggestions, language)),
    date: dateOf(Math.min(...suggestions.map(({ atMs }) => atMs))),
  }
}

/** To the second and in UTC, as Word writes it. */
export function dateOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, -'.000Z'.length)}Z`
}
