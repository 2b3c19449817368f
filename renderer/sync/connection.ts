import type { Clock } from './clock.ts'
import type { Clocks } from './clocks.ts'
import type { Readable } from './readable.ts'
import type { Sending } from './sending.ts'
import { createCell } from './readable.ts'
import { NOTHING_SENT, owe, receive, restore, retreat } from './sending.ts'

/**
 * `received`: the host's journal has every change of ours. `saved-here`: not yet confirmed.
 * `closed`: the host closed the meeting; `revoked`: this invitation is worth nothing any more.
 */
export type ConnectionKind =
  | 'opening'
  | 'received'
  | 'saved-here'
  | 'reconnecting'
  | 'offline'
  | 'storage-failing'
  | 'closed'
  | 'revoked'

export interface Connection {
  readonly kind: ConnectionKind
  /** Changes of ours that the host has not confirmed. */
  readonly unsent: number
  /** When the host was last there; null while it never was. */
  readonly lastSeenMs: number | null
  /** False where this device cannot keep the words (no storage allowed): then only this page has them. */
  readonly isKept: boolean
  /** What is on record does not get into the meeting's file; told to who presides. */
  readonly isSplit: boolean
  /** How many changes went out on coming back; null but for a few seconds after it. */
  readonly returned: number | null
}

export interface ConnectionLog {
  readonly state: Readable<Connection>
  readonly received: () => Clocks
  readonly noteUp: () => void
  readonly noteDown: () => void
  readonly noteEnd: (kind: 'closed' | 'revoked') => void
  readonly noteRetry: () => void
  readonly noteOnline: (isOnline: boolean) => void
  readonly noteStorage: (isFailing: boolean) => void
  readonly noteSplit: (isSplit: boolean) => void
  readonly noteChange: (client: number, clock: number) => void
  readonly noteReceived: (clocks: Clocks) => void
  /** The host says how far it goes; `own` is this page's client id. */
  readonly noteReach: (clocks: Clocks, own: number) => void
  /** The client ids of this page's person that something is owed of. */
  readonly owing: () => ReadonlySet<number>
  readonly noteKept: (isKept: boolean, held: Clocks, received: Clocks) => void
  /** This device has stopped keeping what is typed. */
  readonly noteLost: () => void
  /** The local copy was thrown away: nothing is owed any more. */
  readonly noteFresh: () => void
  readonly stop: () => void
}

const RECONNECTING_AFTER_MS = 2_000
const OFFLINE_AFTER_MS = 8_000
/** A confirmation is shown no sooner than this after the change, or the words would flicker. */
const SETTLE_MS = 400
const RETURNED_MS = 4_000

interface Facts {
  readonly downSinceMs: number | null
  readonly lastSeenMs: number | null
  readonly changedMs: number
  readonly ended: 'closed' | 'revoked' | null
  readonly isOnline: boolean
  readonly isStorageFailing: boolean
  readonly isSplit: boolean
  readonly isKept: boolean
  readonly sending: Sending
  /** Changes owed when the host came back after having been missed. */
  readonly toReturn: number | null
  readonly returned: { readonly count: number; readonly atMs: number } | null
}

