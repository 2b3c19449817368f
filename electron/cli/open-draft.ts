import { statSync } from 'node:fs'
import { openDraft } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { openReader } from '../../shared/draft/reader.ts'
import type { Settings } from '../../shared/draft/settings.ts'
import { readSettings } from '../../shared/draft/settings.ts'
import type { Result } from '../../shared/result.ts'
import { err } from '../../shared/result.ts'
import type { MeetingFile } from '../host/meetings/meeting-file.ts'
import { openMeetingFile } from '../host/meetings/meeting-file.ts'
import type { CliError } from './cli-error.ts'

export interface OpenedDraft {
  readonly file: MeetingFile
  readonly reader: Reader
  readonly settings: Settings
}

/** Opens a meeting for as long as `use` runs, and closes it however that ends. */
export function withDraft<T>(
  path: string,
  use: (opened: OpenedDraft) => Result<T, CliError>,
): Result<T, CliError> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return err({ kind: 'cannot-read', path })
  }
  const opened = openMeetingFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  const draft = openDraft(file.doc)
  const reader = openReader(draft)
  try {
    const settings = readSettings(draft)
    return settings === null ? err({ kind: 'damaged', path }) : use({ file, reader, settings })
  } finally {
    reader.stop()
    file.close()
  }
}
