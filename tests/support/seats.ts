import type { Page } from 'playwright-core'
import type { Sheet } from './sheet.ts'

/** Those at a table, by what a test calls them. */
export interface Seats {
  readonly people: Map<string, Sheet>
  /** @throws where nobody has come by that name */
  readonly sheetOf: (who: string) => Sheet
  readonly at: (who: string) => Page
}

export function openSeats(): Seats {
  const people = new Map<string, Sheet>()
  const sheetOf = (who: string): Sheet => {
    const sheet = people.get(who)
    if (sheet === undefined) throw new Error(`${who} is not at the table`)
    return sheet
  }
  return { people, sheetOf, at: (who) => sheetOf(who).page }
}
