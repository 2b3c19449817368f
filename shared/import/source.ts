import type { Document, Marks, Suggestion } from '../document/document.ts'
import { MAX_SPEAKER_LENGTH } from '../draft/comment-records.ts'
import { printable } from '../draft/printable.ts'
import type { SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'

/** Who made a change in the file, and when; an empty name and null where the file does not say. */
export interface Source {
  readonly delegate: string
  readonly atMs: number | null
}

/** Of what differs from the base without being tracked. */
export const UNTRACKED: Source = { delegate: '', atMs: null }

/**
 * How a revision of the file is taken:
 *
 * - `known`: it was there when the file was exported.
 * - `other`: somebody else's, whom the file names: never under the flag of who sends the file.
 * - `own`: of the country that sends it, or of somebody whom Mesa does not know, at that country's.
 */
export type Standpoint =
  | { readonly kind: 'known' }
  | { readonly kind: 'other'; readonly party: Party }
  | { readonly kind: 'own'; readonly source: Source }

export type Sources = (revision: SuggestionId) => Standpoint

/**
 * A revision was there before if the base has one of that party from that second: what Word and
 * LibreOffice keep of it. Supporters may have come since, and long names are left out.
 */
export function sourcesOf(file: Document, base: Document, party: Party): Sources {
  const before = new Set([...base.suggestions.values()].map(signatureOf))
  const met = new Map<SuggestionId, Standpoint>()
  return (id) => {
    const known = met.get(id) ?? standpointOf(file.suggestions.get(id), before, party)
    met.set(id, known)
    return known
  }
}

/** Who of this country strikes words, beyond what the base had struck already; null where nobody does. */
export function strikerOf({ deletions }: Marks, sources: Sources): Source | null {
  for (const id of deletions) {
    const from = sources(id)
    if (from.kind === 'own') return from.source
  }
  return null
}

function standpointOf(
  revision: Suggestion | undefined,
  before: ReadonlySet<string>,
  party: Party,
): Standpoint {
  if (revision === undefined) return { kind: 'own', source: UNTRACKED }
  if (before.has(signatureOf(revision))) return { kind: 'known' }
  // Files whose dates were taken out: what the base has is told by its words.
  if (revision.atMs === 0 && before.size > 0) return { kind: 'known' }
  // The reader gives a foreign author the observers' name: they write no words.
  if (revision.party !== party && revision.party !== 'OBS') {
    return { kind: 'other', party: revision.party }
  }
  const { delegate, atMs } = revision
  const name = printable(delegate).slice(0, MAX_SPEAKER_LENGTH)
  return { kind: 'own', source: { delegate: name, atMs: atMs === 0 ? null : atMs } }
}

function signatureOf({ party, atMs }: Suggestion): string {
  return `${party} ${Math.floor(atMs / 1000)}`
}
