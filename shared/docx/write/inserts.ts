import type { Run } from '../../document/document.ts'

/** What stands between the words of a paragraph: the ends of a comment, a footnote's number. */
export interface Insert {
  /** After this many code units of the runs. */
  readonly offset: number
  readonly xml: string
}

/** The runs with what stands between them; of several at one place in the order given. No run is empty. */
export function withInserts(
  runs: readonly Run[],
  inserts: readonly Insert[],
  write: (run: Run) => string,
): string {
  if (inserts.length === 0) return runs.map(write).join('')
  const waiting = inserts.toSorted((a, b) => a.offset - b.offset)
  let xml = ''
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    let from = start
    while ((waiting[0]?.offset ?? Infinity) < end) {
      const next = waiting.shift()
      if (next === undefined) break
      const at = afterPair(run.text, Math.max(from, next.offset) - start) + start
      xml += writePart(run, from - start, at - start, write) + next.xml
      from = at
    }
    xml += writePart(run, from - start, end - start, write)
    start = end
  }
  return xml + waiting.map((each) => each.xml).join('')
}

/** An offset that falls between the halves of one sign stands after it: halves are no words. */
function afterPair(text: string, offset: number): number {
  const isWithin = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1))
  return isWithin ? offset + 1 : offset
}

function writePart(run: Run, from: number, to: number, write: (run: Run) => string): string {
  return from === to ? '' : write({ ...run, text: run.text.slice(from, to) })
}
