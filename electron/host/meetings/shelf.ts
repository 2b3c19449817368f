import { resolve } from 'node:path'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Awaitable, StoredInvitation, StoreError } from '../store/port.ts'
import type { Surroundings } from '../events.ts'
import type { Engine } from '../sync/engine.ts'
import type { MeetingFile } from './meeting-file.ts'
import { openMeetingFile } from './meeting-file.ts'
import { serveMeeting } from './open-meeting.ts'
import type { OpenMeeting, ServedMeeting } from './open-meeting.ts'
import { salvageMeeting, salvagePath } from './salvage.ts'
import type { Salvage } from './salvage.ts'

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

/** The meetings that this host has open. */
export interface Shelf extends Reach {
  /** A meeting that is open already is given again. */
  open(path: string): Promise<Result<OpenMeeting, StoreError>>
  /** Takes over a file that was just made. */
  add(file: MeetingFile): Promise<Result<OpenMeeting, StoreError>>
  find(id: MeetingId): OpenMeeting | null
  all(): readonly OpenMeeting[]
  closeAll(): Promise<void>
}

/** Calls `onChange` after each time that one more may be open. */
export function followOpening(shelf: Shelf, onChange: () => Promise<void>): Shelf {
  const followed = async (opened: Promise<Result<OpenMeeting, StoreError>>) => {
    const result = await opened
    await onChange()
    return result
  }
  return {
    ...shelf,
    open: (path) => followed(shelf.open(path)),
    add: (file) => followed(shelf.add(file)),
  }
}

export function createShelf(engine: Engine, surroundings: Surroundings): Shelf {
  const open = new Map<MeetingId, OpenMeeting>()
  // Opening takes a moment, and the same file may be asked for twice in it.
  const opening = new Map<string, Promise<Result<OpenMeeting, StoreError>>>()

  async function serve(
    file: MeetingFile,
    salvage: Salvage | null = null,
  ): Promise<Result<OpenMeeting, StoreError>> {
    const { path } = file
    if (!file.store.mayWrite) {
      file.close()
      return err({ kind: 'cannot-write', path })
    }
    // A copy of an open meeting: two of one name could not be told apart.
    if (open.has(file.meeting)) {
      file.close()
      return err({ kind: 'in-use', path })
    }
    const served = await serveMeeting(file, engine, surroundings)
    if (served === null) {
      file.close()
      return err({ kind: 'not-a-meeting', path })
    }
    const summary = () => ({ path, ...served.summary() })
    const meeting = { ...served, path, file, salvage, summary }
    open.set(meeting.id, meeting)
    surroundings.report({ kind: 'meeting:opened', room: meeting.id })
    return ok(meeting)
  }

  return {
    async open(given) {
      const path = resolve(given)
      const there = [...open.values()].find((meeting) => meeting.path === path)
      if (there !== undefined) return ok(there)
      const started = opening.get(path)
      if (started !== undefined) return started
      const found = openOrSalvage(path)
      if (!found.ok) return found
      const { file, salvage } = found.value
      const served = serve(file, salvage).finally(() => opening.delete(path))
      opening.set(path, served)
      return served
    },
    add: (file) => serve(file),
    find: (id) => open.get(id) ?? null,
    async findInvitation(code) {
      for (const meeting of open.values()) {
        const invitation = await meeting.findInvitation(code)
        if (invitation !== null) return { meeting, invitation }
      }
      return null
    },
    all: () => [...open.values()],
    async closeAll() {
      const meetings = [...open.values()]
      open.clear()
      await Promise.all(meetings.map((meeting) => meeting.close()))
    },
  }
}

/** Of a damaged file what is sound, from a new file beside it. */
function openOrSalvage(
  path: string,
): Result<{ readonly file: MeetingFile; readonly salvage: Salvage | null }, StoreError> {
  const opened = openMeetingFile(path)
  if (opened.ok) return ok({ file: opened.value, salvage: null })
  if (opened.error.kind !== 'damaged') return opened
  const salvaged = salvageMeeting(path, salvagePath(path))
  if (!salvaged.ok) return salvaged
  const file = openMeetingFile(salvaged.value.path)
  return file.ok ? ok({ file: file.value, salvage: salvaged.value }) : file
}
