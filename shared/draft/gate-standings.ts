import { can } from '../meeting/roles.ts'
import { inspectorOf } from './gate-said.ts'
import { isParagraph } from './items.ts'
import { STANDING } from './standing-records.ts'
import { mayConsult } from './standings.ts'

/**
 * Judges what is said about how far a paragraph is agreed, of the original: a translation is agreed with it.
 *
 * 1. Only the chair says what is agreed. That a country consults at home says the country, or who
 *    writes down what countries say in the room.
 * 2. It is said of a paragraph that is there, or was.
 *
 * The digest of what is agreed is the chair's word: which text was before her only her page knows.
 */
export const inspectStanding = inspectorOf(STANDING, {
  text: 'original',
  judge({ draft, writer }, record) {
    if (record.kind === 'agreement' && !can(writer.role, 'decide')) return 'may-not-decide'
    if (record.kind === 'consultation' && !mayConsult(writer, record.of)) {
      return 'foreign-suggestion'
    }
    return isParagraph(draft.body, record.paragraph) ? null : 'unknown-content'
  },
})
