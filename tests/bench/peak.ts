import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { rounded } from './measure.ts'

/** In megabytes, the most that a process of the command line held from its start to its end. */
export async function peakOf(root: string, command: readonly string[]): Promise<number> {
  const say = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(say)}`],
      ...[path.join(root, 'dist/node/cli.js'), ...command],
    ],
    { maxBuffer: 64_000_000 },
  )
  const [, kilobytes] = /^peak (\d+)$/m.exec(stderr) ?? []
  if (kilobytes === undefined) throw new Error(stderr)
  return rounded((Number(kilobytes) * 1024) / 1_000_000)
}
