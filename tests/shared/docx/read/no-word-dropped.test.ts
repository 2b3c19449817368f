import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../../electron/cli/words.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { sayNotices } from '../../../../shared/docx/read/say-notice.ts'
import { COUNTS_AS_READ, countInViews, fileWith } from '../../../support/word-counts.ts'
import type { WordCase } from '../../../support/word-pieces.ts'
import { WORD } from '../../../support/word-pieces.ts'
import { WORDS_ASIDE } from '../../../support/words-aside.ts'
import { WORDS_IN_TEXT } from '../../../support/words-in-text.ts'

function read(each: WordCase) {
  const result = readDocx(fileWith(each))
  if (!result.ok) throw new Error(result.error.kind)
  const { document, notices } = result.value
  const told = sayNotices(notices, document, createTranslate('es'))
  const said = (document.threads ?? []).map(({ text }) => text)
  return {
    views: countInViews(document),
    told: told.map(({ sentence, lines }) => [sentence, ...lines].join('\n')),
    lines: [...told.flatMap(({ lines }) => lines), ...said],
  }
}

const CASES = [...WORDS_IN_TEXT, ...WORDS_ASIDE]

describe('a word of a Word file is kept or told of, where it stands in', () => {
  it.each(CASES.map((each) => [each.holder, each] as const))('%s', (_, each) => {
    const { views, told, lines } = read(each)
    expect([views, told.join('\n')]).toEqual([COUNTS_AS_READ[each.fate], told.join('\n')])
    if (each.fate === 'aside') expect(lines.join('\n')).toContain(WORD)
    if (each.fate === 'named') expect(told.join('\n')).toMatch(/\(párrafos? /)
  })
})
