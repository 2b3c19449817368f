import { beginThread } from '../draft/comment.ts'
import { MAX_COMMENT_LENGTH } from '../draft/comment-records.ts'
import type { Hand } from '../draft/hand.ts'
import { recordImport } from '../draft/imports.ts'
import type { ImportRecord } from '../draft/imports.ts'
import { rangesBetween } from '../draft/passages.ts'
import type { Pen } from '../draft/pen.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Reader } from '../draft/reader.ts'
import type { Change } from './change.ts'
import { placeChange } from './place.ts'
import type { Placement } from './place.ts'
import type { ImportPlan } from './plan-import.ts'
import { tellChange } from './tell-changes.ts'
import type { ToldChange } from './tell-changes.ts'
import { ChangeWriter } from './write-changes.ts'

export interface ImportOptions {
  /** The file's name. */
  readonly file: string
  /** Under whose name everything is; null: whoever the file names. */
  readonly delegate: string | null
  /** Of the import; changes bear the file's dates. */
  readonly atMs: number
  /** The words of the comment that keeps what cannot be placed. */
  readonly sayUnplaced: (told: ToldChange) => string
}

/** Written in one go; between two, others may write. The gate takes no longer record. */
const SLICE = 150

/**
 * Writes a plan, some changes at a time: each is a suggestion of its own, all are one step of
 * undo. What cannot be placed becomes a comment, so that it stays in the meeting. Answers, after
 * each slice, what became of its changes; where it is left off, the rest comes in with the same
 * file again.
 */
export function* writeImport(
  pen: Pen,
  plan: ImportPlan,
  options: ImportOptions,
): Generator<readonly ToldChange[]> {
  const { changes } = plan
  let writer: ChangeWriter | null = null
  for (let at = 0; at < changes.length; at += SLICE) {
    const slice: Placed[] = []
    pen.writeThrough((hand) => {
      // All is found before anything is written: within a stroke the reader knows nothing of it.
      for (const change of changes.slice(at, at + SLICE)) {
        const placement = placeChange(hand, plan.base, change)
        const told = tellChange(hand.reader, plan.base, change, placement)
        slice.push({ change, placement, told })
      }
      const remarks = slice.flatMap(({ placement, told }) => {
        if (placement.kind !== 'unplaced') return []
        return [{ ranges: near(hand.reader, told), text: options.sayUnplaced(told) }]
      })
      const into = (writer ??= new ChangeWriter(hand))
      return (transaction) => {
        const changesMade = slice.map(
          ({ change, placement }) =>
            [
              change.key,
              into.writeAs(transaction, placement, proposerOf(change, hand, options)),
            ] as const,
        )
        remark(hand, plan, options, remarks)
        record(hand, plan, options, changesMade, at + SLICE >= changes.length)
      }
    }, at > 0)
    yield slice.map(({ told }) => told)
  }
}

interface Placed {
  readonly change: Change
  readonly placement: Placement
  readonly told: ToldChange
}

interface Remark {
  readonly ranges: Ranges
  readonly text: string
}

function remark(
  { author, reader }: Hand,
  { party }: ImportPlan,
  { atMs }: ImportOptions,
  remarks: readonly Remark[],
): void {
  const by = { party: author.by ?? party, delegate: author.delegate, atMs }
  for (const { ranges, text } of remarks) {
    const short = text.slice(0, MAX_COMMENT_LENGTH)
    beginThread(reader.draft, { kind: 'passage', ranges }, short, by)
  }
}

function record(
  { author, reader }: Hand,
  { party, digest }: ImportPlan,
  { file, atMs }: ImportOptions,
  changes: ImportRecord['changes'],
  isWhole: boolean,
): void {
  const { delegate } = author
  recordImport(reader.draft, { party, delegate, atMs, file, digest, changes, isWhole })
}

/** Who the suggestion is by: its author in the file, at the time that the file gives. */
function proposerOf({ source }: Change, hand: Hand, { delegate, atMs }: ImportOptions) {
  const named = source.delegate === '' ? hand.author.delegate : source.delegate
  // A clock that runs ahead must not put it before what comes later.
  return { delegate: delegate ?? named, atMs: Math.min(source.atMs ?? atMs, atMs) }
}

/** The words of the paragraph, or its end where it has none. */
function near(reader: Reader, { paragraph }: ToldChange): Ranges {
  const live = paragraph === null ? null : reader.live(paragraph)
  if (live === null) return []
  const { id } = live.paragraph
  const words = rangesBetween(
    reader,
    { paragraph: id, offset: 0 },
    { paragraph: id, offset: Infinity },
  )
  const end = live.segments.at(-1)?.end.id
  if (words.length > 0 || end === undefined) return words
  return [end.client, end.clock, 1]
}
