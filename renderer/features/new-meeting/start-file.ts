import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import type { ChosenFile } from '../../bridge/files.ts'
import { readWordFile } from '../../bridge/read-word-file.ts'
import { describeWordError } from '../../i18n/describe-word-error.ts'
import type { Translate } from '../../i18n/messages.ts'
import { decodeText } from './decode-text.ts'
import type { StartFile } from './meeting-form.ts'

/** Reads a file to start from, or says in words why it cannot be. */
export async function readStartFile(
  { name, bytes }: ChosenFile,
  t: Translate,
): Promise<Result<StartFile, string>> {
  if (/\.docx?$/i.test(name)) {
    const read = await readWordFile(bytes, 'start')
    if (!read.ok) return err(describeWordError(name, read.error, t))
    const { document, notices } = read.value
    return ok({ kind: 'word', name, document, notices, bytes })
  }
  const text = decodeText(bytes)
  return text === null
    ? err(t('newMeeting.problem.notText', { name }))
    : ok({ kind: 'text', name, text })
}

/** How much there is in it. */
export function countsIn(file: StartFile) {
  if (file.kind === 'text') {
    return { count: readPlainText(file.text).length, suggestions: 0, comments: 0 }
  }
  const { paragraphs, suggestions, threads = [] } = file.document
  return { count: paragraphs.length, suggestions: suggestions.size, comments: threads.length }
}
