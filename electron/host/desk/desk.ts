import { resolve } from 'node:path'
import { existsSync, rmSync } from 'node:fs'
import type { MeetingId } from '../../../shared/ids.ts'
import type { DeskError, HttpCalls, Opened } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Aside } from '../aside/aside.ts'
import { damageOf } from '../meetings/mend.ts'
import type { OpenMeeting } from '../meetings/open-meeting.ts'
import { createMaker } from './make.ts'
import { createPracticeFile, PRACTICE_TEMPLATE } from '../meetings/practice.ts'
import type { Shelf } from '../meetings/shelf.ts'
import type { OwnTemplates } from '../own-templates.ts'
import { findTemplate } from '../templates.ts'
import type { Handlers } from '../web/api.ts'
import type { Nearby } from '../web/nearby.ts'
import type { copyCalls } from './copies.ts'
import type { Folder } from './folder.ts'
import { personName } from './invitations.ts'
import type { Recent } from './recent.ts'
import type { Sharer } from './share.ts'
import type { templateCalls } from './templates.ts'
import { templatesOf } from './templates.ts'

export interface DeskParts {
  readonly version: string
  readonly shelf: Shelf
  readonly folder: Folder
  readonly templates: OwnTemplates
  readonly aside: Aside
  readonly recent: Recent
  readonly sharer: Sharer
  readonly nearby: Nearby
  readonly nowMs: () => number
}

type DeskCall = Exclude<
  Extract<keyof HttpCalls, `desk/${string}`>,
  keyof ReturnType<typeof copyCalls> | keyof ReturnType<typeof templateCalls>
>

const PRACTICE_NAME = 'Práctica'

/** What the person at the host's own computer may do. */
export function deskCalls(parts: DeskParts): Pick<Handlers, DeskCall> {
  const { version, shelf, folder, templates, recent, sharer, nearby, nowMs } = parts
  const make = createMaker(parts)

  function noteOpened(opened: Result<OpenMeeting, DeskError>): Result<Opened, DeskError> {
    if (!opened.ok) return opened
    const { id, mended, summary } = opened.value
    recent.note(summary())
    return ok({ meeting: id, damage: mended && damageOf(mended) })
  }

  async function withMeeting<T>(
    id: MeetingId,
    use: (meeting: OpenMeeting) => Promise<Result<T, DeskError>>,
  ): Promise<Result<T, DeskError>> {
    const meeting = await shelf.find(id)
    return meeting === null ? err({ kind: 'no-such-meeting' }) : use(meeting)
  }

  return {
    'desk/open': () => {
      for (const meeting of shelf.all().toReversed()) recent.note(meeting.summary())
      return ok({
        ...{ version, recent: recent.list(), folder: folder.path },
        ...templatesOf(templates),
      })
    },
    'desk/create': async (request) => noteOpened(await make(request)),
    'desk/openFile': async ({ path }) => noteOpened(await shelf.open(resolve(path))),
    'desk/takeFile': async ({ name, base64 }) => {
      const taken = folder.take(name, Buffer.from(base64, 'base64'))
      if (!taken.ok) return taken
      const path = taken.value
      const opened = await shelf.open(path)
      // A copy of what is no meeting is of no use to anybody.
      if (!opened.ok) rmSync(path, { force: true })
      const noted = noteOpened(opened)
      return noted.ok ? ok({ ...noted.value, path }) : noted
    },
    'desk/practice': async () => {
      const path = folder.pathOf(PRACTICE_NAME)
      if (existsSync(path)) return noteOpened(await shelf.open(path))
      const template = findTemplate(PRACTICE_TEMPLATE)
      if (template === null) return err({ kind: 'no-such-template', id: PRACTICE_TEMPLATE })
      const free = folder.newPath(PRACTICE_NAME)
      if (!free.ok) return free
      const file = createPracticeFile(free.value, template, nowMs)
      return file.ok ? noteOpened(await shelf.add(file.value)) : file
    },
    'desk/sit': ({ meeting: id, name }) =>
      withMeeting(id, (meeting) => {
        const person = personName(name) ?? 'PPT'
        return meeting.seat({ party: 'PPT', role: 'chair', name: person }, null)
      }),
    'desk/share': async ({ meeting: id, isEncrypted = false }) => {
      if ((await shelf.find(id)) === null) return err({ kind: 'no-such-meeting' })
      return sharer.share(isEncrypted)
    },
    'desk/nearby': async () => ok(await nearby.tables()),
    'desk/unshare': async ({ meeting: id }) => {
      if ((await shelf.find(id)) === null) return err({ kind: 'no-such-meeting' })
      await sharer.unshare()
      return ok(null)
    },
    'desk/invitations': ({ meeting: id }) =>
      withMeeting(id, async (meeting) => ok(await meeting.invitations())),
    'desk/invite': ({ meeting: id, party, role }) =>
      withMeeting(id, (meeting) => meeting.invite({ party, role })),
    'desk/revoke': ({ meeting: id, code }) =>
      withMeeting(id, async (meeting) => {
        const revoked = await meeting.revoke(code)
        if (!revoked.ok) return revoked
        return revoked.value === null ? err({ kind: 'no-such-code' }) : ok(null)
      }),
    'desk/renew': ({ meeting: id, code }) =>
      withMeeting(id, async (meeting) => {
        const renewed = await meeting.renew(code)
        if (!renewed.ok) return renewed
        return renewed.value === null ? err({ kind: 'no-such-code' }) : ok(renewed.value)
      }),
  }
}
