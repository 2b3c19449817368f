import type { Awareness } from 'y-protocols/awareness'
import type { Party } from '../../shared/meeting/party.ts'
import type { Seat } from '../../shared/meeting/roles.ts'
import { isParty } from '../../shared/meeting/party.ts'
import { isRole } from '../../shared/meeting/roles.ts'
import type { Clock } from './clock.ts'
import type { Readable } from './readable.ts'
import { createCell } from './readable.ts'

/** Somebody at the table, as this page sees them. */
export interface Person extends Seat {
  /** The awareness client: one per open page, so one person may have two. */
  readonly client: number
  /** Where the person's caret stands, for `shared/draft` to read; null while out of the text. */
  readonly caret: unknown
  /** The suggestion that the person has before them; null when none. */
  readonly looking: string | null
  /** When the last key was seen, by this page's clock; null when none was seen here. */
  readonly activeAtMs: number | null
  readonly isTyping: boolean
  readonly isSelf: boolean
}

export interface Presence {
  readonly people: Readable<readonly Person[]>
  readonly point: (caret: unknown) => void
  /** Says which suggestion is looked at, for the room's screen to follow. */
  readonly look: (suggestion: string | null) => void
  readonly noteTyping: () => void
  readonly stop: () => void
}

/** How long after the last key somebody still counts as typing. */
export const TYPING_MS = 3_000
/** A caret moves with every key: others are told no more often than this. */
const TELL_MS = 80

/** Shows this seat to the others and reads theirs. What they send is unknown until parsed. */
export function openPresence(awareness: Awareness, seat: Seat, clock: Clock): Presence {
  const people = createCell<readonly Person[]>([])
  const activity = createActivity(clock)
  let stopFading = () => {}
  let stopTelling: (() => void) | null = null
  let mine: Shown = { caret: null, looking: null, typingAtMs: 0 }

  function look() {
    const nowMs = clock.nowMs()
    const all = [...awareness.getStates()].flatMap(([client, state]) => {
      const parsed = parsePresence(state)
      if (parsed === null) return []
      const activeAtMs = activity.see(client, parsed.typingAtMs)
      const isTyping = activeAtMs !== null && nowMs < activeAtMs + TYPING_MS
      const isSelf = client === awareness.clientID
      const { seat: theirs, caret, looking } = parsed
      return [{ ...theirs, client, caret, looking, activeAtMs, isTyping, isSelf }]
    })
    people.set(all)
    stopFading()
    stopFading = all.some(({ isTyping }) => isTyping) ? clock.after(500, look) : () => {}
  }

  function tell() {
    stopTelling ??= clock.after(TELL_MS, () => {
      stopTelling = null
      awareness.setLocalState({ seat, ...mine })
    })
  }

  awareness.setLocalState({ seat, ...mine })
  awareness.on('change', look)
  look()
  return {
    people,
    point(caret) {
      mine = { ...mine, caret }
      tell()
    },
    look(looking) {
      if (looking === mine.looking) return
      mine = { ...mine, looking }
      tell()
    },
    noteTyping() {
      mine = { ...mine, typingAtMs: clock.nowMs() }
      tell()
    },
    stop() {
      stopFading()
      stopTelling?.()
      awareness.off('change', look)
    },
  }
}

/** Turns "typed at" of clocks that disagree into times of ours: when the news came in. */
function createActivity(clock: Clock) {
  const seen = new Map<number, { readonly typingAtMs: number; readonly atMs: number | null }>()
  return {
    see(client: number, typingAtMs: number): number | null {
      const before = seen.get(client)
      if (before?.typingAtMs === typingAtMs) return before.atMs
      const atMs = before === undefined ? null : clock.nowMs()
      seen.set(client, { typingAtMs, atMs })
      return atMs
    },
  }
}

/** What a page shows of itself beside its seat. */
interface Shown {
  readonly caret: unknown
  readonly looking: string | null
  readonly typingAtMs: number
}

function parsePresence(state: unknown): (Shown & { readonly seat: Seat }) | null {
  const { seat, caret, looking, typingAtMs } = (state ?? {}) as Readonly<Record<string, unknown>>
  const parsed = parseSeat(seat)
  if (parsed === null) return null
  return {
    seat: parsed,
    caret: caret ?? null,
    looking: typeof looking === 'string' ? looking : null,
    typingAtMs: Number(typingAtMs) || 0,
  }
}

function parseSeat(seat: unknown): Seat | null {
  const { party, role, name } = (seat ?? {}) as Readonly<Record<string, unknown>>
  if (!isParty(party) || !isRole(role) || typeof name !== 'string') return null
  return { party, role, name: name.slice(0, 80) }
}

/** Who sits for a party, in order of arrival. */
export function peopleOf(people: readonly Person[], party: Party): readonly Person[] {
  return people.filter((person) => person.party === party)
}
