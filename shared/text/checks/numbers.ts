import { letters } from '../../document/labels.ts'
import { ordinalInRoman, proposedOrdinal } from '../../meeting/ordinal.ts'
import { fromRoman, roman } from '../../roman.ts'
import type { Check, Found } from './finding.ts'
import { eachParagraph, matches, meetingOf, nothing } from './finding.ts'

const ORDINAL =
  /(?<![\p{L}\p{N}])[IVXL]+(?= (?:Conferencia Regional|CONFERENCIA REGIONAL|Reunión Viceministerial|REUNIÓN VICEMINISTERIAL|CRM\b|Regional Conference|REGIONAL CONFERENCE|Vice-?[Mm]inisterial Meeting|RCM\b))/gu

/**
 * An ordinal of the Conference that is not that of its year (`XXIII` for `XXIV` in 2019). In a title it is this
 * meeting's; elsewhere the sentence must name one year, and one only.
 */
export const ordinals: Check = eachParagraph(meetingOf, ({ props, text }, meeting) =>
  matches(text, ORDINAL, ({ 0: written, index }) => {
    const own = props.kind === 'title' ? (meeting?.ordinal ?? null) : null
    const year = own === null ? yearBeside(text, index) : (meeting?.ppt.year ?? 0)
    const meant = own ?? (year === null ? null : proposedOrdinal(year))
    if (meant === null || year === null || fromRoman(written) === meant) return null
    const numeral = ordinalInRoman(meant)
    return { reason: { kind: 'ordinal', written, meant: numeral, year }, fix: numeral }
  }),
)

function yearBeside(text: string, at: number): number | null {
  const from = text.slice(0, at).search(/[^.;]*$/)
  const sentence = text.slice(from).split(/[.;](?:\s|$)/)[0] ?? ''
  const years = new Set(
    [...sentence.matchAll(/(?<!\d)(199[6-9]|20\d\d)(?!\d)/g)].map(([each]) => each),
  )
  const [year] = years
  return years.size === 1 && year !== undefined ? Number(year) : null
}

/** A number that somebody typed before a point that bears one already: it would stand there twice. */
export const typedNumbers: Check = eachParagraph(nothing, ({ props, text }) => {
  if (props.kind !== 'point') return []
  return matches(text, /^(?:\d{1,2}|[a-z]{1,2}|[ivx]{1,5})[.)]\s+/g, ([written]) => ({
    reason: { kind: 'typed-number', written: written.trim() },
    fix: '',
  }))
})

/** Items within a sentence — `a) … c) …` — one of which is missing, or in another's place. */
export const enumerations: Check = eachParagraph(nothing, ({ text }) => {
  const found: Found[] = []
  let series: Series | null = null
  let count = 0
  for (const match of text.matchAll(/(?<=^|[\s(])(\d{1,2}|[a-z]|[ivx]{1,5})(?=\) )/g)) {
    const [written] = match
    const isNext: boolean = series !== null && written === series(count + 1)
    const begun: Series | null = isNext ? null : seriesOf(written)
    if (begun !== null) [series, count] = [begun, 0]
    if (series === null) continue
    count += 1
    const meant = series(count)
    if (written === meant) continue
    const reason = { kind: 'out-of-order', written: `${written})`, meant: `${meant})` } as const
    found.push({ from: match.index, to: match.index + written.length, reason, fix: meant })
    count = numberIn(series, written) ?? count
  }
  return found
})

type Series = (count: number) => string

/** Which series a first sign begins; null for one that begins none. */
function seriesOf(first: string): Series | null {
  if (first === '1') return String
  if (first === 'a') return letters
  return first === 'i' ? roman : null
}

/** Where a sign stands in its series, so that one slip is told once. */
function numberIn(series: Series, written: string): number | null {
  const at = Array.from({ length: 40 }, (_, index) => series(index + 1)).indexOf(written)
  return at < 0 ? null : at + 1
}
