import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { openGround } from '../../host/index.ts'
import type { Ground, Servers } from '../../host/index.ts'
import { parseCode } from '../../host/meetings/codes.ts'
import { openInvitations } from '../../host/meetings/invitations.ts'
import { Unavailable } from '../../host/store/port.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { usageError } from '../usage-error.ts'

export interface InvitationsOptions extends Servers {
  readonly renew?: true
  readonly revoke?: true
}

/** Shows the invitations of a meeting that several hosts serve; or takes the given one away at all of them. */
export async function manageInvitations(
  code: string,
  options: InvitationsOptions,
  context: Context,
): Promise<Outcome> {
  if (options.renew && options.revoke) return err(usageError('error.renewOrRevoke'))
  const ground = await openGround(options)
  if (!ground.ok) return ground
  try {
    return await manage(code, options, context, ground.value)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return err({ kind: 'no-database', url: error.message })
  } finally {
    await ground.value.close()
  }
}

async function manage(
  typed: string,
  { renew, revoke }: InvitationsOptions,
  { t, print, nowMs }: Context,
  { database, bell }: Ground,
): Promise<Outcome> {
  const code = parseCode(typed)
  const meeting = code === null ? null : await database.findByCode(code)
  if (code === null || meeting === null) return err({ kind: 'no-such-code', code: typed })
  const store = await database.open(meeting, { restore: () => true, add: () => undefined })
  if (!store.ok) return store
  const invitations = openInvitations(store.value, [], nowMs)
  if (renew || revoke) {
    const changed = await invitations[renew ? 'renew' : 'revoke'](code)
    const told = changedOr(changed, code)
    if (!told.ok) return told
    bell.ring({ kind: 'seats', meeting })
    print(`${t('invitations.revoked', { code })}\n`)
  }
  for (const each of await invitations.invitations()) {
    print(`${each.party.padEnd(3)}  ${t(`role.${each.role}`)}  ${each.code}\n`)
  }
  return ok(null)
}

/** One that was revoked before is as good as none. */
function changedOr<T>(changed: Result<T | null, CliError>, code: string): Result<T, CliError> {
  if (!changed.ok) return changed
  return changed.value === null ? err({ kind: 'no-such-code', code }) : ok(changed.value)
}
