import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'
import type { Servers } from '../../electron/host/index.ts'
import type { Admission, Invitation } from '../../shared/protocol/http.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Result } from '../../shared/result.ts'
import type { Guest } from './orders.ts'
import type { Weight } from './weighed.ts'

/** Where the bundled programs of a run are; Node runs no TypeScript. */
export interface Programs {
  readonly worker: string
  readonly host: string
  readonly relay: string
}

const ASIDE = 'electron/host/aside/program.ts'

export async function buildPrograms(root: string): Promise<Programs> {
  const outDir = path.join(root, '.cache/load')
  const of = (name: string) => path.join(root, 'tests/load', `${name}.ts`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ ssr: true, outDir, emptyOutDir: true, target: 'node20', minify: false },
      rolldownOptions: {
        input: {
          ...{ worker: of('worker'), 'host-process': of('host-process') },
          ...{ 'bare-relay': of('bare-relay'), aside: path.join(root, ASIDE) },
        },
      },
    },
  })
  const script = (name: string) => path.join(outDir, `${name}.js`)
  return {
    worker: script('worker'),
    host: script('host-process'),
    relay: script('bare-relay'),
  }
}

/** A server that is being measured, in a process of its own. */
interface Server {
  readonly pid: number
  readonly weigh: () => Promise<Weight>
  readonly stop: () => Promise<void>
  /** As a power cut does: nothing of the process gets to say goodbye. */
  readonly kill: () => Promise<void>
}

export interface ServedTable {
  readonly room: string
  readonly invitations: readonly Invitation[]
}

export interface ServedHost extends Server {
  readonly url: string
  readonly tables: readonly ServedTable[]
}

export interface ServedRelay extends Server {
  readonly url: string
  readonly room: string
}

/** The real host, with all the meetings of a folder open; on any free port where none is given. */
export async function serveFolder(
  programs: Programs,
  folder: string,
  port = 0,
): Promise<ServedHost> {
  const { said, ...server } = await start(programs.host, folder, String(port))
  return { ...(said as Pick<ServedHost, 'url' | 'tables'>), ...server } // what host-process.ts says
}

/** The same, from a database that other hosts serve as well. */
export async function serveTogether(
  programs: Programs,
  folder: string,
  { postgres, redis }: Servers,
): Promise<ServedHost> {
  const { said, ...server } = await start(programs.host, folder, '0', postgres, redis)
  return { ...(said as Pick<ServedHost, 'url' | 'tables'>), ...server } // what host-process.ts says
}

export async function serveBare(programs: Programs, file: string): Promise<ServedRelay> {
  const { said, ...server } = await start(programs.relay, file)
  return { ...(said as Pick<ServedRelay, 'url' | 'room'>), ...server } // what bare-relay.ts says
}

/** Comes in by an invitation, as a page does. */
export async function invite(
  host: ServedHost,
  { room, invitations }: ServedTable,
  { party, name, paragraph }: Pick<Guest, 'name' | 'paragraph'> & { readonly party: Party },
): Promise<Guest> {
  const code = invitations.find((each) => each.party === party)?.code ?? ''
  const response = await fetch(`${host.url}/api/invitation/accept`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, name }),
  })
  const admission = (await response.json()) as Result<Admission, unknown> // our own host's
  if (!admission.ok) throw new Error(`Not let in: ${JSON.stringify(admission.error)}`)
  const url = host.url.replace('http', 'ws')
  return { url, room, ticket: admission.value.ticket, party, name, paragraph }
}

/** Starts the host, and kills it after so long, whatever it has come to. */
export async function killStarting(
  programs: Programs,
  folder: string,
  port: number,
  livesMs: number,
): Promise<void> {
  const { kill } = launch(programs.host, [folder, String(port)])
  await setTimeout(livesMs)
  await kill()
}

function launch(script: string, args: readonly string[]) {
  const child = fork(script, args, {
    // As a server runs it (`electron/deploy`).
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  return { child, exited, kill }
}

async function start(
  script: string,
  ...args: readonly string[]
): Promise<Server & { said: unknown }> {
  const { child, exited, kill } = launch(script, args)
  const said = await Promise.race([answerOf(child), exited.then(() => null)])
  if (said === null) throw new Error('A server ended before it listened')
  return {
    said,
    pid: child.pid ?? 0,
    kill,
    async weigh() {
      const answer = answerOf(child)
      child.send('weigh')
      return (await answer) as Weight // what weighed.ts says
    },
    async stop() {
      if (child.connected) child.send('stop')
      await exited
    },
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = (await once(child, 'message')) as unknown[]
  return answer
}
