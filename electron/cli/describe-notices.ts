import type { ReadDocx } from '../../shared/docx/read/read-docx.ts'
import { sayNotices } from '../../shared/docx/read/say-notice.ts'
import type { Translate } from './words.ts'

/** What of a Word file does not come in as it is, in lines; empty where all of it does. */
export function describeNotices(
  { notices, document }: Pick<ReadDocx, 'notices' | 'document'>,
  t: Translate,
): readonly string[] {
  const said = sayNotices(notices, document, t).flatMap(({ sentence, lines }) => [
    `  ${sentence}`,
    ...lines.map((each) => `    ${each}`),
  ])
  return said.length === 0 ? [] : [`${t('notice.title')}:`, ...said]
}
