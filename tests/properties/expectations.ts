import assert from 'node:assert/strict'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Document } from '../../shared/document/document.ts'
import { groupsBy, groupsIn } from '../../shared/document/views.ts'
import type { Attribute } from '../../shared/document/format.ts'
import { decidedEntries } from '../../shared/draft/decided-entries.ts'
import type { Author } from '../../shared/draft/hand.ts'
import { NO_RANGES, intersectRanges, subtractRanges } from '../../shared/draft/ranges.ts'
import type { MarkId, ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Desk } from '../support/drafting.ts'
import { allCells, cellsIn, isOwn, showCell, showCells } from './cells.ts'
import type { Cell } from './cells.ts'

/** Types, and expects the words there, once, under one's own flag, and all else as it was. */
export function expectInsertion(
  desk: Desk,
  author: Author,
  at: Place,
  text: string,
  act: () => void,
): void {
  const { reader } = desk
  const before = cellsIn(reader, at.paragraph)
  const known = new Set(reader.document().suggestions.keys())
  const beside = marksBeside(desk, at)
  act()
  const after = cellsIn(reader, at.paragraph)
  const { offset } = at
  const expected = [
    ...before.slice(0, offset).map(showCell),
    ...[...text].map((letter) => `${letter}+${author.party}`),
    ...before.slice(offset).map(showCell),
  ]
  assert.equal(showCells(after), expected.join(' '), 'the words stand where they were typed')
  const fresh = new Set(after.slice(offset, offset + text.length).map((cell) => cell.insertion))
  const [id = null] = fresh
  assert.equal(fresh.size, 1, 'one stroke of typing belongs to one suggestion')
  assert.ok(id !== null, 'typed words are a suggestion')
  assert.ok(!known.has(id) || beside.has(id), 'a new one, or one that stands beside it')
}

/** Deletes within a paragraph: what one may take back goes, the rest is struck. */
export function expectErasure(
  desk: Desk,
  author: Author,
  [from, to]: readonly [Place, Place],
  act: () => void,
): void {
  const before = cellsIn(desk.reader, from.paragraph)
  act()
  const expected = erased(before, author, from.offset, to.offset)
  assert.equal(showCells(cellsIn(desk.reader, from.paragraph)), showCells(expected), 'deleted')
}

/** The new words stand after the struck ones, once. */
export function expectReplacement(
  desk: Desk,
  author: Author,
  [from, to]: readonly [Place, Place],
  text: string,
  act: () => void,
): void {
  const before = cellsIn(desk.reader, from.paragraph)
  act()
  const [head, middle, tail] = [
    before.slice(0, from.offset),
    erased(before.slice(from.offset, to.offset), author, 0, to.offset - from.offset),
    before.slice(to.offset),
  ]
  const typed = [...text].map((letter) => `${letter}+${author.party}`)
  const expected = [...[...head, ...middle].map(showCell), ...typed, ...tail.map(showCell)]
  assert.equal(showCells(cellsIn(desk.reader, from.paragraph)), expected.join(' '), 'replaced')
}

/** Enter: the paragraph is cut there, or a new one stands after it. */
export function expectSplit(desk: Desk, at: Place, act: () => void): void {
  const lines = () =>
    desk.reader.lives().map((live) => showCells(cellsIn(desk.reader, live.paragraph.id)))
  const index = desk.reader.lives().findIndex((live) => live.paragraph.id === at.paragraph)
  const cells = cellsIn(desk.reader, at.paragraph)
  const halves = [cells.slice(0, at.offset), cells.slice(at.offset)].map(showCells)
  const expected = lines().toSpliced(index, 1, ...halves)
  const wanted = acceptedAround(desk, at)
  act()
  assert.deepEqual(lines(), expected, 'a paragraph is cut where Enter was pressed')
  if (wanted === null) return
  const order = groupsIn('accepted', desk.reader.document()).map((group) => group.at(-1)?.id)
  const isNew = (each: ParagraphId | undefined) => !wanted.includes(each)
  assert.deepEqual(
    order.map((each) => (isNew(each) ? undefined : each)),
    wanted,
    'what Enter begins stands beside what it was cut from, wherever that is to go',
  )
}

/** The order with all accepted, and where a new one is to be in it; null where the paragraph is joined there. */
function acceptedAround({ reader }: Desk, at: Place): readonly (ParagraphId | undefined)[] | null {
  const groups = groupsIn('accepted', reader.document())
  const index = groups.findIndex((group) => group.some(({ id }) => id === at.paragraph))
  const [group = []] = groups.slice(index, index + 1)
  // The last end shows no strike, but has it as soon as another paragraph is the last.
  const { isVisible, deletions } = reader.live(at.paragraph)?.segments.at(-1)?.ending ?? {}
  if (group.length !== 1 || group[0] === undefined) return null
  if (isVisible !== true || deletions?.length !== 0) return null
  const length = group[0].runs.reduce((sum, { text }) => sum + text.length, 0)
  const order = groups.map((each) => each.at(-1)?.id)
  return order.toSpliced(at.offset < length ? index : index + 1, 0, undefined)
}

/** All that an author may not take back stands as it stood, with the strikes of others. */
export function expectOthersStand(desk: Desk, author: Author, act: () => void): void {
  const others = () =>
    new Map(
      allCells(desk.reader)
        .filter((cell) => !isOwn(cell, author))
        .map((cell) => [cell.id, showCell({ ...cell, struck: without(cell.struck, author) })]),
    )
  const before = others()
  act()
  const after = others()
  for (const [id, cell] of before) {
    assert.equal(after.get(id), cell, `${id}, which is not ${author.party}'s, stands as it stood`)
  }
}

