import type { Document, Marks } from '../document/document.ts'
import type { Footnote } from '../document/footnotes.ts'
import { staysIn } from '../document/views.ts'
import { fingerprint } from '../draft/export-base.ts'
import type { NoteMixing } from '../docx/read/footnotes.ts'
import type { MarkId } from '../ids.ts'
import type { Country, Party } from '../meeting/party.ts'
import type { BaseText } from './base-text.ts'
import { doMostStand, notesInPlace } from './notes-in-place.ts'
import type { BaseNotes } from './notes-in-place.ts'
import type { Source, Sources } from './source.ts'
import { UNTRACKED, strikerOf } from './source.ts'
import type { Aside } from './steps.ts'

/** A footnote that a file adds, or takes away. */
export type FootChange = { readonly key: string; readonly source: Source } & (
  | {
      readonly kind: 'footnote'
      /** Of the file, and after how many code units of its runs. */
      readonly paragraph: number
      readonly offset: number
      readonly text: string
      readonly of: Country | null
    }
  | { readonly kind: 'lift'; readonly footnote: MarkId; readonly text: string }
)

export interface FootReading {
  readonly file: Document
  readonly base: Pick<BaseText, 'document' | 'view' | 'paragraphs'>
  readonly sources: Sources
  readonly party: Party
  /** Whether what the file lacks was taken out of it. */
  readonly isCertain: boolean
  readonly noteMixing: NoteMixing
}

/**
 * Footnotes are known by what they say: another wording is another footnote, as in the draft. A
 * new reservation of another country is not this one's to make.
 */
export function footChangesOf(reading: FootReading): {
  readonly changes: readonly FootChange[]
  readonly asides: readonly Aside[]
} {
  const { file, base, sources, party, isCertain, noteMixing } = reading
  const before = notesOf(base)
  const isMixed =
    noteMixing === 'yes' || (noteMixing === 'hardly' && !doMostStand(file, before, wordsOf))
  const inPlace = isMixed ? notesInPlace(file, before, wordsOf) : NOWHERE
  const placed = new Set(inPlace.values())
  const shown = shownIn(base).filter(({ id }) => !placed.has(id))
  const left = new Map<string, MarkId[]>()
  for (const note of shown) {
    left.set(wordsOf(note), [...(left.get(wordsOf(note)) ?? []), note.id])
  }
  const asides: Aside[] = []
  const changes: FootChange[] = []
  const counts = new Map<string, number>()
  const lift = (footnote: MarkId, text: string, source: Source) => {
    const key = fingerprint(JSON.stringify(['lift', footnote]))
    changes.push({ kind: 'lift', key, source, footnote, text })
  }
  file.paragraphs.forEach(({ footnotes = [] }, paragraph) => {
    for (const note of footnotes) {
      const { offset, text, of = null } = note
      const striker = strikerOf(note, sources)
      const known = inPlace.get(note) ?? left.get(wordsOf(note))?.shift()
      if (known !== undefined) {
        if (striker !== null) lift(known, text, striker)
        continue
      }
      const from = authorOf(note, sources)
      if (from.kind === 'other') asides.push({ party: from.party, text })
      else if (of !== null && of !== party) asides.push({ party: of, text })
      else if (note.deletions.length > 0) asides.push({ party: null, text })
      else {
        const count = (counts.get(wordsOf(note)) ?? 0) + 1
        counts.set(wordsOf(note), count)
        const key = fingerprint(JSON.stringify(['footnote', wordsOf(note), count]))
        changes.push({ kind: 'footnote', key, source: from.source, paragraph, offset, text, of })
      }
    }
  })
  if (isCertain) {
    for (const note of shown) {
      const isMissing = left.get(wordsOf(note))?.includes(note.id) === true
      if (isMissing) lift(note.id, note.text, UNTRACKED)
    }
  }
  return { changes, asides }
}

function authorOf({ insertion }: Marks, sources: Sources) {
  const from = insertion === null ? null : sources(insertion)
  return from === null || from.kind === 'known'
    ? ({ kind: 'own', source: UNTRACKED } as const)
    : from
}

const NOWHERE: ReadonlyMap<Footnote, MarkId> = new Map()

function shownIn(
  { document, view }: FootReading['base'],
  paragraphs = document.paragraphs,
): readonly Footnote[] {
  const notes = paragraphs.flatMap(({ footnotes = [] }) => footnotes)
  return view === 'marked' ? notes : notes.filter((note) => staysIn(view, note))
}

/** As the file shows them, where paragraphs may have come together. */
function notesOf(base: FootReading['base']): BaseNotes {
  const paragraphs = new Map(base.document.paragraphs.map((each) => [each.id, each]))
  return new Map(
    base.paragraphs.map(({ id, parts }) => {
      const some = parts.flatMap((part) => paragraphs.get(part) ?? [])
      return [id, shownIn(base, some)]
    }),
  )
}

function wordsOf({ of, text }: Pick<Footnote, 'of' | 'text'>): string {
  return `${of ?? ''} ${text.replace(/\s+/g, ' ').trim()}`
}
