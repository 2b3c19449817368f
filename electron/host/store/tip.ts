import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { closeDatabase, inspectDatabase } from './database.ts'
import type { StoreError } from './port.ts'
import { COLUMNS, parseEntry, parseMeta } from './rows.ts'

/** Which meeting a file is of, and how far it goes. */
export interface FileTip {
  readonly meeting: string
  readonly seq: number
  /** Of the last entry, hexadecimal. */
  readonly digest: string
}

/** Looks at the end of a file alone; says nothing of whether the rest is whole. */
export function readTip(path: string): Result<FileTip, StoreError> {
  const opened = inspectDatabase(path)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const meta = new Map(
      database.prepare(`SELECT ${COLUMNS.meta} FROM meta`).all([]).map(parseMeta),
    )
    const sql = `SELECT ${COLUMNS.entries} FROM entries ORDER BY seq DESC LIMIT 1`
    const last = database.prepare(sql).all([])
    const { seq, digest } = parseEntry(last[0])
    const hex = Buffer.from(digest).toString('hex')
    return ok({ meeting: meta.get('meeting') ?? '', seq, digest: hex })
  } catch {
    return err({ kind: 'damaged', path })
  } finally {
    closeDatabase(database)
  }
}
