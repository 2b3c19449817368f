import { lately } from '../lately.ts'

/** How often one person may say something: as people do, and not as a program could. */
export interface CommentPace {
  /** How long they have to wait before the next; 0 when they may now. */
  waitMs(who: string): number
  /** Counts one that is about to be taken; the answer takes that back, where it was not. */
  count(who: string): () => void
}

const WINDOW_MS = 60_000
const PER_WINDOW = 10

export function createCommentPace(nowMs: () => number): CommentPace {
  const said = new Map<string, readonly number[]>()

  function recent(who: string): readonly number[] {
    return lately(said.get(who) ?? [], nowMs(), WINDOW_MS)
  }

  return {
    waitMs(who) {
      const oldest = recent(who).at(-PER_WINDOW)
      return oldest === undefined ? 0 : Math.max(1, oldest + WINDOW_MS - nowMs())
    },
    count(who) {
      const atMs = nowMs()
      said.set(who, [...recent(who), atMs])
      return () => {
        const counted = said.get(who) ?? []
        said.set(who, counted.toSpliced(counted.indexOf(atMs), 1))
      }
    },
  }
}
