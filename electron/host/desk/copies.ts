import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { MeetingId } from '../../../shared/ids.ts'
import type { SecondCopyView } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { copyMeeting } from '../meetings/copy-meeting.ts'
import { createSecondCopy, findPlace } from '../meetings/second-copy.ts'
import type { CopyPlace, SecondCopy } from '../meetings/second-copy.ts'
import type { OpenMeeting } from '../meetings/open-meeting.ts'
import type { Shelf } from '../meetings/shelf.ts'
import type { Handlers } from '../web/api.ts'

/** The second copies of all meetings that are open, in the one folder that this computer has for them. */
export interface Copies {
  readonly view: (meeting: OpenMeeting) => SecondCopyView
  /** null for none. False where there is no such folder; the choice is then as it was. */
  readonly choose: (folder: string | null, meeting: OpenMeeting) => boolean
  /** Brings all copies up to date once more, when `close` has closed the meetings and all is written. */
  readonly stop: (close: () => Promise<void>) => Promise<void>
}

const LOOK_MS = 2_000

/** `settingPath` is where the choice is kept for the next time. */
export function startCopies(shelf: Shelf, settingPath: string, nowMs: () => number): Copies {
  let place = readSetting(settingPath)
  /** By the meeting as it was opened: one that goes on in another file is copied anew. */
  let copies = new WeakMap<OpenMeeting, SecondCopy>()

  function copyOf(meeting: OpenMeeting): SecondCopy | null {
    if (place === null) return null
    const copy = copies.get(meeting) ?? createSecondCopy(meeting.file, place, nowMs)
    copies.set(meeting, copy)
    return copy
  }

  async function followAll(): Promise<void> {
    for (const meeting of shelf.all()) await copyOf(meeting)?.follow()
  }
  const timer = setInterval(() => void followAll(), LOOK_MS)
  timer.unref()

  return {
    view(meeting) {
      const state = copyOf(meeting)?.state() ?? { keptMs: null, problem: null }
      return { ...state, folder: place?.folder ?? null, isSameDisk: place?.isElsewhere === false }
    },
    choose(folder, meeting) {
      const chosen = folder === null ? null : findPlace(folder, meeting.path)
      if (folder !== null && chosen === null) return false
      place = chosen
      copies = new WeakMap()
      writeSetting(settingPath, chosen)
      void followAll()
      return true
    },
    async stop(close) {
      clearInterval(timer)
      const last = shelf.all().map(copyOf)
      for (const copy of last) await copy?.prepare()
      await close()
      for (const copy of last) await copy?.finish()
    },
  }
}

/** What the person at the host's computer may do about copies. */
export function copyCalls(
  shelf: Shelf,
  copies: Copies,
): Pick<Handlers, 'desk/copy' | 'desk/secondCopy' | 'desk/chooseSecondCopy'> {
  const find = async (
    id: MeetingId,
  ): Promise<Result<OpenMeeting, { readonly kind: 'no-such-meeting' }>> => {
    const meeting = await shelf.find(id)
    return meeting === null ? err({ kind: 'no-such-meeting' }) : ok(meeting)
  }
  return {
    'desk/copy': async ({ meeting: id }) => {
      const meeting = await find(id)
      if (!meeting.ok) return meeting
      const { path, file } = meeting.value
      const copied = await copyMeeting(path, () => file.store.copy())
      if (!copied.ok) return copied
      return ok({ name: basename(path), base64: Buffer.from(copied.value).toString('base64') })
    },
    'desk/secondCopy': async ({ meeting: id }) => {
      const meeting = await find(id)
      return meeting.ok ? ok(copies.view(meeting.value)) : meeting
    },
    'desk/chooseSecondCopy': async ({ meeting: id, folder }) => {
      const meeting = await find(id)
      if (!meeting.ok) return meeting
      if (!copies.choose(folder, meeting.value)) {
        return err({ kind: 'no-such-folder', path: folder ?? '' })
      }
      return ok(copies.view(meeting.value))
    },
  }
}

function readSetting(path: string): CopyPlace | null {
  try {
    const { folder, isElsewhere } = JSON.parse(readFileSync(path, 'utf8')) as Record<
      string,
      unknown
    > // keys are read one by one
    return typeof folder === 'string' ? { folder, isElsewhere: isElsewhere === true } : null
  } catch {
    return null
  }
}

/** One that cannot be kept holds until the host is stopped. */
function writeSetting(path: string, place: CopyPlace | null): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(place ?? {}))
    renameSync(`${path}.new`, path)
  } catch {
    // The computer's own disk is full, and that is said elsewhere.
  }
}
