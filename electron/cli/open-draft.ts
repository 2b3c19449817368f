import { statSync } from 'node:fs'
import type * as Y from 'yjs'
import { TEXTS, isBegun, openDraft } from '../../shared/draft/draft.ts'
import type { Draft } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Settings } from '../../shared/draft/settings.ts'
import { settingsOnPaper } from '../../shared/draft/settings.ts'
import type { Language } from '../../shared/meeting/meeting.ts'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
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

/** Reads a meeting as it is, or as it stood at some moment; of two texts the original, where no language is asked for. */
export function withDraftAt<T>(
  path: string,
  at: Moment | undefined,
  use: (draft: ReadDraft) => Result<T, CliError>,
  language?: Language,
): Result<T, CliError> {
  if (at === undefined) return withDraft(path, use, language)
  const former = readMeetingAt(path, at)
  return former.ok ? useDoc(former.value.doc, path, use, language) : former
}

/** Opens a meeting for as long as `use` runs, and closes it however that ends. */
export function withDraft<T>(
  path: string,
  use: (opened: OpenedDraft) => Result<T, CliError>,
  language?: Language,
): Result<T, CliError> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return err({ kind: 'cannot-read', path })
  }
  const opened = openMeetingFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    return useDoc(file.doc, path, (draft) => use({ file, ...draft }), language)
  } finally {
    file.close()
  }
}

/** The text beside the original, for as long as `use` runs; null where there is none. */
export function withTranslation<T>(
  { doc }: Draft,
  use: (translation: ReadDraft | null) => Result<T, CliError>,
): Result<T, CliError> {
  const draft = openDraft(doc, 'translation')
  const settings = isBegun(draft) ? settingsOnPaper(draft) : null
  if (settings === null) return use(null)
  const reader = openReader(draft)
  try {
    return use({ reader, settings })
  } finally {
    reader.stop()
  }
}

function useDoc<T>(
  doc: Y.Doc,
  path: string,
  use: (draft: ReadDraft) => Result<T, CliError>,
  language?: Language,
): Result<T, CliError> {
  const found = draftIn(doc, path, language)
  if (!found.ok) return found
  const { draft, settings } = found.value
  const reader = openReader(draft)
  try {
    return use({ reader, settings })
  } finally {
    reader.stop()
  }
}

function draftIn(
  doc: Y.Doc,
  path: string,
  language: Language | undefined,
): Result<{ readonly draft: Draft; readonly settings: Settings }, CliError> {
  for (const text of TEXTS) {
    const draft = openDraft(doc, text)
    const settings = settingsOnPaper(draft)
    if (settings === null && text === 'original') return err({ kind: 'damaged', path })
    if (settings === null || !isBegun(draft)) continue
    if (language === undefined || settings.meeting.language === language) {
      return ok({ draft, settings })
    }
  }
  return err({ kind: 'no-such-language' })
}
