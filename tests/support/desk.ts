import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const START = path.resolve(import.meta.dirname, '../../electron/launch/start.mjs')

/** Mesa as a person starts it: a process of its own, with its own folder for everything. */
export interface Desk {
  /** With the desk's key in the fragment: whoever opens it sits at the host's computer. */
  readonly address: string
  /** What it has said so far, for the message of a test that fails. */
  readonly said: readonly string[]
  stop(): Promise<void>
}

/** Starts the built app without a window, building it first where sources are newer. */
export async function startDesk(
  folder: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Desk> {
  const child = spawn(process.execPath, [START, '--no-open', ...options], {
    env: { MESA_MDNS: 'off', ...process.env, MESA_HOME: folder, LANG: 'es', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const address = await Promise.race([addressIn(child, said), endOf(child, said)])
  return { address, said, stop: () => stop(child) }
}

/** Resolves with the first address that the process prints. */
function addressIn(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const address = /https?:\/\/\S+#desk=\S+/.exec(line)?.[0]
        if (address !== undefined) resolve(address)
      })
    }
  })
}

async function endOf(child: ChildProcess, said: readonly string[]): Promise<never> {
  const [code] = await once(child, 'close')
  throw new Error(`Mesa ended with ${String(code)} before it was there:\n${said.join('\n')}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'close')
  child.kill('SIGINT')
  await ended
}
