import type { Document } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import type { Format } from '../../document/format.ts'
import { NO_FORMAT } from '../../document/format.ts'
import type { SuggestionId } from '../../ids.ts'
import type { Party } from '../../meeting/party.ts'
import { alternativesIn } from './alternatives.ts'
import type { Claim, Twig } from './brackets.ts'
import type { Piece, Sense } from './page.ts'
import type { Phrase } from './phrases.ts'
import { say } from './phrases.ts'

/** A bracket of ours around some pieces; around none it only says something. */
export function inBracket(
  document: Document,
  by: readonly SuggestionId[],
  phrase: Phrase | null,
  pieces: readonly Piece[],
  /** Which of several options for the same words it is. */
  alternative: number | null = null,
): readonly Piece[] {
  const sponsors = sponsorsOf(document, by)
  const said = phrase === null ? '' : ` ${say(phrase, sponsors.length, document.language)}`
  const label = alternative === null ? '' : `Alt. ${alternative} `
  const open = `[${label}${sponsors.join(', ')}${said}`
  if (pieces.length === 0) return [piece(`${open}]`, 'bracket')]
  return [piece(`${open}: `, 'bracket'), ...edgesShown(pieces), piece(']', 'bracket')]
}

/** Words with the brackets in them. */
export function wordPieces(
  document: Document,
  twigs: readonly Twig[],
  sense: Sense,
): readonly Piece[] {
  const alternatives = alternativesIn(twigs)
  return twigs.flatMap((twig) => {
    if (twig.kind === 'words') return [piece(twig.text, sense, twig.format)]
    if (twig.kind === 'footnote') return [footnotePiece(twig.footnote, sense)]
    const { claim, twigs: held } = twig
    const within = wordPieces(document, held, senseIn(claim, sense))
    const phrase = phraseOf(claim, held.every(isFootnote))
    return inBracket(document, claim.by, phrase, within, alternatives.get(twig) ?? null)
  })
}

/** Who stands behind some suggestions: each party with its supporters, nobody twice. */
export function sponsorsOf(document: Document, by: readonly SuggestionId[]): readonly Party[] {
  const all = by.flatMap((id) => {
    const suggestion = document.suggestions.get(id)
    return suggestion === undefined ? [] : [suggestion.party, ...(suggestion.supporters ?? [])]
  })
  return [...new Set(all)]
}

export function piece(text: string, sense: Sense = 'plain', format: Format = NO_FORMAT): Piece {
  return { text, sense, format }
}

/** A footnote's number, which is counted where it is written. */
export function footnotePiece(footnote: Footnote, sense: Sense = 'plain'): Piece {
  return { ...piece('', sense), footnote }
}

/** Stands for a blank that would not be seen. */
export const SHOWN_BLANK = '␣'

function senseIn({ kind }: Claim, around: Sense): Sense {
  if (kind === 'deletion' || around === 'struck') return 'struck'
  return kind === 'insertion' ? 'added' : around
}

/** Nothing but a footnote, whoever says something of it. */
function isFootnote(twig: Twig): boolean {
  return twig.kind === 'bracket' ? twig.twigs.every(isFootnote) : twig.kind === 'footnote'
}

function phraseOf(claim: Claim, isOfFootnote: boolean): Phrase | null {
  if (isOfFootnote && claim.kind !== 'format') {
    return { kind: claim.kind === 'insertion' ? 'footnote' : 'lift' }
  }
  if (claim.kind === 'insertion') return null
  return claim.kind === 'deletion' ? { kind: 'strike' } : claim
}

/** Blanks that had to stay next to a bracket are part of what is proposed, and are made to be seen. */
function edgesShown(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1
  const show = (blanks: string) => SHOWN_BLANK.repeat(blanks.length)
  return pieces.map((each, at) => {
    if (each.sense === 'bracket') return each
    const text = at === 0 ? each.text.replace(/^\s+/, show) : each.text
    return { ...each, text: at === last ? text.replace(/\s+$/, show) : text }
  })
}
