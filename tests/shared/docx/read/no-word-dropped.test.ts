import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../../electron/cli/words.ts'
import { baseOf, printLabelled } from '../../../../shared/text/print-plain-text.ts'
import { printMarked } from '../../../../shared/text/print-marked.ts'
import { viewOf } from '../../../../shared/document/views.ts'
import type { View } from '../../../../shared/document/document.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { sayNotices } from '../../../../shared/docx/read/say-notice.ts'
import { foreignDocx, paragraph, run } from '../../../support/foreign-docx.ts'
import type { Fate, WordCase } from '../../../support/word-pieces.ts'
import { WORD } from '../../../support/word-pieces.ts'
import { WORDS_ASIDE } from '../../../support/words-aside.ts'
import { WORDS_IN_TEXT } from '../../../support/words-in-text.ts'

function read({ body, parts, relations }: WordCase) {
  const around = paragraph(run('Se acuerda.'))
  const rest = { ...(parts && { parts }), ...(relations && { relations }) }
  const result = readDocx(foreignDocx({ body: around + body + around, ...rest }))
  if (!result.ok) throw new Error(result.error.kind)
  const { document, notices } = result.value
  const view = (name: Exclude<View, 'marked'>) =>
    countIn(printLabelled(baseOf(viewOf(document, name)), []))
  const told = sayNotices(notices, document, createTranslate('es'))
  const said = (document.threads ?? []).map(({ text }) => text)
  return {
    views: `${view('original')} ${view('accepted')} ${countIn(printMarked(document, { labels: false }))}`,
    told: told.map(({ sentence, lines }) => [sentence, ...lines].join('\n')),
    lines: [...told.flatMap(({ lines }) => lines), ...said],
  }
}

const countIn = (text: string): number => text.split(WORD).length - 1

/** How often the word stands in the text as it was, with all accepted, and with all marked. */
const VIEWS: Readonly<Record<Fate, string>> = {
  standing: '1 1 1',
  added: '0 1 1',
  struck: '1 0 1',
  undone: '0 0 1',
  aside: '0 0 0',
  named: '0 0 0',
}

const CASES = [...WORDS_IN_TEXT, ...WORDS_ASIDE]

describe('a word of a Word file is kept or told of, where it stands in', () => {
  it.each(CASES.map((each) => [each.holder, each] as const))('%s', (_, each) => {
    const { views, told, lines } = read(each)
    expect([views, told.join('\n')]).toEqual([VIEWS[each.fate], told.join('\n')])
    if (each.fate === 'aside') expect(lines.join('\n')).toContain(WORD)
    if (each.fate === 'named') expect(told.join('\n')).toMatch(/\(párrafos? /)
  })
})
