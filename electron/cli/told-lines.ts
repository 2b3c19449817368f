import type { ReadDocx } from '../../shared/docx/read/read-docx.ts'
import { sayNotices } from '../../shared/docx/read/say-notice.ts'
import type { Told } from '../../shared/text/describe-reading.ts'
import type { Translate } from './words.ts'

/** What is told of a text, a line each; what it is about stands further in. */
export function linesOfTold(told: readonly Told[]): readonly string[] {
  return told.flatMap(({ sentence, lines }) => [sentence, ...lines.map((line) => `  ${line}`)])
}

/** What of a Word file does not come in as it is, under its title; empty where all of it does. */
export function linesOfNotices(
  { notices, document }: Pick<ReadDocx, 'notices' | 'document'>,
  t: Translate,
): readonly string[] {
  const said = linesOfTold(sayNotices(notices, document, t))
  return said.length === 0 ? [] : [`${t('notice.title')}:`, ...said.map((line) => `  ${line}`)]
}
