import type { Party } from '../meeting/party.ts'
import type { Draft } from './draft.ts'
import { MAX_FOOTNOTE_LENGTH } from './footnote-records.ts'
import type { RefusalCode } from './gate.ts'
import { contentOf, firstValue, itemAt } from './items.ts'
import type { Ranges } from './ranges.ts'
import { parseMark } from './records.ts'
import type { Decision, Mark } from './records.ts'

/**
 * Judges a mark on footnotes; whether its writer may mark under that suggestion is known by then.
 *
 * 1. A reservation is of the country whose suggestion it is, and only that country lifts it.
 * 2. Neither what a footnote says nor where it stands is ever changed: it is taken back, and
 *    another one written. So what the chair decides on is what she saw.
 * 3. Its suggestion is written right before it, and holds nothing else, neither what comes later
 *    nor what another client of the party was quick to put there: a decision on a footnote is one
 *    on nothing but that.
 */
export function inspectFootnote(
  draft: Draft,
  party: Party | undefined,
  key: string,
  mark: Mark,
): RefusalCode | null {
  if (mark.kind !== 'footnote' && mark.kind !== 'lift') {
    return isOfFootnote(draft, mark.suggestion) ? 'rewrites' : null
  }
  const first = writtenAt(draft, key)
  if (first === null || key !== keyAfter(mark.suggestion)) return 'rewrites'
  if (!isSame(first, mark) || !isSoOver(first.ranges, mark.ranges)) return 'rewrites'
  if (holdsMore(draft, mark.suggestion, key)) return 'rewrites'
  if (!isInText(draft, mark.ranges)) return 'unknown-content'
  if (mark.kind === 'footnote') {
    const { text, of } = mark.value
    if (text.length > MAX_FOOTNOTE_LENGTH) return 'too-long'
    return of === null || of === party ? null : 'foreign-suggestion'
  }
  const footnote = writtenAt(draft, mark.value.footnote)
  if (footnote?.kind !== 'footnote') return 'unknown-content'
  const { of } = footnote.value
  if (of !== null && of !== party) return 'foreign-suggestion'
  return isSoOver(footnote.ranges, mark.ranges) ? null : 'unknown-content'
}

/** Whether a suggestion is that of a footnote, under which nothing else is written. */
export function isOfFootnote({ marks }: Draft, suggestion: string): boolean {
  const kind = parseMark(marks.get(keyAfter(suggestion)))?.kind
  return kind === 'footnote' || kind === 'lift'
}

/** Whether a suggestion has words, or marks beside this one. */
function holdsMore({ authorship, marks }: Draft, suggestion: string, key: string): boolean {
  for (const value of authorship.values()) if (value === suggestion) return true
  for (const [other, value] of marks.entries()) {
    if (other !== key && parseMark(value)?.suggestion === suggestion) return true
  }
  return false
}

/** A decision says of footnotes what their own marks say: it puts no words into a country's mouth. */
export function isAsWritten(draft: Draft, { suggestion, marks: decided }: Decision): boolean {
  return decided.every((each) => {
    if (each.kind !== 'footnote' && each.kind !== 'lift') return true
    const mark = writtenAt(draft, each.id)
    return (
      mark?.suggestion === suggestion &&
      isSame(mark, { ...each, suggestion }) &&
      isSoOver(mark.ranges, each.ranges)
    )
  })
}

/** A mark as it was at first, before anybody took it back. */
function writtenAt({ marks }: Draft, id: string): Mark | null {
  return parseMark(firstValue(marks, id))
}

/** The key of what the same client writes right after a suggestion. */
function keyAfter(suggestion: string): string {
  const [client, clock] = suggestion.split('.')
  return `${client}.${Number(clock) + 1}`
}

function isSame(one: Mark, other: Mark): boolean {
  const valueOf = (mark: Mark) => ('value' in mark ? mark.value : null)
  return one.kind === other.kind && JSON.stringify(valueOf(one)) === JSON.stringify(valueOf(other))
}

/** At that item, or taken back. */
function isSoOver(first: Ranges, ranges: Ranges): boolean {
  return ranges.every((each, at) => each === first[at])
}

/** After a letter, or where a paragraph opens: elsewhere nobody would see it. */
function isInText({ body }: Draft, [client, clock]: Ranges): boolean {
  if (client === undefined || clock === undefined) return true
  const item = itemAt(body, { client, clock })
  return item !== null && ['text', 'open', 'reference'].includes(contentOf(item).kind)
}
