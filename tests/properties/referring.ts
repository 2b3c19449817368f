import type { Document } from '../../shared/document/document.ts'
import { refers } from '../../shared/document/references.ts'
import { reworded } from '../../shared/document/rewording.ts'
import { textOf } from '../../shared/document/views.ts'
import { tell } from './doing.ts'
import type { Doing } from './doing.ts'
import { expectInsertion } from './expectations.ts'
import { addLetters } from './letters.ts'
import { placeIn, show } from './places.ts'

/** A reference is one letter, written as any other and as much its author's. */
export function referTo({ world, actor, author, step: { a, b, c } }: Doing): void {
  const { desk, hands } = actor
  const lives = desk.reader.lives()
  const target = lives[c % lives.length]?.paragraph.id
  if (target === undefined) return
  const at = placeIn(actor, a, b)
  tell(world, author, actor, `refers to ¶${(c % lives.length) + 1} at ${show(actor, at)}`)
  const letter = desk.reader.referenceTo(target)
  addLetters(world.letters, author.party, letter)
  expectInsertion(desk, author, at, letter, () => hands.refer(at, letter))
}

/** A document whose references say what they mean: which letter stands for one each reader chooses. */
export function byTarget(document: Document): Document {
  return reworded(document, (paragraph) =>
    [...textOf(paragraph)].flatMap((letter, from) => {
      if (!refers(letter)) return []
      const target = document.references?.get(letter)?.target ?? 'nothing'
      return [{ from, to: from + 1, text: `→${target} ` }]
    }),
  )
}
