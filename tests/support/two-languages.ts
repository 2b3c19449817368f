import * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { counterpartsOf, writeCounterparts } from '../../shared/draft/counterparts.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { textOf } from '../../shared/document/views.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { alignmentOf } from '../../shared/translation/alignment.ts'
import type { Alignment } from '../../shared/translation/alignment.ts'
import { beginTranslation } from '../../shared/translation/begin.ts'
import { settle } from '../../shared/document/settled.ts'
import { baseParagraphs } from './base-paragraphs.ts'
import { MEETING, baseUpdate, deskFor } from './drafting.ts'
import type { Desk } from './drafting.ts'

export const IN_ENGLISH: Meeting = { ...MEETING, language: 'en' }

/** The update that opens a meeting with both texts, drawn in notation without marks. */
export function bilingualUpdate(spanish: string, english: string): Uint8Array {
  const base = baseUpdate(spanish)
  const original = deskFor('PPT', base, 5).reader
  const begun = beginTranslation(
    original,
    {
      ...{ template: 'conclusiones-grcm', title: 'Trial', meeting: IN_ENGLISH },
      paragraphs: baseParagraphs(english),
    },
    { party: 'PPT', delegate: 'Elena', atMs: 1 },
  )
  return Y.mergeUpdates([base, begun])
}

/** Somebody with a copy of both texts. */
export interface TwoDesks {
  readonly doc: Y.Doc
  readonly es: Desk
  readonly en: Desk
}

export function twoDesksFor(party: Party, base: Uint8Array, client: number): TwoDesks {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = client
  Y.applyUpdate(doc, base)
  const deskAt = (text: TextName): Desk => {
    const reader = openReader(openDraft(doc, text))
    return { doc, reader, pen: openPen(reader, { party, delegate: party }, () => client) }
  }
  return { doc, es: deskAt('original'), en: deskAt('translation') }
}

export function alignedAt({ es, en }: TwoDesks): Alignment {
  const { draft } = en.reader
  return alignmentOf(es.reader.document(), en.reader.document(), counterpartsOf(draft))
}

/** Says that all pairs say the same, as they stand. */
export function confirmAll(desks: TwoDesks, party: Party = 'SE'): void {
  const pairs = alignedAt(desks).counterparts.map(({ original, translation, digests }) => ({
    ...{ paragraph: translation, original, confirmed: digests },
  }))
  writeCounterparts(desks.en.reader.draft, pairs, { party, delegate: party, atMs: 9 })
}

/** Draws what belongs together, a line for each row: `Agradecer ↔ To thank (unconfirmed)`. */
export function drawRows(desks: TwoDesks): string {
  const words = new Map(
    [desks.es, desks.en].flatMap(({ reader }) =>
      settle(reader.document()).paragraphs.map(({ id, paragraph }) => [id, textOf(paragraph)]),
    ),
  )
  const { rows, counterparts } = alignedAt(desks)
  const standings = new Map(
    counterparts.map(({ translation, standing }) => [translation, standing]),
  )
  return rows
    .map(({ original, translations }) => {
      const left = original === null ? '–' : words.get(original)
      const right = translations.map((id) => {
        const standing = standings.get(id)
        return `${words.get(id)}${standing === undefined ? '' : ` (${standing})`}`
      })
      return `${left} ↔ ${right.length === 0 ? '–' : right.join(' + ')}`
    })
    .join('\n')
}
