import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { until } from './host.ts'

/** `mesa` in a process of its own. */
export interface MesaProcess {
  readonly printed: () => string
  readonly complaints: () => string
  /** As a power cut does. */
  readonly kill: () => Promise<void>
  /** As Ctrl+C does. Gives the exit code. */
  readonly stop: () => Promise<number | null>
  /** As a service manager does. */
  readonly terminate: () => Promise<number | null>
  /** Waits for its own end. */
  readonly ended: () => Promise<number | null>
  /** Holds it still wherever it is, while `work` looks at its files. */
  readonly holdStill: (work: () => void) => void
}

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, '.cache/mesa-process')

/** Bundles the command line once; Node runs no TypeScript. */
export async function buildMesaProcess(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ ssr: true, outDir: OUT, emptyOutDir: true, target: 'node20', minify: false },
      rolldownOptions: {
        input: {
          mesa: join(ROOT, 'electron/cli/main.ts'),
          aside: join(ROOT, 'electron/host/aside/program.ts'),
        },
      },
    },
  })
}

export function spawnMesa(home: string, ...args: readonly string[]): MesaProcess {
  const child = spawn(process.execPath, [join(OUT, 'mesa.js'), ...args, '--lang', 'es'], {
    env: { ...process.env, MESA_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let [printed, complaints] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => {
    printed += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    complaints += bytes.toString()
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited
    return child.exitCode
  }
  const kill = async () => {
    await end('SIGKILL')
  }
  const holdStill = (work: () => void) => {
    child.kill('SIGSTOP')
    try {
      waitUntilStill(child.pid)
      work()
    } finally {
      child.kill('SIGCONT')
    }
  }
  onTestFinished(kill)
  return {
    ...{ printed: () => printed, complaints: () => complaints, kill, holdStill },
    stop: () => end('SIGINT'),
    terminate: () => end('SIGTERM'),
    ended: async () => {
      await exited
      return child.exitCode
    },
  }
}

/** A signal is on its way for a moment; where the system has no list of threads, nobody can tell. */
function waitUntilStill(pid: number | undefined): void {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return
  const clock = new Int32Array(new SharedArrayBuffer(4))
  const isStill = (task: string) => /\) T /.test(readFileSync(join(tasks, task, 'stat'), 'utf8'))
  while (!readdirSync(tasks).every(isStill)) Atomics.wait(clock, 0, 0, 1)
}

/** A host of `mesa host …` that listens. */
export async function spawnMesaHost(home: string, ...args: readonly string[]) {
  const mesa = spawnMesa(home, 'host', ...args, '--port', '0')
  await until(() => /Ctrl\+C/.test(mesa.printed()) || mesa.complaints() !== '', 'the host', 90_000)
  const [, url = '', port = ''] = /(http:\/\/127\.0\.0\.1:(\d+))/.exec(mesa.printed()) ?? []
  if (url === '') throw new Error(`No host: ${mesa.complaints()}`)
  return { ...mesa, url, port: Number(port) }
}
