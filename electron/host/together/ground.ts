import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { StoreError } from '../store/port.ts'
import { openPostgres } from '../store/postgres-database.ts'
import type { SharedDatabase } from '../store/postgres-database.ts'
import { openBell } from './bell.ts'
import type { Bell, NoBell } from './bell.ts'

/** Where hosts meet: URLs, with what they have to know to get in. */
export interface Servers {
  readonly postgres: string
  readonly redis: string
}

/** What hosts that serve meetings together have in common. */
export interface Ground {
  readonly database: SharedDatabase
  readonly bell: Bell
  readonly close: () => Promise<void>
}

/** Why hosts cannot serve together. */
export type TogetherError =
  | StoreError
  | NoBell
  /** It does not answer, or does not let us in. */
  | { readonly kind: 'no-database'; readonly url: string }
  /** A file and the database both went on with one meeting. */
  | { readonly kind: 'went-apart'; readonly path: string }

export async function openGround({
  postgres,
  redis,
}: Servers): Promise<Result<Ground, TogetherError>> {
  const opened = await openDatabase(postgres)
  if (!opened.ok) return opened
  const database = opened.value
  const bell = await openBell(redis, database.hostKey)
  if (!bell.ok) {
    await database.close()
    return bell
  }
  let closed: Promise<void> | null = null
  return ok({
    database,
    bell: bell.value,
    close() {
      bell.value.stop()
      closed ??= database.close()
      return closed
    },
  })
}

/** For who only reads: `close` it. */
export async function openDatabase(url: string): Promise<Result<SharedDatabase, TogetherError>> {
  if (!/^postgres(ql)?:\/\//.test(url)) return err({ kind: 'no-database', url: 'postgres' })
  const opened = await openPostgres(url)
  if (opened.ok || opened.error.kind !== 'cannot-write') return opened
  return err({ kind: 'no-database', url: opened.error.path })
}
