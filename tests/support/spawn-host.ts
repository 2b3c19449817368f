import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import type { Party } from '../../shared/meeting/party.ts'

/** A host in another process, as `host-process.ts` says it. */
export interface SpawnedHost {
  readonly port: number
  readonly url: string
  readonly room: string
  readonly tickets: ReadonlyMap<Party, string>
  /** As a power cut does: nothing of the process gets to say goodbye. */
  readonly kill: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, '.cache/host-process')

/** Bundles the host once; Node runs no TypeScript. */
export async function buildHostProcess(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ ssr: true, outDir: OUT, emptyOutDir: true, target: 'node20', minify: false },
      rolldownOptions: { input: join(import.meta.dirname, 'host-process.ts') },
    },
  })
}

export async function spawnHost(folder: string, port = 0): Promise<SpawnedHost> {
  const script = join(OUT, 'host-process.js')
  const child = spawn(process.execPath, [script, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  const lines = createInterface(child.stdout)
  const first = await Promise.race([once(lines, 'line'), exited.then(() => null)])
  if (first === null) throw new Error('The host ended before it listened')
  const said = JSON.parse(String(first[0])) as Omit<SpawnedHost, 'kill' | 'tickets'> & {
    tickets: readonly [Party, string][]
  } // what host-process.ts prints
  return { ...said, tickets: new Map(said.tickets), kill }
}
