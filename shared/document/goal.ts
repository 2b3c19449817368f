import type { ParagraphId } from '../ids.ts'
import type { Paragraph } from './document.ts'

/** Where a paragraph is to stand, and what whoever says so knew of the text. */
export interface Goal {
  /** Null: at the very beginning. */
  readonly after: ParagraphId | null
  /** What stood right before it; null where nothing did. Asked only where `seen` is left out. */
  readonly from: ParagraphId | null
  /** Which paragraphs were there. Left out by old moves. */
  readonly seen?: Seen
}

/**
 * Of each client the clock up to which its paragraphs were there: `[client, clock, …]`. The ids of
 * paragraphs are made of just these two, in base 36.
 */
export type Seen = readonly number[]

/**
 * The goals of paragraphs that are to stand one after the other. `others` are known too, though they
 * are not among the paragraphs yet.
 */
export function goalsOf(
  paragraphs: readonly Paragraph[],
  moved: readonly ParagraphId[],
  after: ParagraphId | null,
  others: readonly ParagraphId[] = [],
): ReadonlyMap<ParagraphId, Goal> {
  const order = paragraphs.map(({ id }) => id)
  const seen = seenAmong([...paragraphs, ...others.map((id) => ({ id }))])
  return new Map(
    moved.map((id, turn) => {
      const from = order[order.indexOf(id) - 1] ?? null
      return [id, { after: moved[turn - 1] ?? after, from, seen }]
    }),
  )
}

/** Never, where a goal does not say. */
export function isSeen(paragraph: ParagraphId, { seen = [] }: Goal): boolean {
  const made = madeBy(paragraph)
  if (made === null) return false
  const at = seen.findIndex((client, place) => place % 2 === 0 && client === made.client)
  return at >= 0 && made.clock < (seen[at + 1] ?? 0)
}

function seenAmong(paragraphs: readonly Pick<Paragraph, 'id' | 'gone'>[]): Seen {
  const clocks = new Map<number, number>()
  for (const { id, gone = [] } of paragraphs) {
    for (const made of [id, ...gone].map(madeBy)) {
      if (made === null) continue
      clocks.set(made.client, Math.max(clocks.get(made.client) ?? 0, made.clock + 1))
    }
  }
  return [...clocks].sort(([a], [b]) => a - b).flat()
}

/** Null for what is not in a draft. */
function madeBy(paragraph: ParagraphId): { client: number; clock: number } | null {
  const [client = NaN, clock = NaN] = paragraph.split('.').map((part) => parseInt(part, 36))
  return Number.isNaN(client) || Number.isNaN(clock) ? null : { client, clock }
}
