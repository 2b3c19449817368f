import { footnoteText } from '../draft/footnote-records.ts'
import { planLift } from '../draft/footnoting.ts'
import type { FootnotePlan } from '../draft/footnoting.ts'
import type { Hand } from '../draft/hand.ts'
import type { ItemId } from '../draft/items.ts'
import { NO_RANGES, addRanges } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { Reader } from '../draft/reader.ts'
import type { ParagraphId } from '../ids.ts'
import type { FootChange } from './foot-changes.ts'
import type { FileStretch, Landing } from './landing.ts'
import { near } from './near.ts'
import type { Talk } from './talks.ts'
import type { ToldChange } from './tell-changes.ts'

/** What a file says beside its text. */
export type FileNote = FootChange | Talk

/** What a note comes to in the draft as it is today. */
export type NotePlacement =
  | { readonly kind: 'said'; readonly talk: Talk; readonly ranges: Ranges }
  | {
      readonly kind: 'footnote'
      readonly change: Extract<FootChange, { kind: 'footnote' }>
      readonly item: ItemId
    }
  | { readonly kind: 'lift'; readonly change: FootChange; readonly plan: FootnotePlan }
  | { readonly kind: 'settled'; readonly change: FootChange }
  | { readonly kind: 'unplaced'; readonly change: FootChange }

/** Writes nothing. Where the words of the file are to be added, these must be in the draft already. */
export function placeNote(hand: Hand, landing: Landing, note: FileNote): NotePlacement {
  const { reader } = hand
  switch (note.kind) {
    case 'talk': {
      const ranges = note.spans.map((span) => landing.rangesOf(span)).reduce(addRanges, NO_RANGES)
      const home = homeOf(reader, landing, note.spans)
      return { kind: 'said', talk: note, ranges: ranges.length > 0 ? ranges : near(reader, home) }
    }
    case 'footnote': {
      const item = landing.before(note.paragraph, note.offset)
      if (item === null || !isShort(note)) return { kind: 'unplaced', change: note }
      return { kind: 'footnote', change: note, item }
    }
    case 'lift': {
      const plan = planLift(hand, note.footnote)
      if (plan !== null) return { kind: 'lift', change: note, plan }
      return { kind: isInForce(hand, note.footnote) ? 'unplaced' : 'settled', change: note }
    }
  }
}

/** As people are told of it: before anything is written, what lands later is taken for placed. */
export function tellNote(hand: Hand, landing: Landing, note: FileNote): readonly ToldChange[] {
  const nothing = { struck: '', added: '', words: '' }
  if (note.kind === 'talk') {
    const paragraph = homeOf(hand.reader, landing, note.spans)
    return note.voices.map(({ source: { delegate }, text }) => ({
      ...{ kind: 'comment', state: 'placed', ...nothing, words: text, delegate, paragraph },
    }))
  }
  const { delegate } = note.source
  if (note.kind === 'footnote') {
    const state = isShort(note) ? 'placed' : 'unplaced'
    const span = { paragraph: note.paragraph, from: 0, to: Infinity }
    const paragraph = homeOf(hand.reader, landing, [span])
    return [{ kind: 'footnote', state, ...nothing, added: note.text, delegate, paragraph }]
  }
  const { kind } = placeNote(hand, landing, note)
  const state = kind === 'lift' ? 'placed' : kind === 'settled' ? 'settled' : 'unplaced'
  const paragraph = footnoteHome(hand.reader, note.footnote)
  return [{ kind: 'lift', state, ...nothing, struck: note.text, delegate, paragraph }]
}

function isShort({ text }: { readonly text: string }): boolean {
  return footnoteText(text) !== null
}

/** Another country's reservation, or nobody else proposes to lift it: it is there still, and stays. */
function isInForce({ reader, author }: Hand, id: string): boolean {
  return reader
    .document()
    .paragraphs.some(({ footnotes = [] }) =>
      footnotes.some((note) => note.id === id && note.of !== undefined && note.of !== author.party),
    )
}

function footnoteHome(reader: Reader, id: string): ParagraphId | null {
  const { paragraphs } = reader.document()
  const home = paragraphs.find(({ footnotes = [] }) => footnotes.some((note) => note.id === id))
  return home?.id ?? null
}

/** The paragraph of today in which words of the file are, or those nearest before them. */
function homeOf(
  reader: Reader,
  landing: Landing,
  spans: readonly FileStretch[],
): ParagraphId | null {
  const last = spans.at(-1)?.paragraph ?? 0
  const places = [
    ...spans,
    ...Array.from({ length: last + 1 }, (_, back) => ({
      ...{ paragraph: last - back, from: 0, to: Infinity },
    })),
  ]
  for (const place of places) {
    const [client, clock] = landing.rangesOf(place)
    if (client === undefined || clock === undefined) continue
    const live = reader.paragraphWith({ client, clock })
    if (live !== null) return live.paragraph.id
  }
  return reader.lives()[0]?.paragraph.id ?? null
}
