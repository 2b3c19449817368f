import { meetingId } from '../ids.ts'
import type { MeetingId } from '../ids.ts'
import { parseForm } from '../meeting/form.ts'
import type { Headed } from '../meeting/letterhead.ts'
import { parseLogos, parsePages } from '../meeting/letterhead.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { isParty } from '../meeting/party.ts'
import type { Party } from '../meeting/party.ts'
import { isRole, rolesOf } from '../meeting/roles.ts'
import type { Role } from '../meeting/roles.ts'
import { parseMeeting } from '../meeting/parse-meeting.ts'
import type { HttpCall, HttpCalls } from './http.ts'

/** Turns an untrusted body into a request, or throws `BadRequest`. The compiler asks for one per call. */
export const parseRequest: {
  readonly [C in HttpCall]: (body: unknown) => HttpCalls[C]['request']
} = {
  'invitation/read': (body) => ({ code: text(body, 'code') }),
  'invitation/accept': (body) => ({ code: text(body, 'code'), name: text(body, 'name') }),
  'advice/send': (body) => ({ room: room(body, 'room'), text: text(body, 'text') }),
  'desk/open': () => null,
  'desk/create': (body) => ({
    template: text(body, 'template'),
    meeting: meeting(field(body, 'meeting')),
    text: field(body, 'text') === null ? null : text(body, 'text'),
    word: (field(body, 'word') ?? null) === null ? null : text(body, 'word'),
    ...((field(body, 'form') ?? null) !== null && { form: parseForm(field(body, 'form')) }),
    ...headed(field(body, 'letterhead') ?? null),
  }),
  'desk/copyTemplate': (body) => ({ template: text(body, 'template') }),
  'desk/openFile': (body) => ({ path: text(body, 'path') }),
  'desk/takeFile': (body) => ({ name: text(body, 'name'), base64: text(body, 'base64') }),
  'desk/practice': () => null,
  'desk/sit': (body) => ({ meeting: room(body), name: text(body, 'name') }),
  'desk/share': (body) => ({
    meeting: room(body),
    isEncrypted: field(body, 'isEncrypted') === true,
  }),
  'desk/nearby': () => null,
  'desk/unshare': (body) => ({ meeting: room(body) }),
  'desk/invitations': (body) => ({ meeting: room(body) }),
  'desk/invite': (body) => ({ meeting: room(body), ...place(body) }),
  'desk/revoke': (body) => ({ meeting: room(body), code: text(body, 'code') }),
  'desk/renew': (body) => ({ meeting: room(body), code: text(body, 'code') }),
  'desk/copy': (body) => ({ meeting: room(body) }),
  'desk/secondCopy': (body) => ({ meeting: room(body) }),
  'desk/chooseSecondCopy': (body) => ({
    meeting: room(body),
    folder: field(body, 'folder') === null ? null : text(body, 'folder'),
  }),
  'meeting/translate': (body) => ({
    room: room(body, 'room'),
    text: field(body, 'text') === null ? null : text(body, 'text'),
    word: field(body, 'word') === null ? null : text(body, 'word'),
  }),
  'meeting/history': (body) => ({ room: room(body, 'room'), ticket: text(body, 'ticket') }),
}

export function isHttpCall(name: string): name is HttpCall {
  return Object.hasOwn(parseRequest, name)
}

/** A body that no page of ours sends; `problems` are those of a meeting that a person filled in. */
export class BadRequest extends Error {
  constructor(
    field: string,
    readonly problems: readonly string[] = [],
  ) {
    super(`Not as expected: ${field}`)
  }
}

function field(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) throw new BadRequest('body')
  return (body as Readonly<Record<string, unknown>>)[name] // any object may be asked for any name
}

function text(body: unknown, name: string): string {
  const value = field(body, name)
  if (typeof value !== 'string') throw new BadRequest(name)
  return value
}

function room(body: unknown, name = 'meeting'): MeetingId {
  const id = text(body, name)
  if (!/^[a-z0-9]{1,40}$/i.test(id)) throw new BadRequest(name)
  return meetingId(id)
}

function place(body: unknown): { readonly party: Party; readonly role: Role } {
  const [party, role] = [text(body, 'party'), text(body, 'role')]
  if (!isParty(party)) throw new BadRequest('party')
  if (!isRole(role) || !rolesOf(party).includes(role)) throw new BadRequest('role')
  return { party, role }
}

function headed(value: unknown): { readonly letterhead?: Headed } {
  if (value === null) return {}
  const letterheadOn = parsePages(field(value, 'letterheadOn'))
  return {
    letterhead: {
      logos: parseLogos(field(value, 'logos')),
      ...(letterheadOn !== undefined && { letterheadOn }),
    },
  }
}

function meeting(value: unknown): Meeting {
  const parsed = parseMeeting(value)
  if (parsed.ok) return parsed.value
  throw new BadRequest(
    'meeting',
    parsed.error.map(({ kind }) => kind),
  )
}
