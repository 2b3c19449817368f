import type { MeetingId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { openMeetingFile } from '../meetings/meeting-file.ts'
import type { SharedDatabase } from '../store/postgres-database.ts'
import { surveyFile } from '../store/survey.ts'
import type { TogetherError } from './ground.ts'

/**
 * Puts the meeting of a file into the database, with its invitations and tickets, entry by entry:
 * its chain is the same there. One that is there already stays as it is there, if it went on from
 * what the file says. The file itself is left alone.
 */
export async function takeIn(
  database: SharedDatabase,
  path: string,
): Promise<Result<MeetingId, TogetherError>> {
  // Nobody else has it open, and it is whole.
  const opened = openMeetingFile(path)
  if (!opened.ok) return opened
  opened.value.close()
  const surveyed = surveyFile(path)
  if (!surveyed.ok) return surveyed
  const { meeting, digest, sound, flaws } = surveyed.value
  if (flaws.length > 0) return err({ kind: 'damaged', path })
  const taken = await database.take({ ...surveyed.value, entries: sound })
  if (!taken.ok) return taken
  if (taken.value === 'taken') return ok(meeting)
  const goesOn = (await database.digestAt(meeting, sound.length)) === digest
  return goesOn ? ok(meeting) : err({ kind: 'went-apart', path })
}
