import type { Invitation } from '../../../shared/protocol/http.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { FileStore, StoredInvitation, WriteError } from '../store/port.ts'
import type { Room } from '../sync/room.ts'
import { createCode } from './codes.ts'
import { inOrderOfTable } from './places.ts'
import type { Place } from './places.ts'

/** The invitations of a meeting that is being served. */
export interface Invitations {
  /** All good ones, in the order of the table. */
  readonly invitations: () => readonly Invitation[]
  /** Whether a code was made here, and is still good. */
  readonly findInvitation: (code: string) => StoredInvitation | null
  /** Makes one more, for a role that the party may have. */
  readonly invite: (place: Place) => Result<Invitation, WriteError>
  /** Makes a code worthless and sends home who came in with it; null when it is none that is good. */
  readonly revoke: (code: string) => Result<Invitation | null, WriteError>
  /** The same, and gives a new one in its place. */
  readonly renew: (code: string) => Result<Invitation | null, WriteError>
}

/** `rooms` are those from which somebody is sent home. */
export function openInvitations(
  store: FileStore,
  rooms: readonly Room[],
  nowMs: () => number,
): Invitations {
  const good = () => store.invitations().filter(({ revokedMs }) => revokedMs === null)
  const findGood = (code: string) => good().find((each) => each.code === code) ?? null

  function invite({ party, role }: Place): Result<Invitation, WriteError> {
    const made = { code: createCode(party), party, role }
    const added = store.addInvitation({ ...made, createdMs: nowMs(), revokedMs: null })
    return added.ok ? ok(made) : added
  }

  function revoke(code: string): Result<Invitation | null, WriteError> {
    const old = findGood(code)
    if (old === null) return ok(null)
    const revoked = store.revokeInvitation(code, nowMs())
    if (!revoked.ok) return revoked
    for (const { members } of rooms) {
      for (const [peer, member] of members) if (member.code === code) peer.end(CLOSE.ticket)
    }
    return ok(viewOf(old))
  }

  return {
    invitations: () => inOrderOfTable(good()).map(viewOf),
    findInvitation: (code) => store.invitations().find((each) => each.code === code) ?? null,
    invite,
    revoke,
    renew(code) {
      const old = findGood(code)
      if (old === null) return ok(null)
      // The new one first: a full disk must not leave a delegation without any.
      const next = invite(old)
      if (!next.ok) return next
      const revoked = revoke(code)
      return revoked.ok ? next : revoked
    },
  }
}

function viewOf({ code, party, role }: StoredInvitation): Invitation {
  return { code, party, role }
}
