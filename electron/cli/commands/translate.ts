import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { MeetingFile } from '../../host/meetings/meeting-file.ts'
import { translationUpdate } from '../../host/meetings/translation.ts'
import type { TranslationSource } from '../../host/meetings/translation.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { withDraft } from '../open-draft.ts'
import { readSource } from '../source-text.ts'
import type { Translate } from '../words.ts'
import { templateFor } from './template.ts'

export interface TranslateOptions {
  readonly text?: string
  readonly template?: string
  readonly by?: string
}

/** Begins the text in the other language, as the chair would in the room. */
export function translateMeeting(
  path: string,
  { text, template, by }: TranslateOptions,
  { t, print, nowMs }: Context,
): Outcome {
  const read = readTranslation(text, t)
  if (!read.ok) return read
  const { source, told } = read.value
  const begun = withDraft(path, ({ file, settings }) =>
    beginTranslationIn(file, source, {
      ...{ template: template ?? settings.template, by: by ?? t('decide.chair'), atMs: nowMs() },
    }),
  )
  if (!begun.ok) return begun
  print(`${t('translate.done', { path })}\n`)
  for (const line of told) print(`${line}\n`)
  return ok(null)
}

export interface ToldTranslation {
  readonly source: TranslationSource
  readonly told: readonly string[]
}

export function readTranslation(
  path: string | undefined,
  t: Translate,
): Result<ToldTranslation, CliError> {
  return path === undefined ? ok({ source: { kind: 'blank' }, told: [] }) : readSource(path, t)
}

interface Beginning {
  /** Of the original, to take over what comes from it; an id, or the folder of a secretariat's own. */
  readonly template: string
  /** Who says what translates what. */
  readonly by: string
  readonly atMs: number
}

/** Puts the base text of a translation on record. */
export function beginTranslationIn(
  file: MeetingFile,
  source: TranslationSource,
  { template, by, atMs }: Beginning,
): Outcome {
  const find = () => {
    const found = templateFor(template)
    return found.ok ? found.value : null
  }
  const update = translationUpdate(file.doc, find, source, { party: 'PPT', delegate: by, atMs })
  if (update === null) return err({ kind: 'two-languages' })
  return file.append(update, { party: null, delegate: '', atMs })
}
