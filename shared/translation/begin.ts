import * as Y from 'yjs'
import { writeCounterparts } from '../draft/counterparts.ts'
import type { Confirmer, Pair } from '../draft/counterparts.ts'
import { openDraft } from '../draft/draft.ts'
import { openReader } from '../draft/reader.ts'
import type { Reader } from '../draft/reader.ts'
import { startDraft } from '../draft/start.ts'
import type { Opening } from '../draft/start.ts'
import { startMarkedDraft } from '../import/start-marked.ts'
import type { MarkedOpening } from '../import/start-marked.ts'
import type { TranslatedParagraph } from './blank.ts'
import { pairUp } from './pair-up.ts'
import { settle } from './settled.ts'
import type { Settled } from './settled.ts'

/** What a translation begins with: a text that there is already, or one that is to be written. */
export type TranslationOpening =
  | Opening
  | MarkedOpening
  | (Omit<Opening, 'paragraphs'> & { readonly translated: readonly TranslatedParagraph[] })

/**
 * The base text of a translation, with what translates what, as one update. Only who owns the
 * meeting's file writes it, as with any base text.
 */
export function beginTranslation(
  original: Reader,
  opening: TranslationOpening,
  by: Confirmer,
): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  if ('translated' in opening) {
    const { translated, ...settings } = opening
    startDraft(doc, { ...settings, paragraphs: translated }, 'translation')
  } else if ('document' in opening) startMarkedDraft(doc, opening, by.atMs, 'translation')
  else startDraft(doc, opening, 'translation')
  const draft = openDraft(doc, 'translation')
  const reader = openReader(draft)
  const [source, target] = [settle(original.document()), settle(reader.document())]
  reader.stop()
  const pairs =
    'translated' in opening
      ? knownPairs(source, target, opening.translated)
      : pairUp(source, target).map((pair) => ({ ...pair, confirmed: null }))
  writeCounterparts(draft, pairs, by)
  return Y.encodeStateAsUpdate(doc)
}

/** The paragraphs were made one for each of the original's. */
function knownPairs(
  { home }: Settled,
  { paragraphs }: Settled,
  translated: readonly TranslatedParagraph[],
): readonly Pair[] {
  return paragraphs.flatMap(({ id, digest }, at) => {
    const made = translated[at]
    if (made === undefined) return []
    const { original, isSame } = made
    const of = original === null ? undefined : home.get(original)
    const confirmed =
      isSame && of !== undefined ? { original: of.digest, translation: digest } : null
    return [{ paragraph: id, original, confirmed }]
  })
}
