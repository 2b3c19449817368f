import assert from 'node:assert/strict'
import type { Paragraph, View } from '../../shared/document/document.ts'
import { viewOf } from '../../shared/document/views.ts'
import { decide, undoDecision } from '../../shared/draft/decide.ts'
import { showParagraphs } from '../support/notation.ts'
import { isEntangled } from './entangled.ts'
import { freshReader } from './outcome.ts'
import type { Table } from './table.ts'

/**
 * All pending taken in, or left out, is what the views had shown; and taking that decision back
 * shows every suggestion again, under its author.
 * Where paragraphs were both moved and joined only the words are compared.
 */
export function expectLastWord({ host }: Table): void {
  for (const [verdict, view] of [
    ['accepted', 'accepted'],
    ['rejected', 'original'],
  ] as const) {
    const reader = freshReader(host)
    const draw = isEntangled(reader) ? showLetters : showParagraphs
    const shown = (which: View, of = reader) => draw(viewOf(of.document(), which))
    const [promised, marked] = [shown(view), shown('marked')]
    const by = { name: 'PPT', atMs: 9_000_000 }
    const batch = decide(reader, reader.entries(), verdict, by)
    assert.equal(shown('marked'), promised, `everything ${verdict}`)
    if (batch !== null) undoDecision(reader, batch, by)
    assert.equal(shown('marked'), marked, `everything ${verdict}, and that taken back`)
    const fresh = freshReader(reader.draft.doc)
    assert.equal(shown('marked', fresh), marked, 'the same when read anew')
    reader.stop()
    fresh.stop()
  }
}

function showLetters(paragraphs: readonly Paragraph[]): string {
  const letters = paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, insertion, deletions, format = [] }) =>
      [...text].map((letter) => [letter, insertion, ...deletions, ...format].join(' ')),
    ),
  )
  return letters.sort().join('\n')
}
