import type { Thread } from '../../document/threads.ts'
import type { ParagraphId } from '../../ids.ts'

/** A conversation on a page that has no margin for it. */
export interface PlacedThread {
  /** By which the text refers to it, from 1. */
  readonly number: number
  readonly thread: Thread
  /** Where its first words are; null where none are left. */
  readonly paragraph: ParagraphId | null
}

/**
 * What is said about a text, in the order in which its paragraphs stand; what has no words there any
 * more comes last. Each stands once, however many paragraphs it is about.
 */
export function placeThreads(
  threads: readonly Thread[],
  order: readonly ParagraphId[],
): readonly PlacedThread[] {
  const ranks = new Map(order.map((id, rank) => [id, rank]))
  return threads
    .map((thread) => {
      const [first] = thread.passage.spans
        .flatMap(({ paragraph, from }) => {
          const rank = ranks.get(paragraph)
          return rank === undefined ? [] : [{ paragraph, rank, from }]
        })
        .sort((a, b) => a.rank - b.rank || a.from - b.from)
      return { thread, first }
    })
    .sort((a, b) => {
      const [one, other] = [a.first?.rank ?? Infinity, b.first?.rank ?? Infinity]
      if (one !== other) return one - other
      return (a.first?.from ?? 0) - (b.first?.from ?? 0) || a.thread.atMs - b.thread.atMs
    })
    .map(({ thread, first }, at) => ({
      number: at + 1,
      thread,
      paragraph: first?.paragraph ?? null,
    }))
}
