import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { RedisOptions } from 'ioredis'
import { meetingId } from '../../../shared/ids.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { People } from '../sync/share-presence.ts'

/** What hosts that serve the same meetings call out to each other. None carries a word of a text. */
export type Call =
  /** There is something new on record. */
  | { readonly kind: 'written'; readonly meeting: MeetingId }
  /** Somebody may have lost their seat. */
  | { readonly kind: 'seats'; readonly meeting: MeetingId }
  /** Who is in a room, or is no longer. */
  | {
      readonly kind: 'presence'
      readonly meeting: MeetingId
      readonly room: string
      readonly people: People
    }
  /** Asks everybody for `presence`. */
  | { readonly kind: 'who'; readonly meeting: MeetingId }
  /** Somebody tried a code that does not exist. */
  | { readonly kind: 'missed'; readonly address: string }

/**
 * Redis, as a bell: what is rung now is heard now or never. Whoever relies on it looks by
 * themselves too, now and then. Calls bear the hosts' seal, so that who can reach Redis and not
 * the database cannot show people who are not there.
 */
export interface Bell {
  readonly ring: (call: Call) => void
  /** Who hears; not of what this host itself rang. */
  readonly onCall: (hear: (call: Call) => void) => void
  /** Hears from now on what is called of a meeting. */
  readonly attend: (meeting: MeetingId) => Promise<void>
  /** No longer. */
  readonly leave: (meeting: MeetingId) => void
  readonly stop: () => void
}

export interface NoBell {
  readonly kind: 'no-redis'
  readonly url: string
}

const PATIENCE_MS = 10_000
const CHANNEL = 'mesa'

/** Connects; it comes back by itself when Redis does. `key` is what all hosts know. */
export async function openBell(url: string, key: Uint8Array): Promise<Result<Bell, NoBell>> {
  const me = randomUUID()
  const options = { lazyConnect: true, connectTimeout: PATIENCE_MS }
  const [out, into] = [
    connect(url, { ...options, enableOfflineQueue: false }),
    connect(url, options),
  ]
  const stop = () => {
    into?.disconnect()
    // What was rung last goes out first: who has left here is to be seen to have left.
    out?.quit().catch(() => out.disconnect())
  }
  if (out === null || into === null || !(await isThere(out, into))) {
    stop()
    return err({ kind: 'no-redis', url: nameOf(url) })
  }
  return ok({
    onCall(hear) {
      into.on('message', (channel, message) => {
        const call = open(key, channel, message)
        if (call !== null && call.from !== me) hear(call)
      })
    },
    ring(call) {
      const channel = channelOf('meeting' in call ? call.meeting : null)
      // One that does not go out is what everybody looks for by themselves.
      out.publish(channel, seal(key, channel, { ...call, from: me })).catch(() => undefined)
    },
    async attend(meeting) {
      const heard = into.subscribe(channelOf(meeting)).catch(() => undefined)
      // While Redis is away it is subscribed to when it is back; nobody waits for that.
      await Promise.race([heard, setTimeout(PATIENCE_MS, null, { ref: false })])
    },
    leave(meeting) {
      into.unsubscribe(channelOf(meeting)).catch(() => undefined)
    },
    stop,
  })
}

function connect(url: string, options: RedisOptions): Redis | null {
  if (!/^rediss?:\/\//.test(url)) return null
  const line = new Redis(url, options)
  // It tries again by itself.
  line.on('error', () => undefined)
  return line
}

async function isThere(out: Redis, into: Redis): Promise<boolean> {
  const connected = Promise.all([out.connect(), into.connect()]).then(() => into.subscribe(CHANNEL))
  const late = setTimeout(PATIENCE_MS, false, { ref: false })
  try {
    return (await Promise.race([connected, late])) !== false
  } catch {
    return false
  }
}

function channelOf(meeting: MeetingId | null): string {
  return meeting === null ? CHANNEL : `${CHANNEL}:${meeting}`
}

type Sent = Call & { readonly from: string }

function seal(key: Uint8Array, channel: string, sent: Sent): string {
  const body = JSON.stringify(sent)
  return `${sealOf(key, channel, body).toString('hex')} ${body}`
}

/** Null where no host of ours wrote it. */
function open(key: Uint8Array, channel: string, message: string): Sent | null {
  const at = message.indexOf(' ')
  const body = message.slice(at + 1)
  const [given, own] = [Buffer.from(message.slice(0, at), 'hex'), sealOf(key, channel, body)]
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null
  const sent = JSON.parse(body) as Sent // one of our hosts wrote it: nobody else has the key
  return 'meeting' in sent ? { ...sent, meeting: meetingId(sent.meeting) } : sent
}

function sealOf(key: Uint8Array, channel: string, body: string): Buffer {
  return createHmac('sha256', key).update(`${channel}\n${body}`).digest()
}

/** Without its password. */
function nameOf(url: string): string {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return 'redis'
  }
}
