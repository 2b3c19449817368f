import * as Y from 'yjs'
import type { FoundDamage } from '../../shared/protocol/damage.ts'
import type { Admission } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import type { Clock } from './clock.ts'
import type { Connection, ConnectionLog } from './connection.ts'
import type { LinkEvents } from './link.ts'
import type { KeepCopy, LocalCopy } from './local-copy.ts'
import type { Presence } from './presence.ts'
import type { Cell, Readable } from './readable.ts'
import { createConnectionLog } from './connection.ts'
import { openLink } from './link.ts'
import { ORIGIN } from '../../shared/draft/draft.ts'
import { openPresence } from './presence.ts'
import { createCell } from './readable.ts'
import { createTail } from './tail.ts'
import { unconfirmedWords } from './words.ts'

/**
 * One person's sitting at one meeting: the shared text, whether the host has it, who else is there.
 *
 * 1. What is typed is kept on this device and sent when it can be; `received` is only ever said
 *    on the host's word that it is in the journal.
 * 2. After a refusal the local copy is thrown away and a new one starts from the host's text,
 *    with a new Y.Doc (so a new client id). The words are handed to `refusal` first.
 */
export interface Session {
  readonly copy: Readable<Copy>
  readonly connection: Readable<Connection>
  readonly refusal: Readable<Refusal | null>
  readonly dismissRefusal: () => void
  /** What the host found in the meeting's record, for who presides. */
  readonly damage: Readable<FoundDamage | null>
  readonly dismissDamage: () => void
  /** Tries at once, instead of waiting for the next attempt. */
  readonly retry: () => void
  /** The device's network went or came: nothing is believed but the next sign of life. */
  readonly noteNetwork: (isOnline: boolean) => void
  readonly close: () => Promise<void>
}

/** The draft as this page holds it, until a refusal replaces it. */
export interface Copy {
  readonly doc: Y.Doc
  readonly presence: Presence
}

export interface Refusal {
  readonly code: string
  /** What was typed and not taken, piece by piece. */
  readonly words: readonly string[]
}

export interface SessionOptions {
  readonly admission: Admission
  /** Another room of the meeting than its draft's. */
  readonly room?: string
  /** `ws://HOST:PORT` */
  readonly address: string
  readonly clock: Clock
  readonly keep: KeepCopy
  readonly socket?: typeof WebSocket
}

export function openSession(options: SessionOptions): Session {
  const log = createConnectionLog(options.clock)
  const refusal = createCell<Refusal | null>(null)
  const damage = createCell<FoundDamage | null>(null)
  let heard = ''
  const events = { onRefused: refuse, onDamage: hearDamage }
  let sitting = sitDown(options, log, events, Promise.resolve())
  const copy: Cell<Copy> = createCell(sitting.copy)

  function refuse(code: string) {
    const refused = sitting
    refusal.set({ code, words: unconfirmedWords(refused.copy.doc, log.received(), log.owing()) })
    refused.stop()
    log.noteFresh()
    sitting = sitDown(options, log, events, refused.local.drop())
    copy.set(sitting.copy)
  }

  /** It is told at each arrival, and has been read by then. */
  function hearDamage(found: FoundDamage) {
    const said = JSON.stringify(found)
    if (said !== heard) damage.set(found)
    heard = said
  }

  return {
    copy,
    connection: log.state,
    refusal,
    dismissRefusal: () => refusal.set(null),
    damage,
    dismissDamage: () => damage.set(null),
    retry() {
      log.noteRetry()
      sitting.retry()
    },
    noteNetwork(isOnline) {
      log.noteOnline(isOnline)
      sitting.probe()
    },
    async close() {
      sitting.stop()
      log.stop()
      await sitting.local.close()
    },
  }
}

interface Sitting {
  readonly copy: Copy
  readonly local: LocalCopy
  readonly retry: () => void
  readonly probe: () => void
  readonly stop: () => void
}

function sitDown(
  options: SessionOptions,
  log: ConnectionLog,
  { onRefused, onDamage }: Pick<LinkEvents, 'onRefused' | 'onDamage'>,
  before: Promise<void>,
): Sitting {
  const { admission, clock, room = admission.room } = options
  const doc = new Y.Doc({ gc: false })
  const local = keepAfter(
    before,
    (name) => options.keep(name, doc, log.noteLost),
    copyName(room, admission),
  )
  const tail = createTail()
  let code = 'unknown'
  let isStopped = false

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const { clientID } = doc
    const clockNow = transaction.afterState.get(clientID) ?? 0
    const grew = clockNow > (transaction.beforeState.get(clientID) ?? 0)
    if (!transaction.local || !grew) return
    log.noteChange(clientID, clockNow)
    if (transaction.origin === ORIGIN.pen) presence.noteTyping()
  })
  void local.loaded.then((received) => {
    if (isStopped) return
    const held = received === null ? new Map<number, number>() : vectorOf(doc)
    held.delete(doc.clientID) // counted change by change already
    log.noteKept(received !== null, held, received ?? new Map())
  })

  const link = openLink(
    doc,
    { ...options, room, ticket: admission.ticket },
    {
      onUp: log.noteUp,
      onDown: log.noteDown,
      onReceived(clocks) {
        log.noteReceived(clocks)
        local.remember(log.received())
      },
      onRefused: (why) => (code = why),
      onStorage: log.noteStorage,
      onSplit: log.noteSplit,
      onDamage,
      onSealed: tail.keep,
      onReach(reach) {
        // Before this page answers what the host asks for: what it says then builds on this.
        for (const sealed of tail.beyond(reach)) link.offer(sealed)
        log.noteReach(reach, doc.clientID)
      },
      onClosed(reason) {
        if (reason === CLOSE.refused) onRefused(code)
        else if (reason === CLOSE.tooLong) onRefused('too-long')
        else log.noteEnd(reason === CLOSE.closing ? 'closed' : 'revoked')
      },
    },
  )
  const { party, role, name } = admission
  const presence = openPresence(link.awareness, { party, role, name }, clock)

  return {
    copy: { doc, presence },
    local,
    retry: link.retry,
    probe: link.probe,
    stop() {
      isStopped = true
      presence.stop()
      link.close()
    },
  }
}

/** A copy of the same name may still be on its way out. */
function keepAfter(
  before: Promise<void>,
  keep: (name: string) => LocalCopy,
  name: string,
): LocalCopy {
  const opening = before.then(() => keep(name))
  return {
    loaded: opening.then((copy) => copy.loaded),
    remember: (received) => void opening.then((copy) => copy.remember(received)),
    drop: () => opening.then((copy) => copy.drop()),
    close: () => opening.then((copy) => copy.close()),
  }
}

/** Two delegates on one computer do not share what they have not sent. */
function copyName(room: string, { party, name }: Admission): string {
  return `mesa/${room}/${party}/${name}`
}

function vectorOf(doc: Y.Doc): Map<number, number> {
  return new Map(Y.decodeStateVector(Y.encodeStateVector(doc)))
}
