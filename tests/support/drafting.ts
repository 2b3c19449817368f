import * as Y from 'yjs'
import type { BaseParagraph } from '../../shared/document/document.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { startDraft } from '../../shared/draft/start.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { documentOf, showParagraphs } from './notation.ts'

export const MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'CAN', 'CRI', 'SLV', 'USA', 'GTM', 'MEX', 'NIC', 'PAN', 'DOM'],
  language: 'es',
}

/** Somebody with a copy of the draft. */
export interface Desk {
  readonly doc: Y.Doc
  readonly reader: Reader
  readonly pen: Pen
}

/** The update that opens a draft with this base text, drawn in notation without marks. */
export function baseUpdate(notation: string, client = 1, text?: TextName): Uint8Array {
  const paragraphs = documentOf(notation).paragraphs.map(({ props, runs }): BaseParagraph => ({
    props,
    text: runs.map((run) => run.text).join(''),
  }))
  const doc = new Y.Doc({ gc: false })
  doc.clientID = client
  const opening = { template: 'conclusiones-grcm', title: 'Prueba', meeting: MEETING, paragraphs }
  startDraft(doc, opening, text)
  return Y.encodeStateAsUpdate(doc)
}

/** Sits a delegation down with a copy. Its clock stands still unless one is given. */
export function deskFor(
  party: Party,
  base: Uint8Array,
  client: number,
  nowMs: () => number = () => client,
  text?: TextName,
): Desk {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = client
  Y.applyUpdate(doc, base)
  const reader = openReader(openDraft(doc, text))
  return { doc, reader, pen: openPen(reader, { party, delegate: party }, nowMs) }
}

/** Brings copies to the same state, each learning what the others have. */
export function exchange(...desks: readonly Desk[]): void {
  const updates = desks.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of desks) for (const update of updates) Y.applyUpdate(doc, update)
}

/**
 * Draws the marked view with parties for suggestions: `[+MEX:…]`. Of one party's several
 * suggestions the first keeps the bare name.
 */
export function draw({ reader }: Pick<Desk, 'reader'>): string {
  const { paragraphs, suggestions } = reader.document()
  const drawing = [...suggestions].reduce(
    (text, [id, { party }]) => text.replaceAll(nameOf(id), party),
    showParagraphs(paragraphs),
  )
  return drawing
}

/** A suggestion's id where it is named, and not the end of a longer one. */
function nameOf(id: SuggestionId): RegExp {
  return new RegExp(`(?<![\\d.])${id.replaceAll('.', '\\.')}(?=[:\\]|>])`, 'g')
}

/** The place after the first occurrence of some words in the marked view. */
export function after({ reader }: Desk, words: string) {
  for (const { id, runs } of reader.document().paragraphs) {
    const at = runs
      .map((run) => run.text)
      .join('')
      .indexOf(words)
    if (at >= 0) return { paragraph: id, offset: at + words.length }
  }
  throw new Error(`Nobody wrote “${words}”`)
}

/** The place before the first occurrence of some words. */
export function before(desk: Desk, words: string) {
  const { paragraph, offset } = after(desk, words)
  return { paragraph, offset: offset - words.length }
}
