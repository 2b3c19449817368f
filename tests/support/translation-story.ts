import * as Y from 'yjs'
import { counterpartsOf, writeCounterparts } from '../../shared/draft/counterparts.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { alignmentOf } from '../../shared/translation/alignment.ts'
import { beginTranslation } from '../../shared/translation/begin.ts'
import { MEETING, after } from './drafting.ts'
import type { Desk } from './drafting.ts'

/** A text in another language, in which somebody writes, and says what says the same. */
export function translate({ doc, reader }: Desk): void {
  const paragraphs = reader
    .document()
    .paragraphs.map(({ props }, at) => ({ props, text: `Paragraph ${at}.` }))
  const meeting = { ...MEETING, language: 'en' } as const
  const opening = { template: 'conclusiones-grcm', title: 'Conclusions', meeting, paragraphs }
  const by = { party: 'PPT', delegate: 'Elena Robles', atMs: 8 } as const
  Y.applyUpdate(doc, beginTranslation(reader, opening, by))
  const english = openReader(openDraft(doc, 'translation'))
  const pen = openPen(english, { party: 'MEX', delegate: 'Ana Peña' }, () => 9)
  pen.insertText(after({ doc, reader: english, pen }, 'Paragraph'), ' of Mexico')
  const { counterparts } = alignmentOf(
    reader.document(),
    english.document(),
    counterpartsOf(english.draft),
  )
  const [first, second] = counterparts
  if (first === undefined || second === undefined) throw new Error('Nothing is translated')
  writeCounterparts(
    english.draft,
    [
      { paragraph: first.translation, original: first.original, confirmed: first.digests },
      { paragraph: second.translation, original: null, confirmed: null },
    ],
    { party: 'MEX', delegate: 'Ana Peña', atMs: 10 },
  )
}
