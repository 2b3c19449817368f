import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findPostgres } from '../../electron/launch/tools.mjs'
import { freePort } from './free-port.ts'

/** A server of another's making, on a free port and in a folder of its own. */
export interface TestServer {
  readonly url: string
  /** As a power cut does. */
  readonly kill: () => Promise<void>
  /** Again, on the same port and with what it had on disk. */
  readonly start: () => Promise<void>
  /** Takes its folder away as well. */
  readonly stop: () => Promise<void>
}

/** PostgreSQL refuses to be run by root; Debian gives this user to those who should be nobody. */
const NOBODY = 65_534
const PASSWORD = 'una-contraseña'

/** Why the servers cannot be had here; null where they can. */
export function missingServers(): string | null {
  if (findPostgres() === null) return 'PostgreSQL is not installed'
  return findRedis() === null ? 'Redis is not installed' : null
}

/** Real PostgreSQL with an empty database. */
export async function startPostgres(): Promise<TestServer> {
  const programs = findPostgres() ?? ''
  const folder = mkdtempSync(path.join(tmpdir(), 'mesa-postgres-'))
  const user = asNobody(folder)
  const [data, secret] = [path.join(folder, 'data'), path.join(folder, 'secret')]
  writeFileSync(secret, PASSWORD)
  chmodSync(secret, 0o644)
  const order = ['-D', data, '-U', 'mesa', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8']
  const made = spawnSync(path.join(programs, 'initdb'), [...order, '--no-locale'], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1']
  const url = `postgres://mesa:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`
  // To its processes this is what a power cut is to a computer; SIGKILL would leave some of them.
  return serve(url, folder, 'SIGQUIT', () =>
    run(path.join(programs, 'postgres'), options, { ...user, cwd: folder }, /ready to accept/),
  )
}

/** Real Redis that keeps nothing. */
export async function startRedis(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mesa-redis-'))
  const port = await freePort()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const url = `redis://127.0.0.1:${port}`
  return serve(url, folder, 'SIGKILL', () =>
    run(findRedis() ?? '', options, { cwd: folder }, /Ready to accept/),
  )
}

async function serve(
  url: string,
  folder: string,
  death: NodeJS.Signals,
  open: () => Promise<ChildProcess>,
): Promise<TestServer> {
  let child = await open()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(death)
    await exited
  }
  return {
    url,
    kill,
    async start() {
      child = await open()
    },
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Resolves when the server says that it is ready. */
async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly uid?: number; readonly gid?: number },
  ready: RegExp,
): Promise<ChildProcess> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      if (ready.test(said)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${program} ended: ${said}`)))
  })
  return child
}

/** For whom the folder is from now on; nobody in particular where we are not root. */
function asNobody(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  chownSync(folder, NOBODY, NOBODY)
  return { uid: NOBODY, gid: NOBODY }
}

function findRedis(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((each) => path.join(each, 'redis-server')).find(existsSync) ?? null
}
