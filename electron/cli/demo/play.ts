import type { Person, Round, Script } from '../../../shared/practice/script.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { act, aim, typedIn } from '../../../shared/practice/act.ts'
import { decideScripted } from '../../../shared/practice/rehearse.ts'
import type { Participant } from './participant.ts'
import { nextTurn, until, untilSettled } from './waiting.ts'

/** What somebody typed, a step each, and their copy of the text. */
export interface Typed {
  readonly person: Person
  readonly reader: Reader
  readonly texts: readonly string[]
}

/** Plays a script over the network: everybody types at once, a keystroke at a time. */
export async function play(
  participants: readonly Participant[],
  script: Script,
  nowMs: () => number,
): Promise<readonly Typed[]> {
  await untilSettled(participants)
  for (const round of script.rounds) await playRound(participants, round, nowMs)
  return participants.map(({ person, reader }) => ({
    ...{ person, reader },
    texts: script.rounds
      .flatMap(({ steps }) => steps)
      .filter(({ party }) => party === person.party)
      .map(typedIn),
  }))
}

async function playRound(
  participants: readonly Participant[],
  round: Round,
  nowMs: () => number,
): Promise<void> {
  const away = participants.filter(({ person }) => round.offline.includes(person.party))
  for (const each of away) each.goOffline()
  await until(away, () => away.every((each) => !each.isOnline()), 'somebody to be offline')
  await Promise.all([
    ...participants.map((each) => write(each, round)),
    decideMeanwhile(participants[0], round, nowMs),
  ])
  for (const each of away) each.goOnline()
  await untilSettled(participants)
}

async function write({ person, reader, pen }: Participant, round: Round): Promise<void> {
  const own = round.steps.filter(({ party }) => party === person.party)
  const aimed = own.map((step) => aim(reader, step))
  for (const each of aimed) {
    for (const strokes = act(reader, pen, each); strokes.next().done !== true;) await nextTurn()
  }
}

/** The chair decides while the others go on writing. */
async function decideMeanwhile(
  chair: Participant | undefined,
  { decisions }: Round,
  nowMs: () => number,
): Promise<void> {
  if (chair === undefined) return
  for (const decision of decisions) {
    await nextTurn()
    decideScripted(chair.reader, [decision], chair.person.name, nowMs())
  }
}
