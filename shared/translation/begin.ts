import * as Y from 'yjs'
import type { Document } from '../document/document.ts'
import { settle } from '../document/settled.ts'
import type { Spoken } from '../document/spoken.ts'
import { writeCounterparts } from '../draft/counterparts.ts'
import type { Pair } from '../draft/counterparts.ts'
import { openDraft } from '../draft/draft.ts'
import { openReader } from '../draft/open-reader.ts'
import type { Reader } from '../draft/reader.ts'
import { startDraft } from '../draft/start.ts'
import type { Opening } from '../draft/start.ts'
import { wordsDigest } from '../draft/words-digest.ts'
import { startMarkedDraft } from '../import/start-marked.ts'
import type { MarkedOpening } from '../import/start-marked.ts'
import type { TranslatedParagraph } from './blank.ts'
import { pairUp } from './pair-up.ts'

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
  by: Spoken,
): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  if ('translated' in opening) {
    const { translated, ...settings } = opening
    startDraft(doc, { ...settings, paragraphs: translated }, 'translation')
  } else if ('document' in opening) startMarkedDraft(doc, opening, by.atMs, 'translation')
  else startDraft(doc, opening, 'translation')
  const draft = openDraft(doc, 'translation')
  const reader = openReader(draft)
  const [source, target] = [original.document(), reader.document()]
  reader.stop()
  const pairs =
    'translated' in opening
      ? knownPairs(source, target, opening.translated)
      : pairUp(settle(source), settle(target)).map((pair) => ({ ...pair, confirmed: null }))
  writeCounterparts(draft, pairs, by, original.draft)
  return Y.encodeStateAsUpdate(doc)
}

/** The paragraphs were made one for each of the original's. */
function knownPairs(
  source: Document,
  target: Document,
  translated: readonly TranslatedParagraph[],
): readonly Pair[] {
  const { home } = settle(source)
  return settle(target).paragraphs.flatMap(({ id, paragraph }, at): readonly Pair[] => {
    const made = translated[at]
    if (made === undefined) return []
    const { original, isSame } = made
    const of = original === null ? undefined : home.get(original)
    if (!isSame || of === undefined) return [{ paragraph: id, original, confirmed: null }]
    const confirmed = {
      original: wordsDigest(of.paragraph, source.references),
      translation: wordsDigest(paragraph, target.references),
    }
    return [{ paragraph: id, original, confirmed }]
  })
}
