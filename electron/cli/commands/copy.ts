import { err, ok } from '../../../shared/result.ts'
import { copyMeeting } from '../../host/meetings/copy-meeting.ts'
import { openMeetingFile } from '../../host/meetings/meeting-file.ts'
import type { Context, Outcome } from '../context.ts'
import { replaceFile, writeOutput } from '../output-file.ts'

export interface CopyOptions {
  readonly output: string
  readonly force?: true
}

/** Copies a meeting, also while a host has it open. What is put in place is a meeting that was opened and checked. */
export async function copyFile(
  file: string,
  { output, force }: CopyOptions,
  { t, print }: Context,
): Promise<Outcome> {
  const copied = await copyMeeting(file)
  if (!copied.ok) {
    return err(
      copied.error.kind === 'cannot-write' ? { kind: 'cannot-read', path: file } : copied.error,
    )
  }
  const written = replaceFile(output, { force: force === true }, (temporary) => {
    const put = writeOutput(temporary, copied.value, { force: true })
    if (!put.ok) return put
    const opened = openMeetingFile(temporary)
    if (!opened.ok) return err({ ...opened.error, path: file })
    opened.value.close()
    return ok(null)
  })
  if (written.ok) print(`${t('copy.done', { path: output })}\n`)
  return written
}
