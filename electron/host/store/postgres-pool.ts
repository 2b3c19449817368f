import pg from 'pg'
import type { PoolClient } from 'pg'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { Unavailable } from './port.ts'
import type { WriteError } from './port.ts'

/** The connections of one host to the database that it shares. */
export class PostgresPool {
  /** What a failure to write is told as: the database's name, and never its password. */
  readonly cannotWrite: WriteError
  readonly #pool: pg.Pool

  constructor(url: string) {
    this.cannotWrite = { kind: 'cannot-write', path: nameOf(url) }
    this.#pool = new pg.Pool({
      connectionString: url,
      application_name: 'mesa',
      max: 10,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      // A host that hangs half-way, or is gone without a word, gives the meeting back to the others.
      idle_in_transaction_session_timeout: PATIENCE_MS,
      types: { getTypeParser: parserOf },
    })
    // Of a connection that nobody uses: the next who asks for one gets another.
    this.#pool.on('error', () => undefined)
  }

  /** @throws {Unavailable} where the database cannot be asked now. */
  async rows(sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
    try {
      const { rows } = await this.#pool.query<Record<string, unknown>>(sql, [...values])
      return rows
    } catch (error) {
      if (isBug(error)) throw error
      throw new Unavailable(this.cannotWrite.path)
    }
  }

  async write(sql: string, values: readonly unknown[]): Promise<Result<null, WriteError>> {
    try {
      await this.#pool.query(sql, [...values])
      return ok(null)
    } catch (error) {
      if (isBug(error)) throw error
      return err(this.cannotWrite)
    }
  }

  /** All that `work` does, or nothing of it. */
  async transact<T>(work: (client: PoolClient) => Promise<T>): Promise<Result<T, WriteError>> {
    let client: PoolClient | null = null
    try {
      client = await this.#pool.connect()
      await client.query('BEGIN')
      const done = await work(client)
      await client.query('COMMIT')
      client.release()
      return ok(done)
    } catch (error) {
      // Whatever state the connection is in, the server ends its transaction with it.
      client?.release(true)
      if (isBug(error)) throw error
      return err(this.cannotWrite)
    }
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}

const PATIENCE_MS = 10_000
const BIGINT = pg.types.builtins.INT8

/** Sequence numbers and times stay well below 2⁵³. */
function parserOf(
  type: Parameters<typeof pg.types.getTypeParser>[0],
  format?: 'text' | 'binary',
): (value: string) => unknown {
  if (type === BIGINT) return Number
  return pg.types.getTypeParser(type, format) as (value: string) => unknown // typed as any
}

/** Wrong SQL or values of ours; all else is the database's state, or the way to it. */
function isBug(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return !isOfTheLine(error)
  return /^(22|23|42)/.test(error.code ?? '')
}

/** Node's own errors have a code; those of `pg` for a connection that ended are plain ones. */
function isOfTheLine(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TypeError) return false
  return 'code' in error || /connect|terminat|timeout|closed/i.test(error.message)
}

function nameOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    return `${protocol}//${host}${pathname}`
  } catch {
    return 'postgres'
  }
}
