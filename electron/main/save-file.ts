import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { SaveError } from '../../shared/protocol/ipc.ts'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'

/** Writes beside the file and renames: a failed write leaves the old file whole. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null, SaveError>> {
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
