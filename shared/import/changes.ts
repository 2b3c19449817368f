import type { Props } from '../document/document.ts'
import { fingerprint } from '../draft/export-base.ts'
import { NO_RANGES, addRanges } from '../draft/ranges.ts'
import { sameProps } from '../draft/props.ts'
import { align } from './align.ts'
import type { BaseLine, BaseText } from './base-text.ts'
import { itemsBetween, pieceAt } from './base-text.ts'
import type { Change, ChangeEffect, MovedParagraph, Unkeyed } from './change.ts'
import { FormatGatherer } from './formats.ts'
import { foundMoves } from './move-changes.ts'
import { Landing } from './landing.ts'
import { insertionsOf } from './insertions.ts'
import type { PlacedRun } from './insertions.ts'
import { RunGatherer } from './runs.ts'
import type { BasePlace, ChangeRun } from './runs.ts'
import { UNTRACKED } from './source.ts'
import { stepsOf } from './steps.ts'
import type { Aside, Comparison, Step } from './steps.ts'
import { trackedMoves } from './tracked-moves.ts'

export interface Changes {
  /** In the order of the text; what is moved comes last. */
  readonly changes: readonly Change[]
  /** Words of others, whom the file names. */
  readonly asides: readonly Aside[]
  /** Where the letters of the file are that the base has. */
  readonly landing: Landing
}

/** What a file changes, beside the base it was made from. */
export function changesOf(comparison: Comparison): Changes {
  const { base, accepted } = comparison
  const blocks = align(base, comparison.file)
  const asides: Aside[] = []
  const landing = new Landing()
  const found: Unkeyed[] = []
  const homes = new Map<number, BaseLine>()
  let last: BaseLine | null = null
  for (const block of blocks) {
    const lines = block.base.flatMap((at) => base.paragraphs[at] ?? [])
    const reading = new BlockReader(comparison, lines, last, homes)
    for (const step of stepsOf(comparison, block, (said) => asides.push(said))) {
      landing.follow(step)
      reading.take(step)
    }
    found.push(...reading.finish())
    if (!block.isMoved) last = lines.at(-1) ?? last
  }
  const added = addedBy(found)
  found.push(...foundMoves(comparison, blocks), ...trackedMoves(base, accepted, { homes, added }))
  return { changes: keyed(base, found), asides, landing }
}

/** Gathers the changes of one block. */
class BlockReader {
  private readonly found: Unkeyed[] = []
  private readonly runs: RunGatherer
  private readonly formats: FormatGatherer

  constructor(
    private readonly comparison: Comparison,
    lines: readonly BaseLine[],
    last: BaseLine | null,
    /** Hears which paragraph of the file has the end of which of the base. */
    private readonly homes: Map<number, BaseLine>,
  ) {
    const [first] = lines
    const start: BasePlace =
      first === undefined ? { line: last, offset: null } : { line: first, offset: first.from }
    this.runs = new RunGatherer(start, lines)
    this.formats = new FormatGatherer(comparison)
  }

  take(step: Step): void {
    const run = this.runs.take(step)
    const placed = run === null ? null : this.say(run, step.kind === 'kept' ? step : null)
    if (step.kind !== 'kept') {
      this.found.push(...this.formats.finish())
      return
    }
    this.found.push(...this.formats.take(step))
    if (step.base.from === step.line.to) this.ending(step, placed)
  }

  finish(): readonly Unkeyed[] {
    const run = this.runs.finish(false)
    if (run !== null) this.say(run, null)
    this.found.push(...this.formats.finish())
    return this.found
  }

  private say(run: ChangeRun, next: Extract<Step, { kind: 'kept' }> | null): PlacedRun {
    const { base, file } = this.comparison
    const propsAt = (paragraph: number): Props | null =>
      file.paragraphs[paragraph]?.proposed ?? null
    const placed = insertionsOf(base, run, next?.file.paragraph ?? null, propsAt)
    const strikes = run.strikes
      .map(({ from, to }) => itemsBetween(base, from, to))
      .reduce(addRanges, NO_RANGES)
    const struck = run.strikes.map(({ from, to }) => base.text.slice(from, to)).join('')
    const added = run.lines.map(({ text }) => text).join('\n')
    if (strikes.length === 0 && added === '') return placed
    const { insertions } = placed
    const { line: home } = run.from
    const { source } = run
    this.found.push({ kind: 'words', source, strikes, struck, insertions, added, home })
    return placed
  }

  /** The end of a paragraph stays: what the file makes of its level and kind. */
  private ending({ line, file: piece }: Extract<Step, { kind: 'kept' }>, run: PlacedRun | null) {
    const { file, isCertain, unsaid } = this.comparison
    // Where paragraphs were added after its words, its end is the first one's in the file.
    const at = run?.endParagraph ?? piece.paragraph
    const paragraph = file.paragraphs[at]
    if (paragraph === undefined) return
    this.homes.set(at, line)
    const { id, proposed: props, changed } = paragraph
    if (sameProps(props, line.proposed) || (changed === null && unsaid.has(id))) return
    const isSure = isCertain || changed !== null || (isPoint(props) && isPoint(line.proposed))
    if (!isSure) return
    const source = changed ?? UNTRACKED
    this.found.push({ kind: 'props', source, home: line, props })
  }
}

/** The paragraphs of the file that these changes make. */
function addedBy(found: readonly Unkeyed[]): ReadonlySet<number> {
  const insertions = found.flatMap((each) => (each.kind === 'words' ? each.insertions : []))
  const lines = insertions.flatMap((each) => each.lines)
  return new Set(lines.flatMap(({ paragraph }) => paragraph ?? []))
}

function isPoint({ kind }: Props): boolean {
  return kind === 'point'
}

/** A change is known again by what it does to which items, whoever makes it and when. */
function keyed(base: BaseText, found: readonly Unkeyed[]): readonly Change[] {
  const counts = new Map<string, number>()
  return found.map((change) => {
    const told = fingerprint(JSON.stringify(effectOf(base, change)))
    const count = counts.get(told) ?? 0
    counts.set(told, count + 1)
    return { ...change, key: count === 0 ? told : `${told}.${count}` }
  })
}

function effectOf(base: BaseText, change: ChangeEffect): unknown {
  const endOf = (line: BaseLine | null) => (line === null ? null : pieceAt(base, line.to)?.item)
  switch (change.kind) {
    case 'words':
      return [
        change.strikes,
        change.insertions.map((each) => [
          each.form === 'within' ? each.anchor : endOf(each.home),
          each.lines.map(({ text, formats, props }) => [text, formats, props]),
        ]),
      ]
    case 'props':
      return [endOf(change.home), change.props]
    case 'format':
      return [change.ranges, change.attribute, change.isOn]
    case 'move':
      return [change.paragraphs.map(toldOf), change.after[0] ?? null]
  }
}

/** A new paragraph is known again by its words. */
function toldOf(moved: MovedParagraph): unknown {
  return moved.kind === 'known' ? moved.id : [moved.text]
}
