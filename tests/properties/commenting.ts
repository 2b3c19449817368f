import assert from 'node:assert/strict'
import { beginThread } from '../../shared/draft/comment.ts'
import { readComments } from '../../shared/draft/comments.ts'
import { rangesBetween } from '../../shared/draft/passages.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { CommentId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { cellsIn } from './cells.ts'
import { tell } from './doing.ts'
import type { Doing } from './doing.ts'
import { rangeIn, show } from './places.ts'

/** What somebody said, and the letters that it was about. */
export interface Remark {
  readonly party: Party
  readonly text: string
  readonly letters: ReadonlySet<string>
}

export function commentOn({ world, actor, author, step: { a, b, c } }: Doing): void {
  const { reader } = actor.desk
  const [from, to] = rangeIn(actor, a, b, c)
  if (from.offset === to.offset) return
  const text = `${author.party} says ${c}`
  tell(world, author, actor, `comments on ${show(actor, from)} to ${show(actor, to)}`)
  const cells = cellsIn(reader, from.paragraph).slice(from.offset, to.offset)
  const letters = new Set(cells.map(({ id }) => id))
  const on = { kind: 'passage', ranges: rangesBetween(reader, from, to) } as const
  const id = beginThread(reader.draft, on, text, { ...author, atMs: actor.nowMs() })
  assert.ok(id !== null, 'something is said about something')
  world.remarks.set(id, { party: author.party, text, letters })
}

/** Everything that was said is there once, in its country's name, on those of its letters that show. */
export function expectRemarks(reader: Reader, remarks: ReadonlyMap<CommentId, Remark>): void {
  const { threads } = readComments(reader)
  assert.equal(threads.length, remarks.size, 'what was said is kept, each once')
  for (const { id, party, text, passage } of threads) {
    const remark = remarks.get(id)
    assert.deepEqual([party, text], [remark?.party, remark?.text], 'a remark is its author’s')
    const lit = passage.spans.flatMap(({ paragraph, from, to }) =>
      cellsIn(reader, paragraph).slice(from, to),
    )
    const shown = reader.lives().flatMap((live) => cellsIn(reader, live.paragraph.id))
    const wanted = shown.filter((cell) => remark?.letters.has(cell.id))
    const idsOf = (cells: typeof shown) => cells.map((cell) => cell.id).join(' ')
    assert.equal(idsOf(lit), idsOf(wanted), `“${text}” stays on its letters`)
  }
}
