import type { SuggestionId } from '../ids.ts'
import { atomsIn } from './anchors.ts'
import type { Hand } from './hand.ts'
import type { LiveParagraph } from './live.ts'
import type { Reader } from './reader.ts'

/**
 * The author's own pending suggestion beside a place, which goes on there: contiguous typing,
 * contiguous striking, and the words that replace struck ones are one suggestion.
 */
export function adjacentSuggestion(
  hand: Hand,
  live: LiveParagraph,
  offset: number,
): SuggestionId | null {
  const beside = [...marksBeside(hand.reader, live, offset)]
  return beside.find((id) => hand.isMine(id)) ?? null
}

function* marksBeside(
  reader: Reader,
  live: LiveParagraph,
  offset: number,
): Generator<SuggestionId | null> {
  let start = 0
  for (const { isVisible, length, insertion, deletions } of atomsIn(live)) {
    if (!isVisible) continue
    if (start <= offset && offset <= start + length) {
      yield insertion
      for (const mark of deletions) yield mark.suggestion
    }
    start += length
  }
  const before = offset === 0 ? liveBefore(reader, live) : undefined
  for (const each of [before, offset >= start ? live : undefined]) {
    if (each === undefined) continue
    yield each.paragraph.end.insertion
    yield* each.paragraph.end.deletions
  }
}

function liveBefore(reader: Reader, live: LiveParagraph): LiveParagraph | undefined {
  const lives = reader.lives()
  return lives[lives.indexOf(live) - 1]
}