/** Gathers what happens to the connection and says what to show for it, as time passes too. */
export function createConnectionLog(clock: Clock): ConnectionLog {
  let facts: Facts = factsAtStart(clock.nowMs())
  let stopTimer = () => {}
  const cell = createCell(connectionOf(facts, clock.nowMs()))

  function note(change: Partial<Facts>) {
    facts = { ...facts, ...change }
    show()
  }

  function show() {
    const nowMs = clock.nowMs()
    facts = settleReturn(facts, nowMs)
    const next = connectionOf(facts, nowMs)
    if (!isSame(next, cell.get())) cell.set(next)
    stopTimer()
    const atMs = nextTurnMs(facts, nowMs)
    stopTimer = atMs === null ? () => {} : clock.after(atMs - nowMs, show)
  }

  show()
  return {
    state: cell,
    received: () => facts.sending.received,
    noteUp() {
      const wasMissed = facts.lastSeenMs !== null && isMissed(cell.get().kind)
      const toReturn = wasMissed ? facts.sending.owed.length : null
      note({ downSinceMs: null, lastSeenMs: clock.nowMs(), ended: null, toReturn })
    },
    noteDown() {
      if (facts.downSinceMs !== null) return
      const nowMs = clock.nowMs()
      const unknown = { isStorageFailing: false, isSplit: false, toReturn: null }
      note({ downSinceMs: nowMs, lastSeenMs: nowMs, ...unknown })
    },
    noteEnd: (ended) => note({ ended }),
    noteRetry: () => note({ ended: null }),
    noteOnline: (isOnline) => note({ isOnline }),
    noteStorage: (isStorageFailing) => note({ isStorageFailing }),
    noteSplit: (isSplit) => note({ isSplit }),
    noteChange: (client, at) =>
      note({ sending: owe(facts.sending, client, at), changedMs: clock.nowMs() }),
    noteReceived: (clocks) => note({ sending: receive(facts.sending, clocks) }),
    noteReach: (clocks, own) => note({ sending: retreat(facts.sending, clocks, own) }),
    owing: () => new Set(facts.sending.owed.map(({ client }) => client)),
    noteKept: (isKept, held, received) =>
      note({ isKept, sending: restore(facts.sending, held, received) }),
    noteLost: () => note({ isKept: false }),
    noteFresh: () => note({ sending: NOTHING_SENT, ended: null, toReturn: null }),
    stop: () => stopTimer(),
  }
}

function factsAtStart(nowMs: number): Facts {
  return {
    downSinceMs: nowMs,
    lastSeenMs: null,
    changedMs: nowMs - SETTLE_MS,
    ended: null,
    isOnline: true,
    isStorageFailing: false,
    isSplit: false,
    isKept: true,
    sending: NOTHING_SENT,
    toReturn: null,
    returned: null,
  }
}

function connectionOf(facts: Facts, nowMs: number): Connection {
  return {
    kind: kindOf(facts, nowMs),
    unsent: facts.sending.owed.length,
    lastSeenMs: facts.lastSeenMs,
    isKept: facts.isKept,
    isSplit: facts.isSplit,
    returned: facts.returned?.count ?? null,
  }
}

function kindOf(facts: Facts, nowMs: number): ConnectionKind {
  if (facts.ended !== null) return facts.ended
  const isOwing = facts.sending.owed.length > 0
  if (facts.downSinceMs === null) {
    if (facts.isStorageFailing) return 'storage-failing'
    return isOwing || nowMs < facts.changedMs + SETTLE_MS ? 'saved-here' : 'received'
  }
  const downMs = nowMs - facts.downSinceMs
  if (!facts.isOnline || downMs >= OFFLINE_AFTER_MS) return 'offline'
  if (downMs >= RECONNECTING_AFTER_MS) return 'reconnecting'
  if (facts.lastSeenMs === null) return 'opening'
  return isOwing ? 'saved-here' : 'received'
}

/** What was typed while the host was missed has arrived: say how much, for a while. */
function settleReturn(facts: Facts, nowMs: number): Facts {
  if (facts.toReturn !== null && facts.sending.owed.length === 0) {
    const returned = { count: facts.toReturn, atMs: nowMs }
    return { ...facts, toReturn: null, returned }
  }
  const isOver = facts.returned !== null && nowMs >= facts.returned.atMs + RETURNED_MS
  return isOver ? { ...facts, returned: null } : facts
}

/** When time alone changes what is shown, if it ever does. */
function nextTurnMs(facts: Facts, nowMs: number): number | null {
  const downMs = facts.downSinceMs ?? -Infinity
  const turns = [
    downMs + RECONNECTING_AFTER_MS,
    downMs + OFFLINE_AFTER_MS,
    facts.changedMs + SETTLE_MS,
    (facts.returned?.atMs ?? -Infinity) + RETURNED_MS,
  ].filter((turnMs) => turnMs > nowMs)
  return turns.length === 0 ? null : Math.min(...turns)
}

function isMissed(kind: ConnectionKind): boolean {
  return kind === 'reconnecting' || kind === 'offline' || kind === 'closed'
}

function isSame(one: Connection, other: Connection): boolean {
  return (
    one.kind === other.kind &&
    one.unsent === other.unsent &&
    one.lastSeenMs === other.lastSeenMs &&
    one.isKept === other.isKept &&
    one.isSplit === other.isSplit &&
    one.returned === other.returned
  )
}
