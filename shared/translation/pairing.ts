import type { Pair } from '../draft/counterparts.ts'
import type { TextName } from '../draft/draft.ts'
import type { ParagraphId } from '../ids.ts'
import type { Counterpart, SaidOf } from './alignment.ts'

/** What translates what, as people say it. */
export type Together = Pick<Counterpart, 'original' | 'translation'>

/**
 * What is to be said so that two paragraphs belong together. Who chooses for a paragraph of the original
 * says what translates it, and whatever did so until now does no longer; who chooses for one of the
 * translation says what it translates, perhaps together with others, as where one was split.
 */
export function pairing(
  known: readonly Together[],
  { original, translation }: Together,
  from: TextName,
): readonly Pair[] {
  const others = known.filter((each) => each.original === original)
  const parted = from === 'translation' ? [] : partsOf(others)
  return [
    ...parted.filter(({ paragraph }) => paragraph !== translation),
    { paragraph: translation, original, confirmed: null },
  ]
}

/** What is to be said so that a paragraph belongs to none of the other text. */
export function parting(
  known: readonly Together[],
  paragraph: ParagraphId,
  from: TextName,
): readonly Pair[] {
  return partsOf(known.filter((each) => each[from] === paragraph))
}

/** One thing that was said, and what had been said before; null: that it has no original, or nothing. */
export interface SaidPair {
  readonly paragraph: ParagraphId
  readonly before: ParagraphId | null
  readonly after: ParagraphId | null
}

export function saidBy(pairs: readonly Pair[], known: SaidOf): readonly SaidPair[] {
  return pairs.map(({ paragraph, original: after }) => {
    return { paragraph, before: known.get(paragraph)?.at(-1)?.original ?? null, after }
  })
}

/** What is to be said so that it is as before, wherever nobody has said anything else since. */
export function takingBack(said: readonly SaidPair[], known: SaidOf): readonly Pair[] {
  return said.flatMap(({ paragraph, before, after }) => {
    const last = known.get(paragraph)?.at(-1)
    if (last === undefined || last.original !== after) return []
    return [{ paragraph, original: before, confirmed: null }]
  })
}

/** What taking it back has said. */
export function turned(said: readonly SaidPair[]): readonly SaidPair[] {
  return said.map(({ paragraph, before, after }) => ({ paragraph, before: after, after: before }))
}

function partsOf(known: readonly Together[]): readonly Pair[] {
  return known.map(({ translation }) => ({
    ...{ paragraph: translation, original: null, confirmed: null },
  }))
}
