import { join } from 'node:path'
import { build } from 'vite'
import { ASIDE_FOLDER } from './aside-program.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Before the first test: Node runs no TypeScript. */
export async function setup(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ ssr: true, outDir: ASIDE_FOLDER, emptyOutDir: false, target: 'node20', minify: false },
      rolldownOptions: { input: { aside: join(ROOT, 'electron/host/aside/program.ts') } },
    },
  })
}
