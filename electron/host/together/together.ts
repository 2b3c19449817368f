import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok, unreachable } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Surroundings } from '../events.ts'
import { serveMeeting } from '../meetings/open-meeting.ts'
import type { ServedMeeting } from '../meetings/open-meeting.ts'
import type { Reach } from '../meetings/shelf.ts'
import type { Tries } from '../meetings/tries.ts'
import { Unavailable } from '../store/port.ts'
import type { Standing } from '../store/rows.ts'
import type { Engine } from '../sync/engine.ts'
import type { Call } from './bell.ts'
import { openKept } from './kept-together.ts'
import type { Ground, TogetherError } from './ground.ts'
import { startPresences } from './presences.ts'
import type { Presences } from './presences.ts'
import { takeIn } from './take-in.ts'

/** The meetings of a database, which any number of hosts serve at the same time. */
export interface Together extends Reach {
  /** A meeting is opened when somebody asks for it. @throws {Unavailable} */
  find(id: MeetingId): Promise<ServedMeeting | null>
  /** Puts the meeting of a file into the database, if it is not there yet, and serves it from there. */
  takeIn(path: string): Promise<Result<ServedMeeting, TogetherError>>
  /** False when the database could not be asked when it was last tried. */
  isWell(): boolean
  /** Tells the other hosts of a code that does not exist. */
  noteMiss(address: string): void
  stop(): Promise<void>
}

interface Parts extends Surroundings {
  readonly engine: Engine
  /** Counts what is tried at other hosts as well. */
  readonly tries: Tries
}

interface Served {
  readonly meeting: ServedMeeting
  readonly presences: Presences
  /** What the database said when it was last looked at. */
  seq: number
  seats: number
  /** When somebody was last seen there, or asked for it. */
  wantedMs: number
}

/** The bell may fail to ring: then news are so late. */
const LOOK_MS = 2_000
/** Then a meeting in which nobody is leaves the host's memory. */
const IDLE_MS = 10 * 60_000

/**
 * 1. All that is shown was judged and is on record, in the one order of the database: what a host
 *    hears of others is only that there is something to read.
 * 2. Nothing is lost with Redis. While it is away others' words come with the next look, and who
 *    is at other hosts is not seen.
 * 3. Nothing is kept, here or at Redis, for names of meetings that do not exist: anybody may ask.
 */
export function startTogether(ground: Ground, { engine, tries, ...surroundings }: Parts): Together {
  const { nowMs, report, onFault } = surroundings
  const { database, bell } = ground
  const { ring } = bell
  const opening = new Map<MeetingId, Promise<ServedMeeting | null>>()
  const closing = new Map<MeetingId, Promise<void>>()
  const served = new Map<MeetingId, Served>()
  let isLooking = false
  let isStopped = false
  let isWell = true

  async function serve(id: MeetingId): Promise<ServedMeeting | null> {
    await closing.get(id)
    const kept = await openKept(database, id, () => ring({ kind: 'written', meeting: id }))
    if (!kept.ok && kept.error.kind === 'no-such-file') return null
    if (!kept.ok) throw new Unavailable(kept.error.path)
    const meeting = await serveMeeting(kept.value, engine, surroundings, (sinceMs) => {
      report({ kind: 'meeting:damaged', room: id })
      meeting?.tellDamage({ kind: 'in-database', sinceMs })
    })
    if (meeting === null) {
      kept.value.close()
      throw new Unavailable(id)
    }
    await bell.attend(id)
    const presences = startPresences(meeting, engine, ring)
    served.set(id, { meeting, presences, seq: 0, seats: 0, wantedMs: nowMs() })
    report({ kind: 'meeting:opened', room: id })
    ring({ kind: 'who', meeting: id })
    // What was written since it was read, and before the bell was heard.
    await meeting.journal.catchUp()
    return meeting
  }

  function find(id: MeetingId): Promise<ServedMeeting | null> {
    const there = opening.get(id)
    if (there !== undefined) {
      want(id)
      return there
    }
    if (isStopped) return Promise.reject(new Unavailable(id))
    const started = serve(id)
    opening.set(id, started)
    started.then(
      (meeting) => meeting === null && opening.delete(id),
      () => opening.delete(id),
    )
    return started
  }

  function want(id: MeetingId): void {
    const there = served.get(id)
    if (there !== undefined) there.wantedMs = nowMs()
  }

  /** Whoever asks for it meanwhile waits, and gets it anew. */
  function close(id: MeetingId, { meeting, presences }: Served): Promise<void> {
    served.delete(id)
    opening.delete(id)
    bell.leave(id)
    const closed = meeting.close().finally(() => {
      presences.stop()
      closing.delete(id)
    })
    closing.set(id, closed)
    return closed
  }

  async function closeIdle(): Promise<void> {
    for (const [id, there] of served) {
      if (there.meeting.rooms.some(({ members }) => members.size > 0)) want(id)
      else if (nowMs() - there.wantedMs > IDLE_MS) await close(id, there)
    }
  }

  function hear(call: Call): void {
    if (call.kind === 'missed') return tries.noteMiss(call.address)
    const there = served.get(call.meeting)
    if (there === undefined) return
    switch (call.kind) {
      case 'written':
        return attempt(there.meeting.journal.catchUp())
      case 'seats':
        return attempt(there.meeting.review())
      case 'presence':
        return there.presences.hear(call.room, call.people)
      case 'who':
        return there.presences.tellAll()
      default:
        return unreachable(call)
    }
  }

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      await closeIdle()
      const standings = await ask()
      for (const { meeting: id, seq, seats } of standings) {
        const there = served.get(id)
        if (there === undefined) continue
        if (there.seq !== seq) await there.meeting.journal.catchUp()
        if (there.seats !== seats) await there.meeting.review()
        Object.assign(there, { seq, seats })
      }
    } finally {
      isLooking = false
    }
  }

  async function ask(): Promise<readonly Standing[]> {
    try {
      const standings = await database.standings([...served.keys()])
      isWell = true
      return standings
    } catch (error) {
      isWell = false
      throw error
    }
  }

  /** The database cannot be asked: it is asked again, and clients hear of it from the journal. */
  function attempt(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof Unavailable)) onFault(error)
    })
  }

  bell.onCall(hear)
  const timer = setInterval(() => attempt(look()), LOOK_MS)
  timer.unref()

  return {
    find,
    async findInvitation(code) {
      const id = await database.findByCode(code)
      const meeting = id === null ? null : await find(id)
      const invitation = (await meeting?.findInvitation(code)) ?? null
      return meeting === null || invitation === null ? null : { meeting, invitation }
    },
    async takeIn(path) {
      const taken = await takeIn(database, path)
      if (!taken.ok) return taken
      const meeting = await find(taken.value)
      return meeting === null ? err({ kind: 'not-a-meeting', path }) : ok(meeting)
    },
    isWell: () => isWell,
    noteMiss: (address) => ring({ kind: 'missed', address }),
    async stop() {
      isStopped = true
      clearInterval(timer)
      await Promise.allSettled([...opening.values(), ...closing.values()])
      for (const [id, there] of served) await close(id, there)
      await ground.close()
    },
  }
}
