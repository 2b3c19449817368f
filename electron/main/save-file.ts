import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { SaveError } from '../../shared/protocol/ipc.ts'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import { BESIDE } from '../host/index.ts'

/**
 * Writes beside the file and renames: a failed write leaves the old file whole. A meeting that is open,
 * or that a crash left, is written over never: what is said there would go on into a file without a name.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null, SaveError>> {
  if (BESIDE.some((end) => existsSync(path + end))) return err({ kind: 'cannot-write', path })
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    return ok(null)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
    return err({ kind: 'cannot-write', path })
  }
}
