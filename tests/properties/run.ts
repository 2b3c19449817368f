import { expectBase, expectOutcome } from './outcome.ts'
import { expectLastWord } from './last-word.ts'
import type { Parts } from './parts.ts'
import type { Act, Script } from './script.ts'
import { leave, setTable, settle } from './table.ts'
import { take } from './take.ts'
import { newWorld, notePuts } from './world.ts'

export const BASE = `
  t| CONCLUSIONES
  1| AGRADECER A LOS PAÍSES
  a| INSTAR
  g| GRUPO DE TRABAJO
  a| EXHORTAR A LA PPT
  i| TALLER
  1| RECONOCER`

/** Whether the chair decides while the others write; where nobody does, the base text must come back. */
export type Rule = 'with decisions' | 'without decisions'

/**
 * Plays a script to its end, lets everything arrive, and looks at the outcome. Gives how often
 * each act came to something.
 *
 * @throws what did not hold, with the story of the run
 */
export function play(script: Script, parts: Parts, rule: Rule): ReadonlyMap<Act, number> {
  const table = setTable(parts.base(BASE), parts, (actor, transaction) =>
    notePuts(world, actor, transaction),
  )
  const world = newWorld(rule === 'with decisions', table.host)
  try {
    script.forEach((step, at) => take(table, world, step, at))
    settle(table)
    expectOutcome(table, world)
    if (rule === 'without decisions') expectBase(table, BASE)
    expectLastWord(table)
    return world.done
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const story = world.story.map((line, at) => `${at + 1}. ${line}`).join('\n')
    throw new Error(`${reason}\n\nThe story:\n${story}\n`, { cause: error })
  } finally {
    leave(table)
  }
}
