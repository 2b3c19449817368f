import { COUNTERPART } from './counterpart-records.ts'
import { openDraft } from './draft.ts'
import { inspectorOf } from './gate-said.ts'
import { isParagraph } from './items.ts'

/**
 * Judges what is said about a paragraph's counterpart: whoever writes may say it, in the translation, of a
 * paragraph of each text.
 */
export const inspectCounterpart = inspectorOf(COUNTERPART, {
  text: 'translation',
  judge({ draft }, { paragraph, original }) {
    if (!isParagraph(draft.body, paragraph)) return 'unknown-content'
    const isKnown = original === null || isParagraph(openDraft(draft.doc).body, original)
    return isKnown ? null : 'unknown-content'
  },
})
