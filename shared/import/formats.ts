import { ATTRIBUTES, formatIn } from '../document/format.ts'
import type { Attribute } from '../document/format.ts'
import { addRanges } from '../draft/ranges.ts'
import { itemsBetween } from './base-text.ts'
import type { Unkeyed } from './change.ts'
import type { Source } from './source.ts'
import { UNTRACKED } from './source.ts'
import type { Comparison, Step } from './steps.ts'

type Kept = Extract<Step, { kind: 'kept' }>
type FormatChange = Extract<Unkeyed, { kind: 'format' }>

/** Gathers changes of format from the words that stay: one for each attribute and stretch. */
export class FormatGatherer {
  private readonly open = new Map<Attribute, FormatChange & { readonly upTo: number }>()

  constructor(private readonly comparison: Comparison) {}

  take(step: Kept): readonly Unkeyed[] {
    const { line, base: piece } = step
    if (piece.from === line.to) return this.finish()
    const done: Unkeyed[] = []
    const changed = this.changedIn(step)
    for (const attribute of ATTRIBUTES) {
      const isOn = changed.get(attribute)
      const before = this.open.get(attribute)
      const goesOn = before !== undefined && before.upTo === piece.from && before.isOn === isOn
      if (before !== undefined && !goesOn) {
        this.open.delete(attribute)
        done.push(before)
      }
      if (isOn === undefined) continue
      const { base } = this.comparison
      const upTo = piece.from + piece.length
      const ranges = itemsBetween(base, piece.from, upTo)
      const words = base.text.slice(piece.from, upTo)
      const source = this.sourceOf(step)
      this.open.set(
        attribute,
        goesOn
          ? {
              ...before,
              ranges: addRanges(before.ranges, ranges),
              words: before.words + words,
              upTo,
            }
          : { kind: 'format', source, home: line, ranges, words, attribute, isOn, upTo },
      )
    }
    return done
  }

  finish(): readonly Unkeyed[] {
    const done = [...this.open.values()]
    this.open.clear()
    return done
  }

  private sourceOf({ file }: Kept): Source {
    return file.restyled ?? UNTRACKED
  }

  private changedIn({ base: piece, file }: Kept): ReadonlyMap<Attribute, boolean> {
    const { base, isCertain } = this.comparison
    if (!isCertain && file.restyled === null) return new Map()
    const shown = formatIn(base.view === 'original' ? 'original' : 'accepted', piece.run)
    return new Map(
      ATTRIBUTES.flatMap((attribute): readonly [Attribute, boolean][] => {
        const isOn = file.format.includes(attribute)
        return shown.includes(attribute) === isOn ? [] : [[attribute, isOn]]
      }),
    )
  }
}
