import type { Place } from '../../shared/draft/anchors.ts'
import { lengthOf } from '../../shared/draft/anchors.ts'
import type { Actor } from './table.ts'

/** Places that a step's numbers choose in what an actor sees. */

export function placeIn({ desk }: Actor, a: number, b: number): Place {
  const lives = desk.reader.lives()
  const live = lives[a % lives.length]
  if (live === undefined) throw new Error('A text has at least one paragraph')
  return { paragraph: live.paragraph.id, offset: b % (lengthOf(live) + 1) }
}

export function endIn({ desk }: Actor, a: number): Place {
  const lives = desk.reader.lives()
  const live = lives[a % lives.length]
  if (live === undefined) throw new Error('A text has at least one paragraph')
  return { paragraph: live.paragraph.id, offset: lengthOf(live) }
}

/** A few letters of one paragraph. */
export function rangeIn(actor: Actor, a: number, b: number, c: number): readonly [Place, Place] {
  const from = placeIn(actor, a, b)
  const live = actor.desk.reader.live(from.paragraph)
  const most = live === null ? 0 : lengthOf(live)
  return [from, { ...from, offset: Math.min(from.offset + 1 + (c % 6), most) }]
}

export function inOrder({ desk }: Actor, a: Place, b: Place): readonly [Place, Place] {
  const order = desk.reader.lives().map((live) => live.paragraph.id)
  const key = ({ paragraph, offset }: Place) => order.indexOf(paragraph) * 100_000 + offset
  return key(a) <= key(b) ? [a, b] : [b, a]
}

export function show({ desk }: Actor, { paragraph, offset }: Place): string {
  const at = desk.reader.lives().findIndex((live) => live.paragraph.id === paragraph)
  return `¶${at + 1}:${offset}`
}
