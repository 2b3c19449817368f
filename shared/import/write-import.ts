import type { Hand } from '../draft/hand.ts'
import { recordImport } from '../draft/imports.ts'
import type { ImportRecord } from '../draft/imports.ts'
import { MAX_SPEAKER_LENGTH } from '../draft/comment-records.ts'
import type { Said } from '../draft/comment-records.ts'
import type { Pen } from '../draft/pen.ts'
import { suggestionId } from '../ids.ts'
import type { Change } from './change.ts'
import { near } from './near.ts'
import { placeChange } from './place.ts'
import { placeNote, tellNote } from './place-notes.ts'
import type { FileNote } from './place-notes.ts'
import type { ImportPlan } from './plan-import.ts'
import type { Source } from './source.ts'
import { tellChange } from './tell-changes.ts'
import type { ToldChange } from './tell-changes.ts'
import { ChangeWriter } from './write-changes.ts'
import { say, writeNote } from './write-notes.ts'

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

/** Keys written in one go; between two, others may write. The gate takes no longer record. */
const SLICE = 150

/**
 * Writes a plan, some of it at a time: each change is a suggestion of its own, all are one step of
 * undo. What cannot be placed becomes a comment, so that it stays in the meeting. Footnotes and
 * comments come last, because they may stand on words that are added. Answers, after each slice,
 * what became of it; where it is left off, the rest comes in with the same file again.
 */
export function* writeImport(
  pen: Pen,
  plan: ImportPlan,
  options: ImportOptions,
): Generator<readonly ToldChange[]> {
  const slices: readonly Slice[] = [
    ...slicesOf(plan.changes, () => 1).map((changes) => ({ kind: 'changes', changes }) as const),
    ...slicesOf(plan.notes, countKeys).map((notes) => ({ kind: 'notes', notes }) as const),
  ]
  let writing: Importing | null = null
  for (const [at, slice] of slices.entries()) {
    let told: readonly ToldChange[] = []
    pen.writeThrough((hand) => {
      // All is found before anything is written: within a stroke the reader knows nothing of it.
      writing ??= new Importing(hand, plan, options)
      const strokes = slice.kind === 'changes' ? writing.changes(slice) : writing.notes(slice)
      told = strokes.told
      return (transaction) => {
        record(hand, plan, options, strokes.write(transaction), at === slices.length - 1)
      }
    }, at > 0)
    yield told
  }
}

type Slice =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'notes'; readonly notes: readonly FileNote[] }

function countKeys(note: FileNote): number {
  return note.kind === 'talk' ? note.voices.length : 1
}

/** In their order, each slice of no more than `SLICE` keys. */
function slicesOf<T>(all: readonly T[], size: (each: T) => number): readonly (readonly T[])[] {
  const slices: T[][] = []
  let room = 0
  for (const each of all) {
    room -= size(each)
    const last = slices.at(-1)
    if (last !== undefined && room >= 0) last.push(each)
    else {
      slices.push([each])
      room = SLICE - size(each)
    }
  }
  return slices
}

interface Strokes {
  readonly told: readonly ToldChange[]
  readonly write: (transaction: Parameters<ChangeWriter['writeAs']>[0]) => ImportRecord['changes']
}

class Importing {
  private readonly writer: ChangeWriter
  /** Told as the preview told it, before anything was written. */
  private readonly toldNotes: ReadonlyMap<FileNote, readonly ToldChange[]>

  constructor(
    private readonly hand: Hand,
    private readonly plan: ImportPlan,
    private readonly options: ImportOptions,
  ) {
    const { landing, notes } = plan
    this.writer = new ChangeWriter(hand, landing)
    this.toldNotes = new Map(notes.map((note) => [note, tellNote(hand, landing, note)]))
  }

  changes({ changes }: Extract<Slice, { kind: 'changes' }>): Strokes {
    const { hand, plan } = this
    const placed = changes.map((change) => {
      const placement = placeChange(hand, plan.base, change)
      return { change, placement, told: tellChange(hand.reader, plan.base, change, placement) }
    })
    const remarks = placed.flatMap(({ placement, told }) =>
      placement.kind === 'unplaced' ? [this.remark(told)] : [],
    )
    return {
      told: placed.map(({ told }) => told),
      write: (transaction) => {
        const made = placed.map(({ change, placement }) => {
          const by = this.saidFrom(change.source)
          return [change.key, this.writer.writeAs(transaction, placement, by)] as const
        })
        for (const write of remarks) write()
        return made
      },
    }
  }

  notes({ notes }: Extract<Slice, { kind: 'notes' }>): Strokes {
    const { hand, plan } = this
    const writes = notes.map((note): (() => ImportRecord['changes']) => {
      const placement = placeNote(hand, plan.landing, note)
      if (placement.kind !== 'unplaced') {
        return () => writeNote(hand, placement, (source) => this.saidFrom(source))
      }
      const remarks = (this.toldNotes.get(note) ?? []).map((told) => this.remark(told))
      return () => {
        for (const write of remarks) write()
        return [[placement.change.key, suggestionId('')]]
      }
    })
    return {
      told: notes.flatMap((note) => this.toldNotes.get(note) ?? []),
      write: () => writes.flatMap((write) => write()),
    }
  }

  /** Keeps what has no place as a comment beside what is nearest. */
  private remark(told: ToldChange): () => void {
    const { hand, options } = this
    const ranges = near(hand.reader, told.paragraph)
    const by = this.saidFrom({ delegate: told.delegate, atMs: null })
    return () => void say(hand.reader.draft, ranges, options.sayUnplaced(told), by)
  }

  /** Its author in the file, at the time that the file gives. */
  private saidFrom({ delegate: name, atMs: then }: Source): Said {
    const { author } = this.hand
    const { delegate, atMs } = this.options
    const named = name === '' ? author.delegate : name
    // A clock that runs ahead must not put it before what comes later.
    const at = Math.min(then ?? atMs, atMs)
    const by = author.by === undefined ? {} : { by: author.by }
    return {
      party: this.plan.party,
      delegate: (delegate ?? named).slice(0, MAX_SPEAKER_LENGTH),
      atMs: at,
      ...by,
    }
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
