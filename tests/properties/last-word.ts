import assert from 'node:assert/strict'
import type { Paragraph } from '../../shared/document/document.ts'
import { labelsOf } from '../../shared/document/labels.ts'
import { viewOf } from '../../shared/document/views.ts'
import { decide, undoDecision } from '../../shared/draft/decide.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { showParagraphs } from '../support/notation.ts'
import { freshReader } from './outcome.ts'
import { byTarget } from './referring.ts'
import type { Table } from './table.ts'

/**
 * All pending taken in, or left out, is what the views had shown: the same paragraphs in the same
 * order, with their numbers; and taking that decision back shows every suggestion again, under
 * its author.
 */
export function expectLastWord({ host }: Table, text?: TextName): void {
  for (const [verdict, view] of [
    ['accepted', 'accepted'],
    ['rejected', 'original'],
  ] as const) {
    const reader = freshReader(host, text)
    const before = byTarget(reader.document())
    const by = { name: 'PPT', atMs: 9_000_000 }
    const batch = decide(reader, reader.entries(), verdict, by)
    const last = before.paragraphs.at(-1)?.id
    const now = () => byTarget(reader.document()).paragraphs
    const settled = now().map((each) => withOpenEnd(each, last))
    assert.equal(draw(settled), draw(viewOf(before, view)), `everything ${verdict}`)
    if (batch !== null) undoDecision(reader, batch, by)
    const drawn = draw(before.paragraphs)
    assert.equal(draw(now()), drawn, `everything ${verdict}, and that taken back`)
    const fresh = freshReader(reader.draft.doc, text)
    assert.equal(draw(byTarget(fresh.document()).paragraphs), drawn, 'the same when read anew')
    reader.stop()
    fresh.stop()
  }
}

/**
 * A strike of the text's last end is not shown, and so not decided: it is there again, pending,
 * where another paragraph has become the last.
 */
function withOpenEnd(paragraph: Paragraph, last: ParagraphId | undefined): Paragraph {
  if (paragraph.id !== last) return paragraph
  return { ...paragraph, end: { ...paragraph.end, deletions: [] } }
}

/** A line a paragraph: which it is, its number, and what it says. */
function draw(paragraphs: readonly Paragraph[]): string {
  const labels = labelsOf(paragraphs)
  return paragraphs
    .map((paragraph, at) => `${paragraph.id} ${labels[at] ?? ''} ${showParagraphs([paragraph])}`)
    .join('\n')
}
