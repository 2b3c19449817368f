import type { Props } from '../document/document.ts'
import type { BaseLine, BaseText } from './base-text.ts'
import { anchorBefore, lineAt } from './base-text.ts'
import type { Insertion, NewLine } from './change.ts'
import type { AddedLine, BasePlace, ChangeRun } from './runs.ts'

/** Where the words of a run go. */
export interface PlacedRun {
  readonly insertions: readonly Insertion[]
  /**
   * The paragraph of the file that gives the end right after the run its props, where that is
   * not the one that ends there: Word adds a paragraph by cutting off the old one's end.
   */
  readonly endParagraph: number | null
}

type PropsAt = (paragraph: number) => Props | null

/**
 * New words stand after those they replace, unless these go on into another paragraph. What is
 * added as whole paragraphs becomes paragraphs of their own, so that the old ones keep their
 * ends; anything else with a break in it cuts the paragraph it stands in.
 */
export function insertionsOf(
  base: BaseText,
  run: ChangeRun,
  /** The paragraph of the file that goes on after the run; null at the end. */
  next: number | null,
  propsAt: PropsAt,
): PlacedRun {
  const lines = run.lines.map((line) => newLine(line, propsAt))
  const breaks = lines.length - 1
  if (breaks === 0 && lines[0]?.text === '') return NOTHING
  const { from, to, isEndStruck, isBeforeEnd } = run
  if (from.offset === null)
    return between(base, from.line, lineAfter(base, from.line), whole(lines))
  const before = base.paragraphs[base.paragraphs.indexOf(from.line) - 1] ?? null
  if (breaks === 0) return within(base, isEndStruck ? from : to, lines)
  if (isEndStruck) {
    const lastStruck = run.strikes.at(-1)
    const isWhole = from.offset === from.line.from && isAtStart(to) && lines.at(-1)?.text === ''
    const end = lastStruck === undefined ? null : lineAt(base, lastStruck.to - 1)
    return isWhole ? after(end, whole(lines)) : within(base, from, lines)
  }
  if (isBeforeEnd && to.offset === to.line?.to) return afterWords(base, run, lines, next, propsAt)
  const isStart = from.offset === from.line.from && to.offset === from.offset
  if (!isStart || before === null) return within(base, to, lines)
  const rest = within(base, to, lines.slice(-1))
  return {
    ...rest,
    insertions: [...after(before, lines.slice(0, -1)).insertions, ...rest.insertions],
  }
}

const NOTHING: PlacedRun = { insertions: [], endParagraph: null }

/** What is added at the end of a paragraph stands after its end, which stays its own. */
function afterWords(
  base: BaseText,
  { to, lines: added }: ChangeRun,
  [first, ...rest]: readonly NewLine[],
  next: number | null,
  propsAt: PropsAt,
): PlacedRun {
  if (first === undefined) return NOTHING
  const own = within(base, to, [{ ...first, props: null, paragraph: null }])
  // The last one has the end that stood there before.
  const closing = { props: next === null ? null : propsAt(next), paragraph: next }
  const closed = rest.map((line, at) => (at === rest.length - 1 ? { ...line, ...closing } : line))
  return {
    insertions: [...own.insertions, ...after(to.line, closed).insertions],
    endParagraph: added[0]?.paragraph ?? null,
  }
}

function within(base: BaseText, place: BasePlace, lines: readonly NewLine[]): PlacedRun {
  if (lines.length === 1 && lines[0]?.text === '') return NOTHING
  if (place.offset === null) return after(place.line, whole(lines))
  const { line: home, offset } = place
  const anchor = anchorBefore(base, home, offset)
  if (anchor === null) return after(home, whole(lines))
  return { insertions: [{ form: 'within', home, anchor, offset, lines }], endParagraph: null }
}

function after(home: BaseLine | null, lines: readonly NewLine[]): PlacedRun {
  return { insertions: [{ form: 'after', home, lines }], endParagraph: null }
}

/**
 * Paragraphs of their own between two of the base, so that they stay between them: where one of
 * these stands there only because somebody proposes to move it, they are cut from the second.
 */
function between(
  base: BaseText,
  before: BaseLine | null,
  next: BaseLine | null,
  lines: readonly NewLine[],
): PlacedRun {
  const isSettled = before?.isMoved !== true && next?.isMoved !== true
  if (next === null || isSettled) return after(before, lines)
  return within(base, { line: next, offset: next.from }, [...lines, LAST])
}

const LAST: NewLine = { text: '', formats: [], origins: [], props: null, paragraph: null }

function lineAfter({ paragraphs }: BaseText, line: BaseLine | null): BaseLine | null {
  return paragraphs[line === null ? 0 : paragraphs.indexOf(line) + 1] ?? null
}

/** Without the nothing that follows the last break. */
function whole(lines: readonly NewLine[]): readonly NewLine[] {
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

function isAtStart(place: BasePlace): boolean {
  return place.offset === null || place.offset === place.line.from
}

function newLine(line: AddedLine, propsAt: PropsAt): NewLine {
  return { ...line, props: line.paragraph === null ? null : propsAt(line.paragraph) }
}
