import type { Place } from '../../shared/draft/anchors.ts'
import type { Author } from '../../shared/draft/hand.ts'
import { allCells, cellsIn } from './cells.ts'
import type { Step } from './script.ts'
import type { Actor } from './table.ts'
import type { World } from './world.ts'

/** One stroke to be done, in an author's name. */
export interface Doing {
  readonly world: World
  readonly actor: Actor
  readonly author: Author
  readonly step: Step
}

export function tell({ story }: World, author: Author, actor: Actor, words: string): void {
  story.push(`${actor.name}${author.by === undefined ? '' : ` for ${author.party}`} ${words}`)
}

export function touch(
  { touched }: World,
  { desk }: Actor,
  { party }: Author,
  how: 'strikes' | 'formats',
  from: Place,
  to: Place,
): void {
  const ids = desk.reader.lives().map((live) => live.paragraph.id)
  const [first, last] = [ids.indexOf(from.paragraph), ids.indexOf(to.paragraph)]
  ids.slice(first, last + 1).forEach((id) => {
    cellsIn(desk.reader, id).forEach((cell, at) => {
      const isBefore = id === from.paragraph && at < from.offset
      const isAfter = id === to.paragraph && at >= to.offset
      if (!isBefore && !isAfter) touched.add(`${party} ${how} ${cell.id}`)
    })
  })
}

/** Of a key the range is the editor's business. */
export function touchAll(
  { touched }: World,
  { desk }: Actor,
  { party }: Author,
  how: 'strikes' | 'formats',
): void {
  for (const { id } of allCells(desk.reader)) touched.add(`${party} ${how} ${id}`)
}
