import { resolve } from 'node:path'
import type { MeetingId } from '../../../shared/ids.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Aside } from '../aside/aside.ts'
import type { Awaitable, StoredInvitation, StoreError } from '../store/port.ts'
import type { Surroundings } from '../events.ts'
import type { Engine } from '../sync/engine.ts'
import { TRY_AGAIN } from '../sync/peer.ts'
import type { MeetingFile } from './meeting-file.ts'
import { openMeetingFile } from './meeting-file.ts'
import { damageOf, mendMeeting } from './mend.ts'
import type { Mended, NotMended } from './mend.ts'
import { serveMeeting } from './open-meeting.ts'
import type { OpenMeeting, ServedMeeting } from './open-meeting.ts'

/** Where those who come with a code or a ticket find their meeting. */
export interface Reach {
  /** @throws {Unavailable} */
  find(id: MeetingId): Awaitable<ServedMeeting | null>
  /** @throws {Unavailable} */
  findInvitation(code: string): Promise<Invited | null>
}

export interface Invited {
  readonly meeting: ServedMeeting
  readonly invitation: StoredInvitation
}

/** Why a meeting's file could not be opened. */
export type OpenError = StoreError | NotMended

type Opened = Result<OpenMeeting, OpenError>

/** The meetings that this host has open. */
export interface Shelf extends Reach {
  /** A meeting that is open already is given again. */
  open(path: string): Promise<Opened>
  /** Takes over a file that was just made. */
  add(file: MeetingFile): Promise<Opened>
  /** Waits for one that is being mended, or is not quite open yet. */
  find(id: MeetingId): Promise<OpenMeeting | null>
  /** Ends when a meeting is open that is not quite yet, or does not get so far; null where none is on the way. */
  arrivalOf(id: MeetingId): Promise<unknown> | null
  all(): readonly OpenMeeting[]
  /** Begins no mending any more, and waits for what is being opened. */
  settle(): Promise<void>
  closeAll(): Promise<void>
}

