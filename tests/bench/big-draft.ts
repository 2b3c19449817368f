import * as Y from 'yjs'
import type { BaseParagraph } from '../../shared/document/document.ts'
import { textOf } from '../../shared/document/views.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { startDraft } from '../../shared/draft/start.ts'
import type { Opening } from '../../shared/draft/start.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { Country } from '../../shared/meeting/party.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'

export const PARAGRAPHS = 400
export const SUGGESTIONS = 1500
const WORDS_A_PARAGRAPH = 50

export const MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'San José',
  dates: ['2020-11-26'],
  ppt: { country: 'CRI', year: 2020 },
  present: COUNTRIES,
  language: 'es',
}

const WORDS = [
  'instar',
  'a',
  'los',
  'países',
  'miembros',
  'para',
  'que',
  'fortalezcan',
  'la',
].concat(['cooperación', 'en', 'materia', 'de', 'protección', 'y', 'retorno', 'con', 'enfoque'])

/** What the long text opens with: 400 points of 50 words, or so many times as many. */
export function bigOpening(times = 1): Opening {
  return {
    template: 'conclusiones-grcm',
    title: 'Conclusiones',
    meeting: MEETING,
    paragraphs: basePoints(times),
  }
}

/** A long text under negotiation, always the same. */
export function bigDraft(): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1
  startDraft(doc, bigOpening())
  return suggestAll(Y.encodeStateAsUpdate(doc)).at(-1)?.state ?? new Uint8Array()
}

export interface Share {
  readonly party: Country
  /** All that there is after the party has written. */
  readonly state: Uint8Array
  /** What the party has added. */
  readonly update: Uint8Array
}

/** 1500 pending suggestions of eleven delegations, or so many times as many; two insertions to each deletion. */
export function suggestAll(base: Uint8Array, times = 1): readonly Share[] {
  const shares: Share[] = []
  for (const [index, party] of COUNTRIES.entries()) {
    shares.push(suggest(shares.at(-1)?.state ?? base, party, index, times))
  }
  return shares
}

function basePoints(times: number): readonly BaseParagraph[] {
  return Array.from({ length: PARAGRAPHS * times }, (_, index) => ({
    props: { kind: 'point', level: index % 10 === 0 ? 0 : index % 3 === 0 ? 2 : 1 },
    text: Array.from({ length: WORDS_A_PARAGRAPH }, (__, word) => wordAt(index + word)).join(' '),
  }))
}

/** One delegation's share of the suggestions, spread over all paragraphs. */
function suggest(before: Uint8Array, party: Country, index: number, times: number): Share {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 100 + index
  Y.applyUpdate(doc, before)
  const known = Y.encodeStateVector(doc)
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party, delegate: `Persona ${party}` }, () => 1_600_000_000_000)
  const paragraphs = reader.document().paragraphs
  for (let share = index; share < SUGGESTIONS * times; share += COUNTRIES.length) {
    const paragraph = paragraphs[(share * 7) % paragraphs.length]
    if (paragraph === undefined) continue
    const now = reader.live(paragraph.id)?.paragraph ?? paragraph
    // Each in a part of the paragraph of its own, so that suggestions do not grow together.
    const offset = startOfWord(textOf(now), ((share % 4) * 0.24 + 0.03) * textOf(now).length)
    const at = { paragraph: paragraph.id, offset }
    if (share % 3 === 0) pen.deleteRange(at, { ...at, offset: offset + 9 })
    else pen.insertText(at, `${wordAt(share)} ${wordAt(share + 5)} `)
  }
  reader.stop()
  return { party, state: Y.encodeStateAsUpdate(doc), update: Y.encodeStateAsUpdate(doc, known) }
}

function wordAt(index: number): string {
  return WORDS[(index * 5) % WORDS.length] ?? ''
}

function startOfWord(text: string, near: number): number {
  return text.indexOf(' ', Math.floor(near)) + 1
}
