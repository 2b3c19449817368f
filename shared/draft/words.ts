import type { ParagraphId } from '../ids.ts'
import type { LiveParagraph } from './live.ts'
import { eachRange } from './ranges.ts'
import type { Range, Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'

/** The words of some items and where they begin. */
export interface Words {
  /** In the order of the text, hidden ones too; a line break for each paragraph end. */
  readonly text: string
  readonly paragraph: ParagraphId | null
}

/** Reads items that may be anywhere in the draft, and may show no more. */
export function wordsOf(reader: Reader, ranges: Ranges): Words {
  const lives = new Set<LiveParagraph>()
  for (const { client, clock, length } of eachRange(ranges)) {
    for (const at of [clock, clock + length - 1]) {
      const live = reader.paragraphWith({ client, clock: at })
      if (live !== null) lives.add(live)
    }
  }
  const order = reader.lives()
  const sorted = [...lives].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const wanted = [...eachRange(ranges)]
  return {
    text: sorted.map((live) => wordsIn(live, wanted)).join(''),
    paragraph: sorted[0]?.paragraph.id ?? null,
  }
}

function wordsIn({ segments }: LiveParagraph, wanted: readonly Range[]): string {
  return segments
    .flatMap(({ atoms, end }) => [
      ...atoms.map((atom) => cut(atom.text, atom.client, atom.clock, wanted)),
      cut('\n', end.id.client, end.id.clock, wanted),
    ])
    .join('')
}

function cut(text: string, client: number, clock: number, wanted: readonly Range[]): string {
  return wanted
    .filter((range) => range.client === client)
    .map((range) =>
      text.slice(Math.max(0, range.clock - clock), Math.max(0, range.clock + range.length - clock)),
    )
    .join('')
}
