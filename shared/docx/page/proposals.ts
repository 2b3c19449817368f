import type { Document, Paragraph, Run } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import { withFootnotes } from '../../document/footnotes.ts'
import { formatAsInserted } from '../../document/format.ts'
import type { ParagraphId, SuggestionId } from '../../ids.ts'
import type { Piece } from './page.ts'
import type { Phrase } from './phrases.ts'
import { footnotePiece, inBracket, piece } from './pieces.ts'
import { wholeOf } from './tidy-ends.ts'

/** Where each moved paragraph goes, by the number it has there; null where it has none. */
export type Goals = ReadonlyMap<ParagraphId, string | null>

/** Every suggestion that some paragraphs name. */
export function suggestionsIn(parts: readonly Paragraph[]): readonly SuggestionId[] {
  const all = parts.flatMap(({ runs, end, changes, moves = [], footnotes = [] }) => [
    ...[...runs, ...footnotes, end].flatMap(({ insertion, deletions }) => [
      insertion,
      ...deletions,
    ]),
    ...runs.flatMap(({ restyled = [] }) => restyled.map(({ suggestion }) => suggestion)),
    ...[...changes, ...moves].map(({ suggestion }) => suggestion),
  ])
  return [...new Set(all.filter((id) => id !== null))]
}

/**
 * Paragraphs of one of the base as some suggestions would have them: what they add and strike,
 * and of others' insertions only those that they touch.
 */
export function proposalPieces(
  document: Document,
  parts: readonly Paragraph[],
  mine: ReadonlySet<SuggestionId>,
  goals: Goals,
): readonly Piece[] {
  const say = (by: readonly SuggestionId[], phrase: Phrase): readonly Piece[] => {
    const ours = by.filter((id) => mine.has(id))
    return ours.length === 0 ? [] : [...inBracket(document, ours, phrase, []), piece(' ')]
  }
  return parts.flatMap((part) => {
    const { id, runs, end, changes, moves = [], footnotes = [] } = part
    const whole = wholeOf(part)
    const isNew = whole?.kind === 'insertion'
    const lastMove = moves.at(-1)
    return [
      ...(whole?.kind === 'deletion' ? say(whole.by, { kind: 'strikeParagraph' }) : []),
      ...(lastMove === undefined
        ? []
        : say([lastMove.suggestion], { kind: 'moveAway', number: goals.get(id) ?? null })),
      ...changes.flatMap(({ suggestion, props }) => say([suggestion], { kind: 'change', props })),
      ...withFootnotes(
        runs,
        footnotes,
        (run) => runPieces(document, run, mine, isNew),
        (note) => notePieces(document, note, mine),
      ).flat(),
      ...(end.insertion === null || isNew
        ? []
        : [piece(' '), ...say([end.insertion], { kind: 'split' })]),
      ...(whole?.kind === 'deletion' ? [] : [piece(' '), ...say(end.deletions, { kind: 'join' })]),
    ]
  })
}

/** What they add or would withdraw; the others stand in the base. */
function notePieces(
  document: Document,
  footnote: Footnote,
  mine: ReadonlySet<SuggestionId>,
): readonly Piece[] {
  const { insertion, deletions } = footnote
  const lifted = deletions.filter((id) => mine.has(id))
  const isOurs = insertion !== null && mine.has(insertion)
  if (lifted.length > 0) {
    const note = [footnotePiece(footnote, 'struck')]
    return inBracket(document, lifted, { kind: 'lift' }, note)
  }
  return isOurs ? [footnotePiece(footnote, 'added')] : []
}

function runPieces(
  document: Document,
  run: Run,
  mine: ReadonlySet<SuggestionId>,
  isNew: boolean,
): readonly Piece[] {
  const { text, insertion, deletions, restyled = [] } = run
  const isStruck = deletions.some((id) => mine.has(id))
  const looks = restyled.filter(
    ({ suggestion }) => mine.has(suggestion) && suggestion !== insertion,
  )
  const isOurs = insertion !== null && mine.has(insertion)
  const isTouched = insertion !== null && !isOurs && !isNew
  if (isTouched && !isStruck && looks.length === 0) return []
  const sense = isStruck ? 'struck' : isOurs ? 'added' : 'plain'
  const words = looks.reduce<readonly Piece[]>(
    (within, { suggestion, attribute, isOn }) =>
      inBracket(document, [suggestion], { kind: 'format', attribute, isOn }, within),
    [piece(isTouched ? text.trim() || text : text, sense, formatAsInserted(run))],
  )
  return isTouched ? [...inBracket(document, [insertion], null, words), piece(' ')] : words
}
