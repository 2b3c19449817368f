import type { Document } from '../../../../shared/document/document.ts'
import { handlesOf } from '../../../../shared/document/handles.ts'
import { namesIn } from '../../../../shared/document/names.ts'
import { referencesIn, spell } from '../../../../shared/document/references.ts'
import { textOf } from '../../../../shared/document/views.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { isTranslationNote } from '../../../../shared/translation/note.ts'
import { settle } from '../../../../shared/document/settled.ts'
import type { Choice } from '../references/choices.ts'
import type { Facing } from './aligning.ts'

/** A paragraph of the other text that one may pair with. */
export interface PairChoice extends Choice {
  /** What it is paired with now; null: with nothing. */
  readonly with: ParagraphId | null
}

/**
 * All of a text as it would stand, empty ones too: first those that have no pair, since they are most
 * likely meant, then the others, each in the order of the text.
 */
export function pairChoicesIn(
  document: Document,
  facing: ReadonlyMap<ParagraphId, Facing>,
): readonly PairChoice[] {
  const names = namesIn('accepted', document)
  const handles = handlesOf(document.paragraphs)
  const said = referencesIn(document, 'accepted')
  const all = settle(document).paragraphs.flatMap(({ id, paragraph }): readonly PairChoice[] => {
    const words = spell(textOf(paragraph), said).trim()
    if (isTranslationNote(words)) return []
    const { counterpart, paragraph: faced } = facing.get(id) ?? { counterpart: null }
    return [
      {
        ...{ id, name: names.get(id) ?? null, handle: handles.get(id) ?? '', words },
        with: counterpart === null ? null : (faced ?? null),
      },
    ]
  })
  return [...all.filter((each) => each.with === null), ...all.filter((each) => each.with !== null)]
}
