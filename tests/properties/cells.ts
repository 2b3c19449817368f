import type { Attribute } from '../../shared/document/format.ts'
import type { Suggestion } from '../../shared/document/document.ts'
import { atomsIn } from '../../shared/draft/anchors.ts'
import type { LiveParagraph } from '../../shared/draft/live.ts'
import type { Author } from '../../shared/draft/hand.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'

/** One character of the marked view, by the item that it is, with its marks. */
export interface Cell {
  readonly id: string
  readonly letter: string
  /** Whose it is; null for what is agreed. */
  readonly by: Suggestion | null
  readonly insertion: SuggestionId | null
  /** Who strikes it. */
  readonly struck: ReadonlySet<Party>
  readonly strikes: readonly SuggestionId[]
  readonly format: readonly Attribute[]
  /** Who would format it otherwise. */
  readonly restyled: ReadonlySet<Party>
  readonly restyles: readonly SuggestionId[]
}

export function cellsIn(reader: Reader, paragraph: ParagraphId): readonly Cell[] {
  const live = reader.live(paragraph)
  return live === null ? [] : cellsOfLive(reader, live)
}

export function allCells(reader: Reader): readonly Cell[] {
  return reader.lives().flatMap((live) => cellsOfLive(reader, live))
}

function cellsOfLive(reader: Reader, live: LiveParagraph): readonly Cell[] {
  const known = reader.ledger().suggestions
  const partiesOf = (ids: readonly SuggestionId[]) =>
    new Set(ids.map((id) => known.get(id)?.party).filter((party) => party !== undefined))
  return [...atomsIn(live)].flatMap((atom) => {
    if (!atom.isVisible) return []
    const { client, clock, text, insertion, deletions, restyled, format } = atom
    const by = insertion === null ? null : (known.get(insertion) ?? null)
    const strikes = deletions.map((mark) => mark.suggestion)
    const restyles = restyled.map((change) => change.suggestion)
    const rest = { by, insertion, strikes, restyles, format }
    const struck = partiesOf(strikes)
    const dressed = partiesOf(restyles)
    return Array.from({ length: text.length }, (_, at): Cell => {
      const id = `${client}:${clock + at}`
      return { id, letter: text.charAt(at), ...rest, struck, restyled: dressed }
    })
  })
}

/** Whether an author may take it back outright. */
export function isOwn({ by }: Cell, author: Author): boolean {
  return by?.party === author.party && (author.by === undefined || by.by === author.by)
}

/** As a line that a person can compare: the letter, whose, struck by whom. */
export function showCell({ letter, by, struck }: Pick<Cell, 'letter' | 'by' | 'struck'>): string {
  const marks = [...struck].sort().map((party) => `-${party}`)
  return `${letter}${by === null ? '' : `+${by.party}`}${marks.join('')}`
}

export function showCells(cells: readonly Pick<Cell, 'letter' | 'by' | 'struck'>[]): string {
  return cells.map(showCell).join(' ')
}
