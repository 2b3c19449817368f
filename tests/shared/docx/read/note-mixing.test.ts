import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../../shared/docx/read/runs.ts'
import { noteMixingOf } from '../../../../shared/docx/read/footnotes.ts'

const KINDS: Readonly<Record<string, Anchor['kind']>> = {
  n: 'footnote',
  e: 'endnote',
  '(': 'comment-start',
  c: 'comment',
}

/** A footnote, an endnote, the beginning of a comment's words, a comment. */
const mixingIn = (text: string) =>
  noteMixingOf(
    [...text].flatMap((sign) => (KINDS[sign] === undefined ? [] : { kind: KINDS[sign] })),
  )

describe('LibreOffice may have mixed up the words of notes', () => {
  it.each(['cnn', 'ncnn', '(nnc', 'encen'])(
    'where a comment begins before the second: %s',
    (text) => {
      expect(mixingIn(text)).toBe('yes')
    },
  )

  it.each(['', 'n', 'cn', 'nnc', 'nnncnn', 'nencn'])('and hardly else: %s', (text) => {
    expect(mixingIn(text)).toBe('hardly')
  })
})
