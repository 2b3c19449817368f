import type * as Y from 'yjs'

/** The name is written into every archived meeting: to change it is a migration, not a rename. */
const NAME = 'notes'

/** UTF-16 code units that a delegation's notes may hold: some fifty pages. */
export const MAX_NOTES_LENGTH = 100_000

/** Says that a change of the notes was made on this page. */
export const NOTES_ORIGIN = 'mesa:notes'

/**
 * The private notes of one delegation: a document of its own beside the draft, plain text, and
 * nobody's suggestion. What two of a delegation type at once is merged. Unlike the draft it
 * shrinks as well as grows.
 */
export function openNotes(doc: Y.Doc): Y.Text {
  return doc.getText(NAME)
}
