import type { Form } from '../meeting/form.ts'
import type { Headed } from '../meeting/letterhead.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Party } from '../meeting/party.ts'
import type { Role } from '../meeting/roles.ts'
import type { MeetingId } from '../ids.ts'
import type { Result } from '../result.ts'
import type { TemplateError } from '../templates/problem.ts'
import type { Template } from '../templates/template.ts'
import type { Damage } from './damage.ts'

/**
 * Every call a page may make to its host, as `POST /api/NAME` with a JSON body and a JSON
 * `Result` for an answer. Calls of the desk (`desk/…`) are for the person at the host's own
 * computer: they need the desk's key, which the page gets in the address's fragment.
 */
export interface HttpCalls {
  /** What an invitation is good for, before one goes in. */
  'invitation/read': {
    request: { code: string }
    reply: Result<InvitationView, InvitationError>
  }
  /** Goes in: gives a ticket that the host knows this person by from now on. */
  'invitation/accept': {
    request: { code: string; name: string }
    reply: Result<Admission, InvitationError>
  }
  /** Says something to the presidency, for who may only read. */
  'advice/send': { request: { room: MeetingId; text: string }; reply: Result<null, AdviceError> }
  'desk/open': { request: null; reply: Result<DeskView, DeskError> }
  'desk/create': {
    request: {
      template: string
      meeting: Meeting
      /** How the document is to be written; left out for the template's usual form. */
      form?: Form
      /** What the presidency has on its letterhead; left out where it has said nothing. */
      letterhead?: Headed
      /** The text to start from instead of the template's; null for the template's. */
      text: string | null
      /** A Word file to start from, in Base64; null, or left out, where there is none. */
      word?: string | null
    }
    reply: Result<Opened, DeskError>
  }
  /** Copies a template into the secretariat's folder, to be changed; answers its file. */
  'desk/copyTemplate': {
    request: { template: string }
    reply: Result<{ path: string } & Pick<DeskView, 'templates' | 'ownTemplates'>, DeskError>
  }
  /** Opens a file of this computer by its path. */
  'desk/openFile': { request: { path: string }; reply: Result<Opened, DeskError> }
  /** Takes in a copy of a file that the browser read; the copy is kept in the meetings folder. */
  'desk/takeFile': {
    request: { name: string; base64: string }
    reply: Result<Opened & { path: string }, DeskError>
  }
  /** Makes (or opens again) the practice meeting. */
  'desk/practice': { request: null; reply: Result<Opened, DeskError> }
  /** The chair sits down at an open meeting. */
  'desk/sit': {
    request: { meeting: MeetingId; name: string }
    reply: Result<Admission, DeskError>
  }
  /** Makes the host reachable for the room's network (one click), or says where it is. */
  'desk/share': {
    request: { meeting: MeetingId; isEncrypted?: boolean }
    reply: Result<Sharing, DeskError>
  }
  /** The tables that other computers show in the room's network. */
  'desk/nearby': { request: null; reply: Result<readonly NearbyTable[], DeskError> }
  /** Stops what was shared; those at the table keep their words and wait. */
  'desk/unshare': { request: { meeting: MeetingId }; reply: Result<null, DeskError> }
  'desk/invitations': {
    request: { meeting: MeetingId }
    reply: Result<readonly Invitation[], DeskError>
  }
  /** Makes one more invitation, while the meeting runs. */
  'desk/invite': {
    request: { meeting: MeetingId; party: Party; role: Role }
    reply: Result<Invitation, DeskError>
  }
  /** Makes a code worthless and closes who came in with it. */
  'desk/revoke': { request: { meeting: MeetingId; code: string }; reply: Result<null, DeskError> }
  /** Makes the old code worthless, closes who came in with it, and gives a new one. */
  'desk/renew': {
    request: { meeting: MeetingId; code: string }
    reply: Result<Invitation, DeskError>
  }
  /** An open meeting's whole file, to be kept elsewhere. */
  'desk/copy': {
    request: { meeting: MeetingId }
    reply: Result<{ name: string; base64: string }, DeskError>
  }
  /** How it stands with the second copy. */
  'desk/secondCopy': {
    request: { meeting: MeetingId }
    reply: Result<SecondCopyView, DeskError>
  }
  /** Where second copies go from now on, of all meetings of this computer; null for nowhere. */
  'desk/chooseSecondCopy': {
    request: { meeting: MeetingId; folder: string | null }
    reply: Result<SecondCopyView, DeskError>
  }
  /** The course of a meeting, for whoever has a seat at it. */
  'meeting/history': {
    request: { room: MeetingId; ticket: string }
    reply: Result<{ steps: readonly HistoryStep[] }, { readonly kind: 'no-such-meeting' }>
  }
  /** Begins the text in the other language: by a translation that there is, or one to be written. The chair's. */
  'meeting/translate': {
    request: {
      room: MeetingId
      text: string | null
      /** A Word file, in Base64. */
      word: string | null
    }
    reply: Result<null, TranslateError>
  }
}

export type HttpCall = keyof HttpCalls

/** `code` is ISO + 4 + 4, as `MEX-7Q4K-9TDP`; links are `http://HOST:PORT/i/CODE`. */
export interface Invitation {
  readonly code: string
  readonly party: Party
  readonly role: Role
}

