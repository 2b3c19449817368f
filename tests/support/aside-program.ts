import { join } from 'node:path'

export const ASIDE_FOLDER = join(import.meta.dirname, '../../.cache/aside')

/** Where `build-aside.ts` puts the program of the process beside a host. */
export const ASIDE_PROGRAM = join(ASIDE_FOLDER, 'aside.js')
