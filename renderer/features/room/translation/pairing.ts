import type { Spoken } from '../../../../shared/document/spoken.ts'
import { counterpartsOf, writeCounterparts } from '../../../../shared/draft/counterparts.ts'
import type { Pair } from '../../../../shared/draft/counterparts.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import { nextClock } from '../../../../shared/draft/items.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { alignmentOf, saidIn } from '../../../../shared/translation/alignment.ts'
import {
  pairing,
  parting,
  saidBy,
  takingBack,
  turned,
} from '../../../../shared/translation/pairing.ts'
import type { SaidPair } from '../../../../shared/translation/pairing.ts'
import { settle } from '../../../../shared/document/settled.ts'

/** Says by hand which paragraphs of two texts belong together. */
export interface Pairing {
  /** `own` is of the text `from`, `other` of the other one. False where one of them is not there any more. */
  readonly pair: (from: TextName, own: ParagraphId, other: ParagraphId, by: Spoken) => boolean
  /** False where it belongs to none. */
  readonly part: (from: TextName, own: ParagraphId, by: Spoken) => boolean
  /** Takes back what this page said last. False where somebody has said otherwise since. */
  readonly undo: (by: Spoken) => boolean
  readonly canUndo: () => boolean
  /** Says again what `undo` took back last. False where somebody has said otherwise since. */
  readonly redo: (by: Spoken) => boolean
  readonly canRedo: () => boolean
  /**
   * Whether Ctrl+Z means it: what else there is to be taken back was written up to `clock` (`Pen.lastClock`),
   * null where there is nothing else.
   */
  readonly isAfter: (clock: number | null) => boolean
  /** Whether Ctrl+Y means it: what else there is to be done again is of `clock` (`Pen.redoClock`). */
  readonly isUndoneAfter: (clock: number | null) => boolean
  /** Whether this page has written nothing since. */
  readonly isLastDone: () => boolean
  readonly isLastUndone: () => boolean
}

/** What was said at once, and the page's next clock once it was written. */
interface Done {
  readonly said: readonly SaidPair[]
  readonly clock: number
}

/** `onSaid` hears of each change that it makes. */
export function createPairing(original: Reader, translation: Reader, onSaid: () => void): Pairing {
  const { draft } = translation
  const readers = { original, translation }
  const done: Done[] = []
  const undone: Done[] = []
  let lastClock = -1
  const known = () =>
    alignmentOf(original.document(), translation.document(), counterpartsOf(draft)).counterparts
  const saidNow = () => saidIn(translation.document(), counterpartsOf(draft))
  const standing = (text: TextName, id: ParagraphId) =>
    settle(readers[text].document()).home.get(id)?.id
  const say = (pairs: readonly Pair[], by: Spoken) => {
    writeCounterparts(draft, pairs, by)
    lastClock = nextClock(draft.doc)
  }
  const act = (pairs: readonly Pair[], by: Spoken) => {
    if (pairs.length === 0) return false
    const said = saidBy(pairs, saidNow())
    say(pairs, by)
    done.push({ said, clock: lastClock })
    undone.length = 0
    onSaid()
    return true
  }
  const turn = (from: Done[], to: Done[], by: Spoken) => {
    const last = from.pop()
    const pairs = last === undefined ? [] : takingBack(last.said, saidNow())
    if (last !== undefined && pairs.length > 0) {
      say(pairs, by)
      to.push({ said: turned(last.said), clock: lastClock })
    }
    onSaid()
    return pairs.length > 0
  }
  const isLater = (last: Done | undefined, clock: number | null) =>
    last !== undefined && (clock === null || last.clock > clock)
  const isLast = (last: Done | undefined) =>
    last !== undefined && lastClock === last.clock && lastClock === nextClock(draft.doc)
  return {
    pair(from, own, other, by) {
      const [source, target] = from === 'original' ? [own, other] : [other, own]
      const [of, at] = [standing('original', source), standing('translation', target)]
      if (of === undefined || at === undefined) return false
      return act(pairing(known(), { original: of, translation: at }, from), by)
    },
    part(from, own, by) {
      const at = standing(from, own)
      return at !== undefined && act(parting(known(), at, from), by)
    },
    undo: (by) => turn(done, undone, by),
    redo: (by) => turn(undone, done, by),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    isAfter: (clock) => isLater(done.at(-1), clock),
    isUndoneAfter: (clock) => isLater(undone.at(-1), clock),
    isLastDone: () => done.length > 0 && lastClock === nextClock(draft.doc),
    isLastUndone: () => isLast(undone.at(-1)),
  }
}
