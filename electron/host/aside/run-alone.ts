import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { JobCause } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Answer, Job } from './jobs.ts'
import type { Task } from './program.ts'

/** Its process ended, or was ended, without an answer. */
export interface JobFailed {
  readonly kind: 'job-failed'
  readonly cause: JobCause
}

interface Bounds {
  /** Then it is ended. */
  readonly limitMs: number
  /** Ends it at once. */
  readonly signal?: AbortSignal
  readonly onFault: (fault: unknown) => void
}

/** So that one file takes neither the host's memory nor the computer's. */
const MAX_HEAP_MEGABYTES = 1_536
/** Of what it says before it dies. */
const MAX_SAID = 100_000
/** A process that waits for a disk which does not answer cannot be ended: nobody waits for it. */
const GRACE_MS = 5_000

/**
 * Does one job in a process of its own, and is there no more when it answers. A thread would not do: Node
 * ends the whole process where one needs much memory at once.
 */
export function runAlone<J extends Job>(
  program: string,
  task: Task<J>,
  { limitMs, signal, onFault }: Bounds,
): Promise<Result<Answer<J>, JobFailed>> {
  return new Promise((resolve) => {
    let child: ChildProcess | null = null
    let said = ''
    let isSettled = false
    let ended: { readonly cause: JobCause; readonly how: string } | null = null
    let timer = setTimeout(() => end('took-too-long', `more than ${limitMs} ms`), limitMs)
    const stop = () => end('failed', 'the host was stopped')
    signal?.addEventListener('abort', stop)

    function settle(result: Result<Answer<J>, JobFailed>): void {
      isSettled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      child?.kill('SIGKILL')
      resolve(result)
    }

    /** What it says may hold words of a text; where it was in our code does not. */
    function fail(cause: JobCause, how: string): void {
      if (isSettled) return
      const fault = new Error(`A job ended without an answer: ${task.job}, ${how}`)
      fault.stack = [String(fault), ...said.split('\n').filter(isFrame)].join('\n')
      onFault(fault)
      settle(err({ kind: 'job-failed', cause }))
    }

    /** Waits until it is gone: until then it may still write. */
    function end(cause: JobCause, how: string): void {
      ended ??= { cause, how }
      clearTimeout(timer)
      timer = setTimeout(() => fail(cause, how), GRACE_MS)
      child?.kill('SIGKILL')
    }

    try {
      child = fork(program, {
        execArgv: [`--max-old-space-size=${MAX_HEAP_MEGABYTES}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-MAX_SAID)
      })
      child.once('message', (answer) => settle(ok(answer as Answer<J>))) // what program.ts says
      child.on('error', (error) => fail('failed', error.message))
      child.once('close', (code, killer) => {
        const { cause, how } = ended ?? {
          cause: causeOf(killer, said),
          how: killer ?? String(code),
        }
        fail(cause, how)
      })
      child.send(task, (error) => error && end('failed', error.message))
    } catch (error) {
      fail('failed', error instanceof Error ? error.message : String(error))
    }
  })
}

/** Whom the system kills without a word had more than there was. */
function causeOf(killer: NodeJS.Signals | null, said: string): JobCause {
  if (killer === 'SIGKILL') return 'out-of-memory'
  return /out of memory|allocation failed/i.test(said) ? 'out-of-memory' : 'failed'
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line)
}
