import type { ParagraphId } from '../../ids.ts'
import { acronyms } from './acronyms.ts'
import { countryNames, countryOrder, participants, thanked } from './countries.ts'
import { calendarDays, meetingDates } from './dates.ts'
import { cuts, stops } from './endings.ts'
import type { Check, CheckedText, Finding } from './finding.ts'
import { enumerations, ordinals, typedNumbers } from './numbers.ts'
import { openings } from './openings.ts'
import { references } from './references.ts'
import { repeats } from './repeats.ts'
import { blanks, gaps, lostBreaks, pairs } from './signs.ts'
import { thankedGuests } from './thanks.ts'
import { proTempore, residue, scanned } from './spelling.ts'

const CHECKS: readonly Check[] = [
  ...[acronyms, ordinals, meetingDates, calendarDays, proTempore],
  ...[countryNames, countryOrder, participants, thanked, repeats],
  ...[pairs, blanks, stops, cuts, lostBreaks, scanned, residue, typedNumbers, enumerations],
  ...[openings, references, thankedGuests, gaps],
]

/**
 * Looks for the slips that texts of the Conference contain, in the order of the text. Of several
 * findings on the same words the one of the check that comes first is told.
 */
export function checkText(text: CheckedText): readonly Finding[] {
  const checking = checkTextInParts(text)
  let part = checking.next()
  while (part.done !== true) part = checking.next()
  return part.value
}

/** The same check by check, between which others may have their turn. */
export function* checkTextInParts(text: CheckedText): Generator<undefined, readonly Finding[]> {
  const found: Finding[] = []
  for (const check of CHECKS) {
    for (const finding of check(text)) found.push(finding)
    yield
  }
  return inOrder(text, found)
}

function inOrder({ paragraphs }: CheckedText, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const placeOf = ({ place }: Finding) => order.get(place.paragraph) ?? 0
  const taken = new Map<ParagraphId, Finding[]>()
  const told = findings.filter((finding) => {
    const others = taken.get(finding.place.paragraph) ?? []
    taken.set(finding.place.paragraph, [...others, finding])
    return !others.some((other) => hasSamePlace(other, finding))
  })
  return told.sort((a, b) => placeOf(a) - placeOf(b) || a.place.from - b.place.from)
}

function hasSamePlace({ place: one }: Finding, { place: other }: Finding): boolean {
  return one.from === other.from && one.to === other.to
}
