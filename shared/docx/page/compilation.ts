import { inBothPlaces } from '../../document/both-places.ts'
import type { Document, Paragraph, Props } from '../../document/document.ts'
import { withFootnotes } from '../../document/footnotes.ts'
import { namesIn, placesOf } from '../../document/names.ts'
import { NO_STANDING, withConsultation } from '../../document/standing.ts'
import type { Standing } from '../../document/standing.ts'
import type { Thread } from '../../document/threads.ts'
import { hasAny, settleGroup, staysIn } from '../../document/views.ts'
import type { ParagraphId, SuggestionId } from '../../ids.ts'
import type { Party } from '../../meeting/party.ts'
import { PARTIES } from '../../meeting/party.ts'
import type { Piece } from './page.ts'
import { footnotePiece, piece } from './pieces.ts'
import type { Goals } from './proposals.ts'
import { proposalPieces, suggestionsIn } from './proposals.ts'
import { placeThreads } from './remarks.ts'
import { tidyEnds, wholeOf } from './tidy-ends.ts'

/** A paragraph of the base, or one that is only proposed, and what each delegation proposes there. */
export interface CompiledRow {
  readonly id: ParagraphId
  readonly props: Props
  /** What it is called in the base (`5.a`): a row may stand far below its point. Null where it bears no number there. */
  readonly name: string | null
  /** As it stands; null where it is only proposed. */
  readonly base: readonly Piece[] | null
  readonly proposals: readonly Proposal[]
  /** How far it is agreed; null where nothing was said. */
  readonly standing: Standing | null
  /** What is said about it. */
  readonly threads: readonly Thread[]
}

export interface Compilation {
  readonly rows: readonly CompiledRow[]
  /** What is said about words that are gone. */
  readonly lost: readonly Thread[]
}

export interface Proposal {
  readonly party: Party
  readonly supporters: readonly Party[]
  /** The paragraph as they would have it, with what they add and strike. */
  readonly pieces: readonly Piece[]
}

/**
 * Paragraph by paragraph the base and what each delegation proposes, in the Conference's order
 * of countries. What other supporters stand behind stands apart.
 */
export function compiledPage(document: Document): Compilation {
  const tidied = { ...document, paragraphs: tidyEnds(document.paragraphs) }
  const goals = goalsIn(tidied)
  const units = unitsOf(tidied.paragraphs)
  const bases = units.map(({ isNew, parts }) => (isNew ? null : settleGroup('original', parts)))
  const names = placesOf(bases.flatMap((each) => each ?? [])).values()
  const placed = placeThreads(
    document.threads ?? [],
    units.flatMap(({ parts }) => parts.map(({ id }) => id)),
  )
  const rows = units.flatMap(({ parts }, at) => {
    const base = bases[at] ?? null
    const last = base ?? parts.at(-1)
    if (last === undefined) return []
    const name = base === null ? null : (names.next().value ?? null)
    return {
      id: last.id,
      props: last.props,
      name,
      base: base === null ? null : basePieces(base),
      proposals: writersOf(document, parts).map(({ party, supporters, ids }) => ({
        party,
        supporters,
        pieces: proposalPieces(tidied, parts, new Set(ids), goals),
      })),
      standing: standingOf(document, last.id, parts),
      threads: placed
        .filter(({ paragraph }) => parts.some(({ id }) => id === paragraph))
        .map(({ thread }) => thread),
    }
  })
  const lost = placed.filter(({ paragraph }) => paragraph === null)
  return { rows, lost: lost.map(({ thread }) => thread) }
}

/** Whoever consults about a part that is only proposed consults about the row. */
function standingOf(
  { standings }: Document,
  row: ParagraphId,
  parts: readonly Paragraph[],
): Standing | null {
  const all = parts.flatMap(({ id }) => standings?.get(id)?.consultations ?? [])
  const own = standings?.get(row) ?? NO_STANDING
  const consultations = all.reduce(withConsultation, own.consultations)
  const isSaid = own.agreement !== null || consultations.length > 0
  return isSaid ? { ...own, consultations } : null
}

function basePieces({ runs, footnotes = [] }: Paragraph): readonly Piece[] {
  return withFootnotes(
    runs,
    footnotes,
    ({ text, format }) => piece(text, 'plain', format),
    (note) => footnotePiece(note),
  )
}

/** What is one row. */
interface Unit {
  /** Whether it is proposed as a whole. */
  readonly isNew: boolean
  readonly parts: readonly Paragraph[]
}

/** Paragraphs that come together in one of the base are one unit; what is added among them follows it. */
function unitsOf(paragraphs: readonly Paragraph[]): readonly Unit[] {
  const units: Unit[] = []
  let parts: Paragraph[] = []
  let added: Unit[] = []
  const close = (isNew = false) => {
    if (parts.length > 0) units.push({ isNew, parts })
    units.push(...added)
    parts = []
    added = []
  }
  for (const paragraph of paragraphs) {
    if (wholeOf(paragraph)?.kind === 'insertion') added.push({ isNew: true, parts: [paragraph] })
    else parts.push(paragraph)
    if (parts.length === 0 || paragraph.end.insertion === null) close()
  }
  // What stands after the last end that stood: of the base only if it stood too.
  close(!parts.some(hasAny((marks) => staysIn('original', marks))))
  return units
}

interface Writers {
  readonly party: Party
  readonly supporters: readonly Party[]
  readonly ids: readonly SuggestionId[]
}

/** Who proposes something there; whose proposals have other supporters is there more than once. */
function writersOf(document: Document, parts: readonly Paragraph[]): readonly Writers[] {
  const writers = new Map<string, Writers>()
  for (const id of suggestionsIn(parts)) {
    const suggestion = document.suggestions.get(id)
    if (suggestion === undefined) continue
    const { party, supporters = [] } = suggestion
    const key = [party, ...supporters].join()
    const known = writers.get(key)?.ids ?? []
    writers.set(key, { party, supporters, ids: [...known, id] })
  }
  return [...writers.values()].sort((a, b) => PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party))
}

function goalsIn(document: Document): Goals {
  const names = namesIn('accepted', document)
  return new Map(
    inBothPlaces(document)
      .filter(({ move }) => move?.side === 'to')
      .map(({ paragraph: { id } }) => [id, names.get(id) ?? null]),
  )
}
