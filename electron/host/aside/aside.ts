import { err } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { createTurns } from '../turns.ts'
import type { Answer, Job, Order } from './jobs.ts'
import { runAlone } from './run-alone.ts'
import type { JobFailed } from './run-alone.ts'

/** Does beside the host what would keep all its tables waiting. */
export interface Aside {
  /** Whatever becomes of the job's own process, the host goes on, and an answer comes. */
  readonly run: <J extends Job>(job: J, order: Order<J>) => Promise<Result<Answer<J>, JobFailed>>
  /** Ends what is being read, and waits for what is being mended. */
  readonly stop: () => Promise<void>
}

/** Longer than anything takes that people still wait for. */
const LIMIT_MS = 5 * 60_000

/**
 * `program` is the built `program.ts`. One job of a kind at a time, or several would need the memory of all;
 * a meeting that has to be mended does not wait until somebody's text is read.
 */
export function createAside(
  program: string,
  onFault: (fault: unknown) => void,
  limitMs = LIMIT_MS,
): Aside {
  const [reading, mending] = [createTurns(), createTurns()]
  const stopping = new AbortController()
  const { signal } = stopping
  return {
    run(job, order) {
      const task = { job, order }
      if (job === 'mend') return mending(() => runAlone(program, task, { limitMs, onFault }))
      return reading(() =>
        signal.aborted
          ? Promise.resolve(err({ kind: 'job-failed', cause: 'failed' }))
          : runAlone(program, task, { limitMs, onFault, signal }),
      )
    },
    async stop() {
      stopping.abort()
      await Promise.all([reading, mending].map((inTurn) => inTurn(() => Promise.resolve())))
    },
  }
}
