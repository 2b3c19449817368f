import type { Invitation } from '../../../shared/protocol/http.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { MeetingStore, StoredInvitation, WriteError } from '../store/port.ts'
import type { Room } from '../sync/room.ts'
import { createCode } from './codes.ts'
import { inOrderOfTable } from './places.ts'
import type { Place } from './places.ts'

/** The invitations of a meeting that is being served. */
export interface Invitations {
  /** All good ones, in the order of the table. */
  readonly invitations: () => Promise<readonly Invitation[]>
  /** Whether a code was made here, and is still good. */
  readonly findInvitation: (code: string) => Promise<StoredInvitation | null>
  /** Makes one more, for a role that the party may have. */
  readonly invite: (place: Place) => Promise<Result<Invitation, WriteError>>
  /** Makes a code worthless and sends home who came in with it; null when it is none that is good. */
  readonly revoke: (code: string) => Promise<Result<Invitation | null, WriteError>>
  /** The same, and gives a new one in its place. */
  readonly renew: (code: string) => Promise<Result<Invitation | null, WriteError>>
  /** Sends home who came in with a code that was revoked elsewhere. */
  readonly review: () => Promise<void>
}

/**
 * `rooms` are those from which somebody is sent home. @throws {Unavailable} where the store cannot
 * be asked now.
 */
export function openInvitations(
  store: MeetingStore,
  rooms: readonly Room[],
  nowMs: () => number,
): Invitations {
  const find = async (code: string) =>
    (await store.invitations()).find((each) => each.code === code) ?? null

  async function invite({ party, role }: Place): Promise<Result<Invitation, WriteError>> {
    const made = { code: createCode(party), party, role }
    const added = await store.addInvitation({ ...made, createdMs: nowMs(), revokedMs: null })
    return added.ok ? ok(made) : added
  }

  async function revoke(code: string): Promise<Result<Invitation | null, WriteError>> {
    const old = await find(code)
    if (old === null || !isGood(old)) return ok(null)
    const revoked = await store.revokeInvitation(code, nowMs())
    if (!revoked.ok) return revoked
    sendHome(new Set([code]))
    return ok(viewOf(old))
  }

  function sendHome(codes: ReadonlySet<string | null>): void {
    for (const { members } of rooms) {
      for (const [peer, member] of members) if (codes.has(member.code)) peer.end(CLOSE.ticket)
    }
  }

  return {
    invitations: async () => inOrderOfTable((await store.invitations()).filter(isGood)).map(viewOf),
    findInvitation: find,
    invite,
    revoke,
    async renew(code) {
      const old = await find(code)
      if (old === null || !isGood(old)) return ok(null)
      // The new one first: a full disk must not leave a delegation without any.
      const next = await invite(old)
      if (!next.ok) return next
      const revoked = await revoke(code)
      return revoked.ok ? next : revoked
    },
    async review() {
      const revoked = (await store.invitations()).filter((each) => !isGood(each))
      sendHome(new Set(revoked.map(({ code }) => code)))
    },
  }
}

function isGood({ revokedMs }: StoredInvitation): boolean {
  return revokedMs === null
}

function viewOf({ code, party, role }: StoredInvitation): Invitation {
  return { code, party, role }
}
