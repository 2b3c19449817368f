import { fork } from 'node:child_process'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { createTurns } from '../turns.ts'
import type { Answer, Job, Order } from './jobs.ts'
import type { Task } from './program.ts'

/** Does beside the host what would keep all its tables waiting. */
export interface Aside {
  /** Whatever becomes of the job's own process, the host goes on. */
  readonly run: <J extends Job>(job: J, order: Order<J>) => Promise<Result<Answer<J>, JobFailed>>
  /** Waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** Its process ended without an answer: it needed more memory than it may have, or has a bug. */
export interface JobFailed {
  readonly kind: 'job-failed'
}

/** So that one file takes neither the host's memory nor the computer's. */
const MAX_HEAP_MEGABYTES = 1_536

/** `program` is the built `program.ts`. One job at a time, or several would need the memory of all. */
export function createAside(program: string, onFault: (fault: unknown) => void): Aside {
  const inTurn = createTurns()
  return {
    run: (job, order) => inTurn(() => runAlone(program, { job, order }, onFault)),
    stop: () => inTurn(() => Promise.resolve()),
  }
}

/** A thread would not do: Node ends the whole process where one needs much memory at once. */
function runAlone<J extends Job>(
  program: string,
  task: Task<J>,
  onFault: (fault: unknown) => void,
): Promise<Result<Answer<J>, JobFailed>> {
  return new Promise((resolve) => {
    const child = fork(program, {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    let isAnswered = false
    child.once('message', (answer) => {
      isAnswered = true
      resolve(ok(answer as Answer<J>)) // what program.ts says
      child.kill()
    })
    child.once('error', onFault)
    child.once('close', (code, signal) => {
      if (isAnswered) return
      onFault(new Error(`A job ended without an answer: ${task.job}, ${signal ?? String(code)}`))
      resolve(err({ kind: 'job-failed' }))
    })
    child.send(task, (error) => error && onFault(error))
  })
}
