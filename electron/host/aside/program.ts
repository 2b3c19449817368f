import process from 'node:process'
import { JOBS } from './jobs.ts'
import type { Answer, Job, Order } from './jobs.ts'

/** What `aside.ts` sends. */
export interface Task<J extends Job = Job> {
  readonly job: J
  readonly order: Order<J>
}

/** A process beside the host's: is sent one job, says what came of it, and is ended; with the host, at the latest. */
process.once('message', (task) => {
  const { job, order } = task as Task // our own host's
  const work: (order: never) => Answer<Job> = JOBS[job]
  process.send?.(work(order as never)) // the order is the job's own, as `Task` has it
})
process.once('disconnect', () => process.exit())
