import { openPen } from '../../shared/draft/pen.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { closeOne, decideSome, reopenLast } from './deciding.ts'
import { expectDecidedKept, expectOthersStand } from './expectations.ts'
import type { Step } from './script.ts'
import { STROKES } from './strokes.ts'
import type { Doing } from './doing.ts'
import type { Actor, Table } from './table.ts'
import { cut, deliverDown, deliverUp, rejoin, reload } from './table.ts'
import type { World } from './world.ts'

/** Takes one step of a script, as far as it makes sense where things stand, and looks at what came of it. */
export function take(table: Table, world: World, step: Step, at: number): void {
  const actor = table.actors[step.actor % table.actors.length]
  if (actor === undefined) return
  table.clock.nowMs += 400
  const told = world.story.length
  carryOut(table, world, actor, step, at)
  // What comes to nothing is not told.
  if (world.story.length > told) world.done.set(step.act, (world.done.get(step.act) ?? 0) + 1)
  for (const { hands } of table.actors) hands.check()
}

function carryOut(table: Table, world: World, actor: Actor, step: Step, at: number): void {
  const { act, a, b, c } = step
  const say = (words: string) => world.story.push(`${actor.name} ${words}`)
  switch (act) {
    case 'carry':
      world.story.push('some messages arrive')
      for (const each of table.actors) {
        for (let n = 0; n <= (a + c) % 3; n += 1) deliverUp(table, each)
        for (let n = 0; n <= b % 4; n += 1) deliverDown(each, a, c % 7 === 0)
      }
      return
    case 'cut':
      say('loses the line')
      return cut(actor)
    case 'reload':
      say('reloads the page')
      return reload(table, actor, 1000 + at)
    case 'rejoin':
      if (!actor.isConnected) say('is back')
      return rejoin(table, actor)
    case 'decide':
    case 'reopen':
    case 'round': {
      const chair = table.actors.find((each) => each.seat.role === 'chair')
      if (!world.mayDecide || chair === undefined) return
      if (act === 'decide') decideSome(table, world, chair, step)
      else if (act === 'reopen') reopenLast(world, chair, step)
      else closeOne(world, chair)
      return
    }
    case 'speakFor': {
      const rapporteur = table.actors.find((each) => each.seat.role === 'rapporteur')
      return rapporteur === undefined ? undefined : speakFor(world, rapporteur, step)
    }
    case 'compose':
    case 'drag':
      // Others' changes arrive meanwhile.
      return STROKES[act]({ world, actor, author: actor.desk.pen.author, step })
    default:
      return write({ world, actor, author: actor.desk.pen.author, step }, STROKES[act])
  }
}

function write(doing: Doing, stroke: (doing: Doing) => void): void {
  const { desk } = doing.actor
  expectDecidedKept(desk, () => expectOthersStand(desk, doing.author, () => stroke(doing)))
}

const SPEAKERS: readonly Party[] = ['CAN', 'CRI']

/** The rapporteur writes down, or takes back, what a country says. */
function speakFor(world: World, actor: Actor, step: Step): void {
  const { a, b, c } = step
  const party = SPEAKERS[a % SPEAKERS.length] ?? 'CAN'
  const { reader, pen } = actor.desk
  const said = { party, by: actor.party, delegate: actor.name }
  const own = actor.pens.get(party) ?? openPen(reader, said, actor.nowMs)
  actor.pens.set(party, own)
  actor.hands.take(own)
  const stroke = (['type', 'type', 'erase', 'replace', 'undo', 'format'] as const)[b % 6] ?? 'type'
  write({ world, actor, author: said, step: { ...step, a: c, c: a } }, STROKES[stroke])
  actor.hands.take(pen)
}
