import process from 'node:process'
import { removeTemporary } from '../temporary.ts'
import { JOBS } from './jobs.ts'
import type { Answer, Job, Order } from './jobs.ts'

/** What `run-alone.ts` sends. */
export interface Task<J extends Job = Job> {
  readonly job: J
  readonly order: Order<J>
}

/**
 * A process beside the host's: is sent one job, says what came of it, and is ended. When the host is gone
 * it takes along what nobody will give a name. Whether a job is gone on with is the host's to say: Ctrl+C
 * reaches this process too, and so does what a service manager sends to all of a service.
 */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

/** What it writes, until the host gives it a name. */
let unnamed: string | null = null

process.once('message', (task) => {
  const { job, order } = task as Task // our own host's
  unnamed = typeof order === 'string' ? null : order.temporary
  const work: (order: never) => Answer<Job> = JOBS[job]
  // The order is the job's own, as `Task` has it.
  process.send?.(work(order as never), undefined, undefined, (error) => error && leave())
})
process.once('disconnect', leave)

function leave(): void {
  if (unnamed !== null) removeTemporary(unnamed)
  process.exit()
}
