import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

function programOf(folder: string, code: string): string {
  const program = join(folder, 'aside.mjs')
  writeFileSync(program, code)
  return program
}
