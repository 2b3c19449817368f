import type { Level, Paragraph, Props } from '../../shared/document/document.ts'
import { propsIn, textOf } from '../../shared/document/views.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { formatAt, formatOver } from './formatting.ts'
import { $ordered, $selected } from './places.ts'
import { deletionFrom } from './steps.ts'
import type { Direction, Unit } from './steps.ts'
import type { Writing } from './writing.ts'

/** Types, in place of what is selected. All orders work only within an editor update. */
export function $insertText(writing: Writing, text: string): void {
  const range = $range()
  if (range === null || text === '') return
  const { from, to } = range
  const format = isCollapsed(from, to) ? formatAt(writing, from) : formatOver(writing, from)
  writing.$perform((pen) =>
    isCollapsed(from, to)
      ? pen.insertText(from, text, format)
      : pen.replaceRange(from, to, text, undefined, format),
  )
}

/** Enter. In an empty paragraph of one's own below the first level it steps out, as in Word. */
export function $splitHere(writing: Writing): void {
  const range = $range()
  if (range === null) return
  const { from, to } = range
  const here = writing.seen().paragraphs.find(({ id }) => id === from.paragraph)
  const props = here === undefined ? null : propsIn('accepted', here)
  const isNew = (writing.reader.live(from.paragraph)?.paragraph.end.insertion ?? null) !== null
  const isEmpty = isNew && here !== undefined && textOf(here) === ''
  if (isEmpty && props?.kind === 'point' && props.level > 0) return $shiftLevel(writing, -1)
  writing.$perform((pen) =>
    isCollapsed(from, to) ? pen.split(from) : pen.replaceRange(from, to, '\n'),
  )
}

export function $erase(writing: Writing, unit: Unit, direction: Direction): void {
  const range = $range()
  if (range === null) return
  if (!isCollapsed(range.from, range.to)) return $eraseSelected(writing)
  writing.$perform((pen) => {
    const step = deletionFrom(writing.seen(), range.from, unit, direction, pen.author.party)
    if (step === null) return range.from
    if (direction === 'backward') return pen.deleteRange(step.from, step.to)
    // What is struck stays: the caret goes past it, or the next press would find it again.
    const end = writing.anchorAt(step.to)
    pen.deleteRange(step.from, step.to)
    return (end === null ? null : writing.placeOf(end)) ?? step.from
  })
}

export function $eraseSelected(writing: Writing): void {
  const range = $range()
  if (range === null || isCollapsed(range.from, range.to)) return
  writing.$perform((pen) => pen.deleteRange(range.from, range.to))
}

/** Tab and Shift-Tab: a level down or up; the first level up is none, and text becomes a point. */
export function $shiftLevel(writing: Writing, by: 1 | -1): void {
  $change(writing, (props) => {
    const level = LEVELS[LEVELS.indexOf(props.level) + by]
    return props.kind === 'point' && level !== undefined ? { ...props, level } : props
  })
}

export function $setProps(writing: Writing, props: Partial<Props>): void {
  $change(writing, (before) => ({ ...before, ...props }))
}

const LEVELS: readonly Level[] = [0, 1, 2]

function $change(writing: Writing, change: (props: Props) => Props): void {
  const range = $range() ?? remembered(writing)
  if (range === null) return
  writing.$perform((pen) => {
    for (const each of between(writing, range.from.paragraph, range.to.paragraph)) {
      pen.setProps([each.id], change(propsIn('accepted', each)))
    }
    return null
  })
}

function between({ seen }: Writing, from: ParagraphId, to: ParagraphId): readonly Paragraph[] {
  const { paragraphs } = seen()
  const ids = paragraphs.map((paragraph) => paragraph.id)
  return paragraphs.slice(ids.indexOf(from), ids.indexOf(to) + 1)
}

/** Where the caret was before the focus went to a button. */
function remembered(writing: Writing): { from: Place; to: Place } | null {
  const selected = writing.selected()
  return selected === null ? null : { from: selected.anchor, to: selected.focus }
}

function $range(): { from: Place; to: Place } | null {
  const selected = $selected()
  return selected === null ? null : $ordered(selected)
}

function isCollapsed(from: Place, to: Place): boolean {
  return from.paragraph === to.paragraph && from.offset === to.offset
}