export interface InvitationView {
  readonly party: Party
  readonly role: Role
  /** The document's name, as "Conclusiones y Recomendaciones". */
  readonly title: string
  readonly meeting: Meeting
}

export interface Admission extends InvitationView {
  readonly room: MeetingId
  readonly name: string
  /** At least 128 random bits. Goes into the WebSocket's subprotocol, never into an address. */
  readonly ticket: string
}

export interface DeskView {
  readonly version: string
  readonly recent: readonly RecentMeeting[]
  /** Mesa's, and then the secretariat's own. */
  readonly templates: readonly Template[]
  readonly ownTemplates: OwnTemplatesView
  /** Where new meetings are kept, for the person to read. */
  readonly folder: string
}

/** The folder in which a secretariat keeps templates of its own. */
export interface OwnTemplatesView {
  readonly folder: string
  readonly ids: readonly string[]
  readonly broken: readonly TemplateError[]
}

export interface RecentMeeting {
  readonly path: string
  readonly title: string
  readonly meeting: Meeting
  readonly pending: number
  /** Unix time in milliseconds of the last change. */
  readonly changedMs: number
}

/** A meeting that is open. `damage` tells how its file was; null where it was whole. */
export interface Opened {
  readonly meeting: MeetingId
  readonly damage: Damage | null
}

export interface SecondCopyView {
  /** null where none is kept. */
  readonly folder: string | null
  /** On the disk of the meeting itself, with which it would be lost. */
  readonly isSameDisk: boolean
  /** When it was last as the meeting is; null while it never was. */
  readonly keptMs: number | null
  /** Why it cannot be kept now: the folder (or its stick) is gone, or takes nothing. */
  readonly problem: 'no-folder' | 'cannot-write' | null
}

/** A short while in the course of a meeting. */
export interface HistoryStep {
  /** Unix time in milliseconds of its last change; it never goes back from one step to the next. */
  readonly atMs: number
  readonly writers: readonly HistoryWriter[]
}

export interface HistoryWriter {
  /** null for the base text. */
  readonly party: Party | null
  readonly delegate: string
  readonly changes: number
  /** Up to which Yjs clock of which client the draft then went by this writer's hand. */
  readonly clocks: readonly (readonly [client: number, clock: number])[]
}

/** A table that another computer shows, as it says itself: nothing vouches for it. */
export interface NearbyTable {
  /** As "GRCM 2026-03-10 Heredia". */
  readonly name: string
  /** `http://192.168.1.20:4180` */
  readonly origin: string
}

export interface Sharing {
  /** Addresses a delegate can open, best first: `http://192.168.1.20:4180`. */
  readonly addresses: readonly string[]
  /**
   * SHA-256 of the certificate that browsers will warn of, for people to compare: `AB:CD:…`. Null
   * where the connection is not encrypted.
   */
  readonly fingerprint: string | null
}

export type InvitationError =
  | { readonly kind: 'no-such-code' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'too-many-tries'; readonly waitMs: number }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'meeting-closed' }

export type AdviceError =
  /** The ticket is nobody's (any more), or one that may not. */
  | { readonly kind: 'may-not-advise' }
  | { readonly kind: 'too-many-tries'; readonly waitMs: number }
  /** Nothing, or more than a comment holds. */
  | { readonly kind: 'no-comment' }
  | { readonly kind: 'meeting-closed' }
  | { readonly kind: 'not-saved' }

/** Why what a host does beside its tables ended without an answer. */
export type JobCause = 'out-of-memory' | 'took-too-long' | 'failed'

export type TranslateError =
  /** The ticket is nobody's (any more), or not the chair's. */
  | { readonly kind: 'may-not-set' }
  /** There is a text in the other language already. */
  | { readonly kind: 'two-languages' }
  | { readonly kind: 'unreadable-word' }
  | { readonly kind: 'job-failed'; readonly cause: JobCause }
  | { readonly kind: 'empty-text' }
  | { readonly kind: 'meeting-closed' }
  | { readonly kind: 'not-saved' }

export type DeskError =
  | { readonly kind: 'not-your-desk' }
  | { readonly kind: 'no-such-template'; readonly id: string }
  | { readonly kind: 'unreadable-word' }
  | { readonly kind: 'job-failed'; readonly cause: JobCause }
  | { readonly kind: 'bad-meeting'; readonly problems: readonly string[] }
  | { readonly kind: 'no-such-file'; readonly path: string }
  | { readonly kind: 'not-a-meeting'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string }
  /** It is damaged, and what should have taken out what is sound ended without an answer. */
  | { readonly kind: 'not-mended'; readonly path: string; readonly cause: JobCause }
  | { readonly kind: 'newer'; readonly path: string }
  | { readonly kind: 'in-use'; readonly path: string }
  /** A crash left the last of it beside it, and nothing can be written there. */
  | { readonly kind: 'unsettled'; readonly path: string }
  | { readonly kind: 'cannot-write'; readonly path: string }
  | { readonly kind: 'no-such-folder'; readonly path: string }
  | { readonly kind: 'no-such-meeting' }
  | { readonly kind: 'no-such-code' }
  | { readonly kind: 'port-in-use'; readonly port: number }
  | { readonly kind: 'no-network' }
