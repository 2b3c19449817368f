import assert from 'node:assert/strict'
import type { Paragraph } from '../../shared/document/document.ts'
import { viewOf } from '../../shared/document/views.ts'
import { decide, undoDecision } from '../../shared/draft/decide.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { showParagraphs } from '../support/notation.ts'
import { isEntangled } from './entangled.ts'
import { freshReader } from './outcome.ts'
import type { Table } from './table.ts'

/**
 * All pending taken in, or left out, is what the views had shown; and taking that decision back
 * shows every suggestion again, under its author.
 * Where paragraphs were both moved and joined, or the last end of the text is gone (struck by one
 * while another's added paragraph was the last), only the words are compared.
 */
export function expectLastWord({ host }: Table): void {
  for (const [verdict, view] of [
    ['accepted', 'accepted'],
    ['rejected', 'original'],
  ] as const) {
    const reader = freshReader(host)
    const before = reader.document()
    const wasEntangled = isEntangled(reader)
    const by = { name: 'PPT', atMs: 9_000_000 }
    const batch = decide(reader, reader.entries(), verdict, by)
    const draw = wasEntangled || hasLostLastEnd(reader) ? showLetters : showParagraphs
    const marked = draw(before.paragraphs)
    const shown = () => draw(reader.document().paragraphs)
    assert.equal(shown(), draw(viewOf(before, view)), `everything ${verdict}`)
    if (batch !== null) undoDecision(reader, batch, by)
    assert.equal(shown(), marked, `everything ${verdict}, and that taken back`)
    const fresh = freshReader(reader.draft.doc)
    assert.equal(draw(fresh.document().paragraphs), marked, 'the same when read anew')
    reader.stop()
    fresh.stop()
  }
}

function hasLostLastEnd(reader: Reader): boolean {
  return reader.lives().at(-1)?.segments.at(-1)?.ending.isVisible !== true
}

function showLetters(paragraphs: readonly Paragraph[]): string {
  const letters = paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, insertion, deletions, format = [] }) =>
      [...text].map((letter) => [letter, insertion, ...deletions, ...format].join(' ')),
    ),
  )
  return letters.sort().join('\n')
}
