import { statSync } from 'node:fs'
import type * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { openReader } from '../../shared/draft/reader.ts'
import type { Settings } from '../../shared/draft/settings.ts'
import { readSettings } from '../../shared/draft/settings.ts'
import type { Result } from '../../shared/result.ts'
import { err } from '../../shared/result.ts'
import type { Moment } from '../host/meetings/meeting-at.ts'
import { readMeetingAt } from '../host/meetings/meeting-at.ts'
import type { MeetingFile } from '../host/meetings/meeting-file.ts'
import { openMeetingFile } from '../host/meetings/meeting-file.ts'
import type { CliError } from './cli-error.ts'

export interface OpenedDraft {
  readonly file: MeetingFile
  readonly reader: Reader
  readonly settings: Settings
}

/** What a command that only reads needs of a meeting. */
export type ReadDraft = Pick<OpenedDraft, 'reader' | 'settings'>

/** Reads a meeting as it is, or as it stood at some moment. */
export function withDraftAt<T>(
  path: string,
  at: Moment | undefined,
  use: (draft: ReadDraft) => Result<T, CliError>,
): Result<T, CliError> {
  if (at === undefined) return withDraft(path, use)
  const former = readMeetingAt(path, at)
  return former.ok ? useDoc(former.value.doc, path, use) : former
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
  try {
    return useDoc(file.doc, path, (draft) => use({ file, ...draft }))
  } finally {
    file.close()
  }
}

function useDoc<T>(
  doc: Y.Doc,
  path: string,
  use: (draft: ReadDraft) => Result<T, CliError>,
): Result<T, CliError> {
  const draft = openDraft(doc)
  const reader = openReader(draft)
  try {
    const settings = readSettings(draft)
    return settings === null ? err({ kind: 'damaged', path }) : use({ reader, settings })
  } finally {
    reader.stop()
  }
}