/**
 * What was decided stays as it was decided on, whatever its author does: taken back by the chair it must be
 * pending again, and whole.
 */
export function expectDecidedKept({ reader }: Desk, act: () => void): void {
  const rangesOf = (id: MarkId) => reader.ledger().marks.get(id)?.ranges ?? NO_RANGES
  const valueOf = (id: MarkId) => {
    const mark = reader.ledger().marks.get(id)
    return mark !== undefined && 'value' in mark ? mark.value : null
  }
  const decided = decidedEntries(reader).flatMap(({ pieces }) =>
    pieces.marks.map(({ id, ranges }) => {
      return { id, value: valueOf(id), ranges: intersectRanges(rangesOf(id), ranges) }
    }),
  )
  act()
  for (const { id, value, ranges } of decided) {
    const lost = subtractRanges(ranges, rangesOf(id))
    const message = `what was decided of ${id} is as it was`
    assert.deepEqual([lost, valueOf(id)], [[], value], message)
  }
}

/** Formats, and expects no word and no mark of others touched, nor anything outside. */
export function expectFormat(
  desk: Desk,
  author: Author,
  [from, to]: readonly [Place, Place],
  attribute: Attribute,
  act: () => void,
): void {
  const show = (cell: Cell) => [showCell(cell), cell.format, ...[...cell.restyled].sort()].join(' ')
  const before = allCells(desk.reader)
  const within = new Set(
    cellsIn(desk.reader, from.paragraph)
      .slice(from.offset, to.offset)
      .map((cell) => cell.id),
  )
  act()
  const after = allCells(desk.reader)
  assert.equal(showCells(after), showCells(before), `${author.party} sets ${attribute}`)
  const outside = (cells: readonly Cell[]) => cells.filter((cell) => !within.has(cell.id)).map(show)
  assert.deepEqual(outside(after), outside(before), 'only what was selected is formatted')
}

/** Decides, and expects what it names settled in the chair's copy, and every other mark as it was. */
export function expectDecision(
  desk: Desk,
  ids: ReadonlySet<SuggestionId>,
  verdict: 'accepted' | 'rejected',
  decide: () => void,
): void {
  const settles = (id: SuggestionId) => ids.has(id)
  const left = (cell: Cell) => {
    const isGone =
      verdict === 'accepted'
        ? cell.strikes.some(settles)
        : cell.insertion !== null && settles(cell.insertion)
    const by = cell.insertion !== null && settles(cell.insertion) ? null : cell.insertion
    const marks = [...cell.strikes, ...cell.restyles].filter((id) => !settles(id)).sort()
    return isGone ? [] : [`${cell.id} ${cell.letter} ${by ?? ''} -${marks.join(' ')}`]
  }
  const expected = allCells(desk.reader).flatMap(left).sort()
  const order = orderAfter(desk.reader.document(), settles, verdict)
  decide()
  const after = allCells(desk.reader)
  assert.deepEqual(after.flatMap(left).sort(), expected, 'only what was decided changes')
  const shown = desk.reader.document().paragraphs.map((each) => each.id)
  assert.deepEqual(shown, order, 'paragraphs stand where the chair saw that they would')
  const open = after.filter((cell) =>
    [cell.insertion, ...cell.strikes, ...cell.restyles].some((id) => id !== null && settles(id)),
  )
  assert.equal(showCells(open), '', 'nothing of what was decided stays open')
}

/** The paragraphs as somebody would have them who knew of nothing but what is decided. */
function orderAfter(
  document: Document,
  settles: (id: SuggestionId) => boolean,
  verdict: 'accepted' | 'rejected',
): readonly ParagraphId[] {
  const known = document.paragraphs.map(({ moves = [], ...rest }) => ({
    ...rest,
    runs: rest.runs.map((run) => ({ ...run, deletions: run.deletions.filter(settles) })),
    end: { ...rest.end, deletions: rest.end.deletions.filter(settles) },
    ...(moves.some((move) => settles(move.suggestion)) && {
      moves: moves.filter((move) => settles(move.suggestion)),
    }),
  }))
  const groups =
    verdict === 'accepted'
      ? groupsIn('accepted', { ...document, paragraphs: known })
      : groupsBy(
          document.paragraphs,
          ({ insertion }) => insertion === null || !settles(insertion),
          document.tail,
        )
  return groups.flatMap((group) => group.at(-1)?.id ?? [])
}

function erased(
  cells: readonly Cell[],
  author: Author,
  from: number,
  to: number,
): readonly Pick<Cell, 'letter' | 'by' | 'struck'>[] {
  return cells.flatMap((cell, at) => {
    if (at < from || at >= to) return [cell]
    if (isOwn(cell, author)) return []
    return [{ ...cell, struck: new Set([...cell.struck, author.party]) }]
  })
}

function without(struck: Cell['struck'], { party }: Author): Cell['struck'] {
  return new Set([...struck].filter((each) => each !== party))
}

/** Every suggestion that marks a neighbour of a place, ends of paragraphs included. */
function marksBeside(desk: Desk, { paragraph, offset }: Place): ReadonlySet<SuggestionId | null> {
  const { paragraphs } = desk.reader.document()
  const at = paragraphs.findIndex((each) => each.id === paragraph)
  const cells = cellsIn(desk.reader, paragraph).slice(Math.max(0, offset - 1), offset + 1)
  const ends = [paragraphs[at]?.end, paragraphs[at - 1]?.end]
  return new Set([
    ...cells.flatMap((cell) => [cell.insertion, ...cell.strikes]),
    ...ends.flatMap((end) => (end === undefined ? [] : [end.insertion, ...end.deletions])),
  ])
}
