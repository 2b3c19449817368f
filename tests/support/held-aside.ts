import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Aside } from '../../electron/host/aside/aside.ts'
import { JOBS } from '../../electron/host/aside/jobs.ts'
import type { Answer, Job, Order } from '../../electron/host/aside/jobs.ts'
import { ok } from '../../shared/result.ts'
import { ASIDE_PROGRAM } from './aside-program.ts'
import { temporaryFolder } from './folder.ts'

/** The program of the process beside a host, which begins its work when it is let. */
export interface HeldAside {
  readonly program: string
  readonly release: () => void
}

/** Were the work done by the host itself, nothing could let it go on. */
export function holdAside(): HeldAside {
  const folder = temporaryFolder()
  const flag = join(folder, 'go')
  const program = programOf(
    folder,
    `import { existsSync } from 'node:fs'
     const clock = new Int32Array(new SharedArrayBuffer(4))
     while (!existsSync(${JSON.stringify(flag)})) Atomics.wait(clock, 0, 0, 10)
     await import(${JSON.stringify(pathToFileURL(ASIDE_PROGRAM).href)})`,
  )
  return { program, release: () => writeFileSync(flag, '') }
}

/** One that ends without an answer. */
export function brokenAside(code: string): string {
  return programOf(temporaryFolder(), code)
}

/** Does the work at once and in this process; `then` happens before the host goes on. */
export function asideHere(then: () => unknown = () => undefined): Pick<Aside, 'run'> {
  return {
    async run<J extends Job>(job: J, order: Order<J>) {
      const work: (order: never) => Answer<Job> = JOBS[job]
      const answer = work(order as never) as Answer<J> // the job's own
      await then()
      return ok(answer)
    },
  }
}

function programOf(folder: string, code: string): string {
  const program = join(folder, 'aside.mjs')
  writeFileSync(program, code)
  return program
}
