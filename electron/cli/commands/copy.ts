import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { openDatabase } from '../../host/index.ts'
import { parseCode } from '../../host/meetings/codes.ts'
import { copyMeeting } from '../../host/meetings/copy-meeting.ts'
import { openMeetingFile } from '../../host/meetings/meeting-file.ts'
import { Unavailable } from '../../host/store/port.ts'
import type { SharedDatabase } from '../../host/store/postgres-database.ts'
import { writeSqliteStore } from '../../host/store/sqlite.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { replaceMeetingFile } from '../meeting-target.ts'
import { writeOutput } from '../output-file.ts'

export interface CopyOptions {
  readonly output: string
  readonly force?: true
  /** The database in which the meeting is; it is then named by one of its codes. */
  readonly postgres?: string
}

type Target = Omit<CopyOptions, 'postgres'>

/** Copies a meeting from where it is kept, also while it is open. */
export async function copyFrom(
  meeting: string,
  { postgres, ...options }: CopyOptions,
  context: Context,
): Promise<Outcome> {
  if (postgres === undefined) return copyFile(meeting, options, context)
  const opened = await openDatabase(postgres)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    return await copyOut(database, meeting, options, context)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return err({ kind: 'no-database', url: error.message })
  } finally {
    await database.close()
  }
}

/** Copies a meeting's file, also while a host has it open. What is put in place is a meeting that was opened and checked. */
async function copyFile(
  file: string,
  { output, force }: Target,
  { t, print }: Context,
): Promise<Outcome> {
  const copied = await copyMeeting(file)
  if (!copied.ok) {
    return err(
      copied.error.kind === 'cannot-write' ? { kind: 'cannot-read', path: file } : copied.error,
    )
  }
  const written = replaceMeetingFile(output, { force: force === true }, (temporary) => {
    const put = writeOutput(temporary, copied.value, { force: true })
    return put.ok ? check(temporary, file) : put
  })
  if (written.ok) print(`${t('copy.done', { path: output })}\n`)
  return written
}

/** Writes what a database has of a meeting as a file: its invitations and tickets too, and the same chain. */
async function copyOut(
  database: SharedDatabase,
  typed: string,
  { output, force }: Target,
  { t, print }: Context,
): Promise<Outcome> {
  const code = parseCode(typed)
  const meeting = code === null ? null : await database.findByCode(code)
  if (meeting === null) return err({ kind: 'no-such-code', code: typed })
  const contents = await database.contents(meeting)
  if (!contents.ok) return contents
  const written = replaceMeetingFile(output, { force: force === true }, (temporary) => {
    const put = writeSqliteStore(temporary, { ...contents.value, sealKey: null })
    return put.ok ? check(temporary, output) : err({ ...put.error, path: output })
  })
  if (written.ok) print(`${t('copy.done', { path: output })}\n`)
  return written
}

/** That what was written is a meeting. Names it as the caller knows it. */
function check(written: string, path: string): Result<null, CliError> {
  const opened = openMeetingFile(written)
  if (!opened.ok) return err({ ...opened.error, path })
  opened.value.close()
  return ok(null)
}
