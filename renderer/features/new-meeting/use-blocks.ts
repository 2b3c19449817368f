import { useMemo } from 'react'
import { textOf } from '../../../shared/document/views.ts'
import { blocksOf } from '../../../shared/draft/blocks.ts'
import type { Block } from '../../../shared/draft/blocks.ts'
import { strayedBlocks } from '../../../shared/draft/follow-meeting.ts'
import type { Strayed } from '../../../shared/draft/follow-meeting.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Readable } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'

/** A block as the chair sees it. */
export interface ShownBlock {
  readonly block: Block
  /** As it stands, with what is pending in it. */
  readonly words: string
  /** Null while it says what the data say. */
  readonly strayed: Strayed | null
}

/** The blocks of a draft in the order of the text, as they are now. */
export function useBlocks(reader: Reader): readonly ShownBlock[] {
  return useReadable(useMemo(() => blocksIn(reader), [reader]))
}

/** Worked out anew after each change, and the same until the next. */
function blocksIn(reader: Reader): Readable<readonly ShownBlock[]> {
  let blocks: readonly ShownBlock[] | null = null
  return {
    get: () => (blocks ??= shownBlocks(reader)),
    subscribe(listener) {
      // What changed before anybody listened.
      blocks = null
      return reader.subscribe(() => {
        blocks = null
        listener()
      })
    },
  }
}

function shownBlocks(reader: Reader): readonly ShownBlock[] {
  const blocks = new Map(blocksOf(reader.draft).map((block) => [block.paragraph, block]))
  const strayed = new Map(strayedBlocks(reader).map((each) => [each.block.paragraph, each]))
  return reader.document().paragraphs.flatMap((paragraph) => {
    const block = blocks.get(paragraph.id)
    if (block === undefined) return []
    return [{ block, words: textOf(paragraph), strayed: strayed.get(paragraph.id) ?? null }]
  })
}
