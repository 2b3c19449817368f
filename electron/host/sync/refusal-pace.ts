import { lately } from '../lately.ts'

/** Keeps from the table for a while who is refused again and again. */
export interface RefusalPace {
  /** Whether who bears this ticket may come in now. */
  mayCome(ticket: string): boolean
  /** Something that came with it was refused. */
  note(ticket: string): void
}

const WINDOW_MS = 60_000
/** A page is refused once, and begins with the host's text; a program could go on. */
const MOST_PER_WINDOW = 10

/** For what is refused the gate makes itself a new copy of the text: a quarter of a second for 300 dense pages. */
export function createRefusalPace(nowMs: () => number): RefusalPace {
  const refused = new Map<string, readonly number[]>()

  function recent(ticket: string): readonly number[] {
    return lately(refused.get(ticket) ?? [], nowMs(), WINDOW_MS)
  }

  return {
    mayCome: (ticket) => recent(ticket).length < MOST_PER_WINDOW,
    note(ticket) {
      refused.set(ticket, [...recent(ticket), nowMs()].slice(-MOST_PER_WINDOW))
      for (const each of refused.keys()) if (recent(each).length === 0) refused.delete(each)
    },
  }
}
