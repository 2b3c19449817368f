import { viewOf } from '../../../shared/document/views.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { listSuggestions } from '../commands/suggestions.ts'
import type { Typed } from './play.ts'

/** `summary.json`. Other programs read this: only add to it. */
export interface Summary {
  /** With everything pending accepted, as `mesa text` prints it. */
  readonly paragraphs: number
  readonly suggestions: Readonly<Record<string, Readonly<Record<Entry['state'], number>>>>
  /** Whether everybody at the table and the closed file say the same. */
  readonly converged: boolean
  /** Words that somebody typed and that are nowhere on record as theirs, in any of the copies. */
  readonly lost: number
  readonly files: readonly string[]
}

/** Compares every participant's copy, and the file as it was read again, with what was typed. */
export function measure(typed: readonly Typed[], kept: Reader, files: readonly string[]): Summary {
  const readers = [kept, ...typed.map(({ reader }) => reader)]
  const pictures = new Set(readers.map(pictureOf))
  const lost = readers.map((reader) =>
    typed.reduce((sum, { person, texts }) => sum + lostOf(reader, person.party, texts), 0),
  )
  return {
    paragraphs: viewOf(kept.document(), 'accepted').length,
    suggestions: countByState(kept.entries()),
    converged: pictures.size === 1,
    lost: Math.max(...lost),
    files,
  }
}

/** Text, numbers, marks, decisions: whatever anybody could see. */
function pictureOf(reader: Reader): string {
  const marked = printMarked(reader.document(), { labels: true })
  return marked + JSON.stringify(listSuggestions(reader))
}

function lostOf(reader: Reader, party: Party, texts: readonly string[]): number {
  const own = reader.entries().filter(({ suggestion }) => suggestion.party === party)
  const found = countWords(own.map(({ inserted }) => inserted))
  const lacking = [...countWords(texts)].map(([word, times]) => times - (found.get(word) ?? 0))
  return lacking.filter((times) => times > 0).reduce((sum, times) => sum + times, 0)
}

function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function countByState(entries: readonly Entry[]): Summary['suggestions'] {
  const counts: Record<string, Record<Entry['state'], number>> = {}
  for (const { suggestion, state } of entries) {
    const count = (counts[suggestion.party] ??= {
      pending: 0,
      accepted: 0,
      rejected: 0,
      withdrawn: 0,
    })
    count[state] += 1
  }
  return counts
}
