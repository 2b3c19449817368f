import path from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Damage } from '../../../shared/protocol/damage.ts'
import { damageOf, isWorthALine, logLine, openGround } from '../../host/index.ts'
import { readIdentity, startHost } from '../../host/index.ts'
import type { Ground, Host, HostEvent, Identity } from '../../host/index.ts'
import type { OpenMeeting, ServedMeeting, Servers } from '../../host/index.ts'
import { isLoopback, networkAddresses } from '../../host/web/network.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { usageError } from '../usage-error.ts'

export interface HostCommandOptions extends Partial<Servers> {
  readonly port?: number
  readonly address?: string
  /** Paths of a certificate got elsewhere and its key, as PEM. */
  readonly cert?: string
  readonly key?: string
  /** With a certificate that the host makes for itself. */
  readonly tls?: true
  /** Lets others than this computer read `/metrics`. */
  readonly metrics?: true
  /** Addresses of balancers, with commas between them. */
  readonly balancer?: string
  /** Writes a line of JSON for what happens. */
  readonly log?: true
}

/** Serves a meeting until somebody stops it; or those of a database, together with other hosts. */
export async function hostMeeting(
  file: string | undefined,
  options: HostCommandOptions,
  context: Context,
): Promise<Outcome> {
  const { t, print, stopping } = context
  const servers = serversIn(options)
  if (!servers.ok) return servers
  if (servers.value === null && file === undefined) {
    return err(usageError('error.missingArgument', { value: 'file' }))
  }
  const ground = servers.value && (await openGround(servers.value))
  if (ground?.ok === false) return ground
  const started = await startFor(file, options, context, ground?.value)
  if (!started.ok) return started
  const { host, meeting, damage } = started.value
  try {
    const address = addressFor(host, options.address)
    if (meeting === null) print(`${t('host.together', { address })}\n`)
    else print(`${t('host.listening', { address })}\n${await linksOf(meeting, address, context)}`)
    if (damage !== null) {
      print(`${t('host.damaged', { file: damage.file, damagedFile: damage.damagedFile })}\n`)
      print(`${t('host.lost', { count: damage.lost })}\n`)
    }
    const { fingerprint } = host
    if (options.tls && fingerprint !== null) print(`${t('host.fingerprint', { fingerprint })}\n`)
    const note = reachNote(options.address ?? '127.0.0.1', fingerprint !== null)
    if (note !== null) print(`${t(note)}\n`)
    print(`${t('host.stop')}\n`)
    await stopping()
  } finally {
    await host.stop()
  }
  print(`${file === undefined ? t('host.left') : t('host.stopped', { path: file })}\n`)
  return ok(null)
}

/** What whoever starts it must know of who can come, and who can listen. */
export function reachNote(
  address: string,
  isEncrypted: boolean,
): 'host.onlyHere' | 'host.plain' | null {
  if (isLoopback(address)) return 'host.onlyHere'
  return isEncrypted ? null : 'host.plain'
}

/** A running host with one meeting open. */
export async function openHost(
  file: string,
  options: HostCommandOptions,
  context: Context,
): Promise<Result<{ readonly host: Host; readonly meeting: OpenMeeting }, CliError>> {
  const started = await runHost(file, options, context)
  if (!started.ok) return started
  const host = started.value
  const opened = await host.openMeeting(file)
  if (opened.ok) return ok({ host, meeting: opened.value })
  await host.stop()
  return err({ ...opened.error, path: file })
}

interface Started {
  readonly host: Host
  /** null for all that are in the database. */
  readonly meeting: ServedMeeting | null
  /** What was found in its file; null where that was whole. */
  readonly damage: Damage | null
}

/** Alone with one file; or on a ground, into which the file is taken if there is one. */
async function startFor(
  file: string | undefined,
  options: HostCommandOptions,
  context: Context,
  ground: Ground | undefined,
): Promise<Result<Started, CliError>> {
  if (ground === undefined && file !== undefined) {
    const opened = await openHost(file, options, context)
    if (!opened.ok) return opened
    const { mended } = opened.value.meeting
    return ok({ ...opened.value, damage: mended && damageOf(mended) })
  }
  const started = await runHost(file ?? '.', options, context, ground)
  if (!started.ok) {
    await ground?.close()
    return started
  }
  const host = started.value
  const taken = file === undefined ? null : await host.together?.takeIn(file)
  if (taken?.ok !== false) return ok({ host, meeting: taken?.value ?? null, damage: null })
  await host.stop()
  return taken
}

async function runHost(
  file: string,
  options: HostCommandOptions,
  { installation, nowMs, log }: Context,
  ground?: Ground,
): Promise<Result<Host, CliError>> {
  const { port, address } = options
  const identity = identityFrom(options)
  if (!identity.ok) return identity
  const started = await startHost({
    version: installation.version,
    pagesFolder: installation.pagesFolder,
    asideProgram: installation.asideProgram,
    meetingsFolder: path.dirname(path.resolve(file)),
    configFolder: installation.configFolder,
    port: port ?? null,
    mdnsPort: installation.mdnsPort,
    nowMs,
    ...(address === undefined ? {} : { address }),
    ...(identity.value === null ? {} : { identity: identity.value }),
    ...(ground === undefined ? {} : { ground }),
    ...(options.balancer && { balancers: options.balancer.split(',') }),
    ...(options.metrics && { hasOpenMetrics: true }),
    ...(options.log && {
      onEvent(event: HostEvent) {
        if (isWorthALine(event)) log(logLine(event, nowMs()))
      },
    }),
  })
  if (!started.ok) {
    const { error } = started
    return err(error.kind === 'cannot-listen' ? { ...error, kind: 'no-such-address' } : error)
  }
  return started
}

/** null where no other hosts are spoken of. */
function serversIn({ postgres, redis }: HostCommandOptions): Result<Servers | null, CliError> {
  if (postgres === undefined && redis === undefined) return ok(null)
  if (postgres === undefined || redis === undefined) return err(usageError('error.bothServers'))
  return ok({ postgres, redis })
}

function identityFrom({
  cert,
  key,
  tls,
}: HostCommandOptions): Result<Identity | 'own' | null, CliError> {
  if (cert === undefined && key === undefined) return ok(tls ? 'own' : null)
  if (cert === undefined || key === undefined) return err(usageError('error.certAndKey'))
  const read = readIdentity(cert, key)
  return read.ok ? read : err(usageError('error.badCertificate', { path: read.error.path }))
}

/** What others can open: where the host listens on every address, the computer's own in the network. */
function addressFor({ url, port }: Host, address: string | undefined): string {
  const isEvery = address === '0.0.0.0' || address === '::'
  const [own] = isEvery ? networkAddresses() : []
  return own === undefined ? url : `${new URL(url).protocol}//${own}:${port}`
}

async function linksOf(meeting: ServedMeeting, address: string, { t }: Context): Promise<string> {
  const rows = (await meeting.invitations()).map(({ code, party, role }) => ({
    party: party.padEnd(3),
    role: t(`role.${role}`),
    link: `${address}/i/${code}`,
  }))
  const width = Math.max(...rows.map(({ role }) => role.length))
  return rows
    .map((row) => `${t('host.invitation', { ...row, role: row.role.padEnd(width) })}\n`)
    .join('')
}
