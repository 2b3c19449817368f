import type { ItemId } from '../draft/items.ts'
import { NO_RANGES, addRanges } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Step } from './steps.ts'

/** Letters of one paragraph of the file and the items that they are, in the base or since added. */
export interface Landed {
  readonly paragraph: number
  /** UTF-16 code units of the paragraph's runs. */
  readonly offset: number
  readonly length: number
  readonly item: ItemId
}

/** Words of the file; `from` included, `to` not. */
export interface FileStretch {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** Finds the letters of a file in the draft, for what stands between or is said about them. */
export class Landing {
  private readonly letters = new Map<number, Landed[]>()
  /** What stands before all letters of a paragraph. */
  private readonly openings = new Map<number, ItemId>()

  /** Letters that the base has, or that were written since. */
  put(landed: Landed): void {
    const others = this.letters.get(landed.paragraph)
    if (others === undefined) this.letters.set(landed.paragraph, [landed])
    else others.push(landed)
  }

  open(paragraph: number, item: ItemId): void {
    if (!this.openings.has(paragraph)) this.openings.set(paragraph, item)
  }

  /** What a step shows to be of the base. */
  follow(step: Step): void {
    const seen = step.kind === 'kept' ? step : step.kind === 'struck' ? step.seen : null
    if (seen === null || !('line' in step)) return
    const { base, file } = seen
    const { paragraph, offset } = file
    const isEnd = base.from === step.line.to
    if (!isEnd) this.put({ paragraph, offset, length: base.length, item: base.item })
    if (base.from === step.line.from && step.line.opening !== null) {
      this.open(paragraph, step.line.opening)
    }
  }

  rangesOf({ paragraph, from, to }: FileStretch): Ranges {
    const found = (this.letters.get(paragraph) ?? []).flatMap(({ offset, length, item }) => {
      const start = Math.max(from, offset)
      const end = Math.min(to, offset + length)
      return start < end ? [item.client, item.clock + start - offset, end - start] : []
    })
    return addRanges(found, NO_RANGES)
  }

  /** The letter before a place, or the nearest before that; at the beginning, what opens the paragraph. */
  before(paragraph: number, at: number): ItemId | null {
    let last: Landed | null = null
    for (const each of this.letters.get(paragraph) ?? []) {
      if (each.offset < at && (last === null || each.offset > last.offset)) last = each
    }
    if (last === null) return this.openings.get(paragraph) ?? null
    const { item, offset, length } = last
    return { client: item.client, clock: item.clock + Math.min(length, at - offset) - 1 }
  }
}