/** `onOpened` is called whenever one more is open: a meeting that was mended, too. */
export function createShelf(
  engine: Engine,
  aside: Pick<Aside, 'run'>,
  surroundings: Surroundings,
  onOpened: () => Promise<void>,
): Shelf {
  const open = new Map<MeetingId, OpenMeeting>()
  // Opening takes a moment, and the same file may be asked for twice in it.
  const opening = new Map<string, Promise<Opened>>()
  /** Whoever asks for one of these waits: its people are on their way back. */
  const mending = new Map<MeetingId, Promise<unknown>>()
  /** Whoever asks for one of these, or comes to its rooms, waits as well: it takes a moment. */
  const serving = new Map<MeetingId, Promise<unknown>>()
  let isClosing = false

  /** `isKnown`: that it is damaged; then nobody is sent home for it once more, nor where the disk takes nothing. */
  async function serve(found: Found, isKnown = false): Promise<Opened> {
    const { file } = found
    const { meeting, path } = file
    if (!file.store.mayWrite && !isKnown) {
      file.close()
      return err({ kind: 'cannot-write', path })
    }
    // A copy of an open meeting: two of one name could not be told apart.
    if (open.has(meeting) || serving.has(meeting)) {
      file.close()
      return err({ kind: 'in-use', path })
    }
    const begun = begin(found, isKnown)
    serving.set(meeting, begun)
    try {
      return await begun
    } catch (fault) {
      file.close()
      throw fault
    } finally {
      serving.delete(meeting)
    }
  }

  async function begin({ file, mended }: Found, isKnown: boolean): Promise<Opened> {
    const { path } = file
    const served = await serveMeeting(file, engine, surroundings, (sinceMs) => {
      const damaged = open.get(file.meeting)
      if (isClosing || isKnown || damaged?.file !== file) return
      const again = started(path, mend(damaged, sinceMs))
        .then((mended) => (mended.ok ? undefined : giveUp(damaged, mended.error.kind)))
        .catch((fault: unknown) => giveUp(damaged, fault))
        .catch(surroundings.onFault)
        .finally(() => mending.delete(file.meeting))
      mending.set(file.meeting, again)
    })
    if (served === null) {
      file.close()
      return err({ kind: 'not-a-meeting', path })
    }
    file.store.writeAhead((state, reason) => {
      surroundings.report({ kind: `checkpoint:${state}`, room: file.meeting, reason })
      if (state !== 'failing') served.tellSplit(state === 'stuck')
    })
    const summary = () => ({ path, ...served.summary() })
    const meeting = { ...served, path, file, mended, summary }
    open.set(meeting.id, meeting)
    const room = meeting.id
    surroundings.report({ kind: 'meeting:opened', room })
    if (mended !== null) surroundings.report({ kind: 'meeting:damaged', room })
    await onOpened().catch(surroundings.onFault)
    return ok(meeting)
  }

  /** Goes on with all that is sound, in the same file where no other can be written. Everybody comes back by themselves. */
  async function mend(damaged: OpenMeeting, sinceMs: number | null): Promise<Opened> {
    open.delete(damaged.id)
    await damaged.close(TRY_AGAIN)
    const found = await openMended(damaged.path)
    const file = found.ok ? found : openFound(damaged.path)
    if (!file.ok) return file
    const again = await serve(file.value, !found.ok)
    if (!again.ok) return again
    const { mended, tellDamage } = again.value
    if (mended !== null) tellDamage({ kind: 'mended', ...damageOf(mended) })
    else if (!found.ok) {
      surroundings.report({ kind: 'meeting:damaged', room: damaged.id })
      tellDamage({ kind: 'unmended', sinceMs })
    }
    return again
  }

  async function openSound(path: string): Promise<Opened> {
    const found = openFound(path)
    const isDamaged = !found.ok && found.error.kind === 'damaged'
    const file = isDamaged ? await openMended(path) : found
    return file.ok ? serve(file.value) : file
  }

  /** Of a damaged file what is sound, from the one that is put in its place: aside, since it takes seconds. */
  async function openMended(path: string): Promise<Result<Found, OpenError>> {
    const mended = await mendMeeting(path, aside)
    if (!mended.ok) return mended
    const file = openMeetingFile(mended.value.path, 'end')
    return file.ok ? ok({ file: file.value, mended: mended.value }) : file
  }

  /** Whoever waits for it is told not to. */
  async function giveUp({ rooms }: OpenMeeting, why: unknown): Promise<void> {
    await Promise.allSettled(rooms.map(({ id }) => engine.close(id, CLOSE.closing)))
    surroundings.onFault(new Error('A damaged meeting was not opened again', { cause: why }))
  }

  function started(path: string, work: Promise<Opened>): Promise<Opened> {
    const ended = work.finally(() => opening.delete(path))
    opening.set(path, ended)
    return ended
  }

  async function findOpen(code: string): Promise<Invited | null> {
    for (const meeting of open.values()) {
      const invitation = await meeting.findInvitation(code)
      if (invitation !== null) return { meeting, invitation }
    }
    return null
  }

  async function settle(): Promise<void> {
    isClosing = true
    await Promise.allSettled([...opening.values(), ...mending.values()])
  }

  return {
    settle,
    async open(given) {
      const path = resolve(given)
      // A damaged file that could not be given another name is mended once.
      const there = [...open.values()].find(({ path: at, mended }) => {
        return at === path || mended?.damagedPath === path
      })
      if (there !== undefined) return ok(there)
      const already = opening.get(path)
      if (already !== undefined) return already
      return started(path, openSound(path))
    },
    add: (file) => serve({ file, mended: null }),
    arrivalOf: (id) => serving.get(id) ?? null,
    async find(id) {
      await mending.get(id)
      await serving.get(id)?.catch(() => undefined)
      return open.get(id) ?? null
    },
    async findInvitation(code) {
      const found = await findOpen(code)
      if (found !== null || mending.size + serving.size === 0) return found
      await Promise.allSettled([...mending.values(), ...serving.values()])
      return findOpen(code)
    },
    all: () => [...open.values()],
    async closeAll() {
      await settle()
      const meetings = [...open.values()]
      open.clear()
      await Promise.all(meetings.map((meeting) => meeting.close()))
    },
  }
}

interface Found {
  readonly file: MeetingFile
  readonly mended: Mended | null
}

function openFound(path: string): Result<Found, StoreError> {
  const opened = openMeetingFile(path, 'end')
  return opened.ok ? ok({ file: opened.value, mended: null }) : opened
}
