import type { Line } from './line.ts'

/** What else ran there: one's own work counts at the end, and not before. */
export interface Machine {
  readonly processors: number
  readonly busyBefore: number
  readonly busy: number
}

/** More of the processors than this taken by others, and times say little of the host. */
const MOST_TAKEN = 0.25

/** The lines for who reads rather than counts, and what they come to. */
export function summaryOf(lines: readonly Line[], machine: Machine): string {
  const { processors, busyBefore, busy } = machine
  const load = `load ${busyBefore} before, ${busy} after`
  return [
    '',
    `Host, clients and whatever else runs here share ${processors} processors (${load}).`,
    ...lines.map((line) => `${standingOf(line)} ${sentence(line)}`),
    '',
    verdictOn(lines),
    ...(busyBefore > processors * MOST_TAKEN
      ? ['Other work was going on: what is said of times is not to be relied on.']
      : []),
  ].join('\n')
}

/** Whether each of the targets that were tried is met. */
function verdictOn(lines: readonly Line[]): string {
  const tried = lines.filter(({ leftOut }) => leftOut === undefined)
  const missed = tried.filter(({ isOnTarget }) => !isOnTarget)
  const untried = lines.filter((line) => !tried.includes(line))
  const verdict =
    missed.length === 0
      ? `Verdict: ${tried.length} of ${tried.length} targets met.`
      : `Verdict: ${missed.length} of ${tried.length} targets MISSED: ${namesOf(missed)}.`
  return untried.length === 0 ? verdict : `${verdict} Not tried: ${namesOf(untried)}.`
}

function namesOf(lines: readonly Line[]): string {
  return lines.map(({ load }) => load).join(', ')
}

function standingOf({ isOnTarget, leftOut }: Line): string {
  if (leftOut !== undefined) return '–     '
  return isOnTarget ? 'ok    ' : 'MISSED'
}

function sentence({ load, isOnTarget: _, ...facts }: Line): string {
  const said = Object.entries(facts).map(([fact, value]) => `${inWords(fact)} ${value}`)
  return `${load.padEnd(11)} ${said.join(', ')}`
}

/** `deliveryP99Ms` is said as "delivery p99 ms". */
function inWords(fact: string): string {
  return fact.replace(/([A-Z])/g, ' $1').toLowerCase()
}
