import type * as Y from 'yjs'
import type { Document } from '../document/document.ts'
import { counterpartsOf } from '../draft/counterparts.ts'
import { TEXTS, isBegun, openDraft } from '../draft/draft.ts'
import { openReader } from '../draft/open-reader.ts'
import { readSettings } from '../draft/settings.ts'
import type { ParagraphId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { alignmentOf } from './alignment.ts'

/** One text of a meeting that has two, as it stands now. */
export interface TextBeside {
  readonly document: Document
  readonly meeting: Meeting
  readonly title: string
  readonly pending: number
}

/** Both texts of a meeting, and what of the original each paragraph of the translation stands for. */
export interface TextsBeside {
  readonly original: TextBeside
  readonly translation: TextBeside
  readonly originalOf: ReadonlyMap<ParagraphId, ParagraphId>
}

/**
 * Null in a meeting with one text. With pending suggestions left out a paragraph stands for what it stood
 * for before they were made.
 */
export function textsBeside(doc: Y.Doc, pending: 'in' | 'out' = 'in'): TextsBeside | null {
  const [original, translation] = TEXTS.map((text) => textOf(doc, text))
  if (original === undefined || translation === undefined) return null
  if (original === null || translation === null) return null
  const records = counterpartsOf(openDraft(doc, 'translation'))
  const view = pending === 'in' ? 'accepted' : 'original'
  const { counterparts } = alignmentOf(original.document, translation.document, records, view)
  return {
    ...{ original, translation },
    originalOf: new Map(counterparts.map((each) => [each.translation, each.original])),
  }
}

function textOf(doc: Y.Doc, text: (typeof TEXTS)[number]): TextBeside | null {
  const draft = openDraft(doc, text)
  const settings = isBegun(draft) ? readSettings(draft) : null
  if (settings === null) return null
  const reader = openReader(draft)
  const pending = reader.entries().filter(({ state }) => state === 'pending').length
  const document = reader.document()
  reader.stop()
  const { meeting, title } = settings
  return { document, meeting, title, pending }
}
