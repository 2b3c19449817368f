import type { Document } from '../../../../shared/document/document.ts'
import type { Spoken } from '../../../../shared/document/spoken.ts'
import { counterpartsOf, writeCounterparts } from '../../../../shared/draft/counterparts.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { alignmentOf, isOutOfDate, namedIn } from '../../../../shared/translation/alignment.ts'
import type { Counterpart, Standing } from '../../../../shared/translation/alignment.ts'
import { settle } from '../../../../shared/document/settled.ts'
import type { Clock } from '../../../sync/clock.ts'
import { followLater } from '../../../sync/follow-later.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'
import { createPairing } from './pairing.ts'
import type { Pairing } from './pairing.ts'

/** What a paragraph has in the other text. */
export interface Facing {
  /** Null: the paragraph has nothing there, or one of both is struck wholly. */
  readonly counterpart: Counterpart | null
  readonly paragraph: ParagraphId | null
  /** `struck`: somebody proposes to do without this one; `other-struck`: without the one that faces it. */
  readonly standing: Standing | 'missing' | 'alone' | 'struck' | 'other-struck'
}

export interface Aligned {
  /** Of each text, by its paragraphs; those whose ends are struck too. */
  readonly facing: Readonly<Record<TextName, ReadonlyMap<ParagraphId, Facing>>>
  /** Of each text the paragraphs that somebody should look at, in the order of the text. */
  readonly waiting: Readonly<Record<TextName, readonly ParagraphId[]>>
  /** Whether there is a pairing by hand of this page to be taken back. */
  readonly canUndo: boolean
  /** Whether there is one that was taken back, to be done again. */
  readonly canRedo: boolean
}

/** Which paragraphs of the two texts belong together, a little behind the texts. */
export interface Aligning {
  readonly state: Readable<Aligned>
  /** Says that pairs say the same, in the words that stand on the sheets now: those are never behind. */
  readonly confirm: (translations: readonly ParagraphId[], by: Spoken) => void
  readonly pairing: Pairing
  readonly stop: () => void
}

/** Others' keystrokes come many a second. */
const FOLLOW_MS = 250

export function openAligning(original: Reader, translation: Reader, clock: Clock): Aligning {
  const { draft } = translation
  const pairing = createPairing(original, translation, () => lookNow())
  const aligned = (): Aligned => ({
    ...alignedIn(original, translation),
    canUndo: pairing.canUndo(),
    canRedo: pairing.canRedo(),
  })
  const cell = createCell(aligned())
  const later = followLater(clock, () => FOLLOW_MS, lookNow)
  function lookNow() {
    later.stop()
    cell.set(aligned())
  }
  const stops = [original.subscribe(later.follow), translation.subscribe(later.follow)]
  draft.counterparts.observe(later.follow)
  return {
    state: cell,
    confirm(translations, by) {
      const { facing } = alignedIn(original, translation)
      const pairs = translations.flatMap((paragraph) => {
        const found = facing.translation.get(paragraph)?.counterpart ?? null
        if (found === null) return []
        return [{ paragraph, original: found.original, confirmed: found.digests }]
      })
      writeCounterparts(draft, pairs, by)
      lookNow()
    },
    pairing,
    stop() {
      draft.counterparts.unobserve(later.follow)
      for (const stop of stops) stop()
      later.stop()
    },
  }
}

function alignedIn(original: Reader, translation: Reader): Omit<Aligned, 'canUndo' | 'canRedo'> {
  const [source, target] = [original.document(), translation.document()]
  const records = counterpartsOf(translation.draft)
  const { counterparts, missing, alone } = alignmentOf(source, target, records)
  const byOriginal = new Map<ParagraphId, Counterpart>()
  for (const each of counterparts) {
    const known = byOriginal.get(each.original)
    // Of several that translate one, whichever somebody should look at.
    if (known === undefined || !isOutOfDate(known)) byOriginal.set(each.original, each)
  }
  const named = namedIn(records)
  const byTranslation = new Map(counterparts.map((each) => [each.translation, each]))
  const namedBy = new Map([...named].map(([translation, original]) => [original, translation]))
  const facing = {
    original: facingIn(source, target, {
      pairOf: (id) => byOriginal.get(id),
      otherOf: (pair) => pair.translation,
      named: namedBy,
      nothing: 'missing',
    }),
    translation: facingIn(target, source, {
      pairOf: (id) => byTranslation.get(id),
      otherOf: (pair) => pair.original,
      named,
      nothing: 'alone',
    }),
  }
  const waiting = counterparts.filter(isOutOfDate)
  const inOrder = (text: TextName, ids: readonly ParagraphId[]) => {
    const wanted = new Set(ids)
    return [...facing[text].keys()].filter((id) => wanted.has(id))
  }
  return {
    facing,
    waiting: {
      original: inOrder('original', [...missing, ...waiting.map((each) => each.original)]),
      translation: inOrder('translation', [...alone, ...waiting.map((each) => each.translation)]),
    },
  }
}

/** How to tell what a paragraph of one text has in the other. */
interface Looking {
  readonly pairOf: (id: ParagraphId) => Counterpart | undefined
  readonly otherOf: (pair: Counterpart) => ParagraphId
  /** What was said to face it, also where either is struck. */
  readonly named: ReadonlyMap<ParagraphId, ParagraphId>
  readonly nothing: 'missing' | 'alone'
}

function facingIn(
  own: Document,
  other: Document,
  { pairOf, otherOf, named, nothing }: Looking,
): ReadonlyMap<ParagraphId, Facing> {
  const [home, there] = [settle(own).home, settle(other).home]
  const shown = new Set(other.paragraphs.map(({ id }) => id))
  const look = (id: ParagraphId): Facing => {
    const at = home.get(id)?.id
    const pair = at === undefined ? undefined : pairOf(at)
    if (pair !== undefined) {
      return { counterpart: pair, paragraph: otherOf(pair), standing: pair.standing }
    }
    const said = named.get(at ?? id)
    const meant = said === undefined ? undefined : (there.get(said)?.id ?? said)
    const paragraph = meant !== undefined && shown.has(meant) ? meant : null
    if (at === undefined) return { counterpart: null, paragraph, standing: 'struck' }
    const isStruck = paragraph !== null && !there.has(paragraph)
    if (isStruck) return { counterpart: null, paragraph, standing: 'other-struck' }
    return { counterpart: null, paragraph: null, standing: nothing }
  }
  return new Map(own.paragraphs.map(({ id }) => [id, look(id)]))
}
