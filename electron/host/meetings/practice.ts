import practiceText from '../../../templates/practice/conclusiones.txt?raw'
import scriptFile from '../../../templates/practice/script.json'
import type { Opening } from '../../../shared/draft/start.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { rehearse } from '../../../shared/practice/rehearse.ts'
import type { Script } from '../../../shared/practice/script.ts'
import { parseScript } from '../../../shared/practice/script.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import type { StoreError } from '../store/port.ts'
import type { MeetingFile } from './meeting-file.ts'
import { createMeetingFile, openMeetingFile } from './meeting-file.ts'
import { openingOf } from './opening.ts'

/** A meeting that never was, for newcomers to try things on. */
export const PRACTICE_MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'La Antigua Guatemala',
  dates: ['2026-05-20'],
  ppt: { country: 'GTM', year: 2026 },
  present: COUNTRIES,
  language: 'es',
}

export const PRACTICE_TEMPLATE = 'conclusiones-grcm'

export function practiceOpening(template: Template): Opening {
  return openingOf(template, PRACTICE_MEETING, readPlainText(practiceText))
}

/** What the people at it do. */
export function practiceScript(): Script {
  return parseScript(scriptFile)
}

/** Makes the practice meeting as if the delegations had been there a while: with suggestions, some decided. */
export function createPracticeFile(
  path: string,
  template: Template,
  nowMs: () => number,
): Result<MeetingFile, StoreError> {
  const created = createMeetingFile(path, practiceOpening(template), nowMs())
  if (!created.ok) return created
  const file = created.value
  for (const { by, update } of rehearse(file.doc, practiceScript(), nowMs)) {
    const author = { party: by.party, delegate: by.name, atMs: nowMs() }
    const written = file.append(update, author)
    if (written.ok) continue
    file.close()
    return written
  }
  // Read again, so that it knows whose the clients of the rehearsal were.
  file.close()
  return openMeetingFile(path)
}
