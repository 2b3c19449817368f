import type { Line } from './line.ts'

/** The lines for who reads rather than counts. */
export function summaryOf(
  lines: readonly Line[],
  machine: { readonly processors: number; readonly busy: number },
): string {
  const { processors, busy } = machine
  return [
    '',
    `Host, clients and whatever else runs here share ${processors} processors (load ${busy}).`,
    ...lines.map((line) => `${line.isOnTarget ? 'ok    ' : 'MISSED'} ${sentence(line)}`),
  ].join('\n')
}

function sentence({ load, isOnTarget: _, ...facts }: Line): string {
  const said = Object.entries(facts).map(([fact, value]) => `${inWords(fact)} ${value}`)
  return `${load.padEnd(11)} ${said.join(', ')}`
}

/** `deliveryP99Ms` is said as "delivery p99 ms". */
function inWords(fact: string): string {
  return fact.replace(/([A-Z])/g, ' $1').toLowerCase()
}
