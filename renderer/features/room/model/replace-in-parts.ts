import type { Paragraph } from '../../../../shared/document/document.ts'
import type { Pen } from '../../../../shared/draft/pen.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { Occurrence } from '../../../../shared/draft/replace-each.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { PART_SIZE } from './long-work.ts'
import type { Parts } from './long-work.ts'

interface Replacing {
  readonly reader: Reader
  readonly pen: Pen
  /** What stands to be replaced in the text as it is now, in its order. */
  readonly occurrences: readonly Occurrence[]
  /** Looks for them again. */
  readonly find: () => readonly Occurrence[]
  readonly text: string
  readonly size?: number
}

/**
 * Replaces all occurrences, part by part, in one step of undo; in the end gives how many.
 *
 * 1. What stands in one paragraph is replaced in one part: its places hold until it is written in.
 * 2. Where somebody else has written meanwhile they do not hold: there it is looked for once more at the
 *    end, and nowhere else, because the new words may hold the old ones.
 */
export function* replaceInParts({
  reader,
  pen,
  occurrences,
  find,
  text,
  size = PART_SIZE,
}: Replacing): Parts<number> {
  const before = new Map(reader.document().paragraphs.map((each) => [each.id, each]))
  const changed = new Set<ParagraphId>()
  let count = 0
  let done = 0
  let goesOn = false
  const replace = (part: readonly Occurrence[]) => {
    const replaced = pen.replaceEach(part, text, goesOn)
    goesOn ||= replaced > 0
    count += replaced
  }
  for (const part of partsOf(occurrences, size)) {
    const holds = part.filter((each) => isAsBefore(reader, before, each))
    for (const each of part) if (!holds.includes(each)) note(changed, each)
    replace(holds)
    done += part.length
    yield done
  }
  if (changed.size > 0)
    replace(find().filter((each) => each.every(({ paragraph }) => changed.has(paragraph))))
  return count
}

/** Cut only where the next occurrence is in another paragraph. */
function partsOf(all: readonly Occurrence[], size: number): readonly (readonly Occurrence[])[] {
  const parts: Occurrence[][] = []
  for (const each of all) {
    const last = parts.at(-1)
    const isBeside = last?.at(-1)?.at(-1)?.paragraph === each[0]?.paragraph
    if (last !== undefined && (last.length < size || isBeside)) last.push(each)
    else parts.push([each])
  }
  return parts
}

function isAsBefore(
  reader: Reader,
  before: ReadonlyMap<ParagraphId, Paragraph>,
  occurrence: Occurrence,
): boolean {
  return occurrence.every(
    ({ paragraph }) => reader.live(paragraph)?.paragraph === before.get(paragraph),
  )
}

function note(changed: Set<ParagraphId>, occurrence: Occurrence): void {
  for (const { paragraph } of occurrence) changed.add(paragraph)
}
