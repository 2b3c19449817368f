import type { Props } from '../document/document.ts'
import { planDisplacement } from '../draft/displace.ts'
import type { Hand } from '../draft/hand.ts'
import type { LiveParagraph } from '../draft/live.ts'
import { sameProps } from '../draft/props.ts'
import { isNoRestyling } from '../draft/restyle.ts'
import type { Restyling } from '../draft/restyle.ts'
import type { ParagraphId } from '../ids.ts'
import { unreachable } from '../result.ts'
import type { BaseText } from './base-text.ts'
import { pieceAt } from './base-text.ts'
import type { Change, Insertion, MovedParagraph } from './change.ts'
import { restylingOf } from './restylable.ts'
import { spotOf, strikable } from './what-is-left.ts'
import type { Spot, Strikable } from './what-is-left.ts'

/** What a change comes to in the draft as it is today. */
export type Placement =
  | {
      readonly kind: 'placed'
      readonly write: Writing
      /** The words around it are gone: it stands beside what is left. */
      readonly isBeside: boolean
    }
  /** The text says so already, or whoever was to be changed is gone. */
  | { readonly kind: 'settled' }
  /** What it belongs to is gone, and it would add words or change what stands elsewhere. */
  | { readonly kind: 'unplaced' }

export type Writing =
  | {
      readonly kind: 'words'
      readonly strikes: Strikable
      readonly insertions: readonly PlacedInsertion[]
    }
  | { readonly kind: 'props'; readonly live: LiveParagraph; readonly props: Props }
  | { readonly kind: 'format'; readonly restyling: Restyling }
  | {
      readonly kind: 'move'
      readonly paragraphs: readonly MovedParagraph[]
      readonly after: ParagraphId | null
      readonly afterNew: number | null
      readonly isHome: boolean
      readonly seesNew: boolean
    }

export type PlacedInsertion =
  | { readonly form: 'within'; readonly spot: Spot; readonly lines: Insertion['lines'] }
  /** Null: at the very beginning. */
  | {
      readonly form: 'after'
      readonly live: LiveParagraph | null
      readonly lines: Insertion['lines']
    }

/** Finds where a change belongs today. Writes nothing. */
export function placeChange(hand: Hand, base: BaseText, change: Change): Placement {
  const { reader } = hand
  switch (change.kind) {
    case 'words': {
      const strikes = strikable(hand, change.strikes)
      const insertions = change.insertions.map((each) => placeInsertion(hand, base, each))
      const placed = insertions.filter((each) => each !== null)
      if (placed.length < insertions.length) return { kind: 'unplaced' }
      const isNothing = placed.length + strikes.withdrawn.size + strikes.struck.length === 0
      if (isNothing) return { kind: 'settled' }
      const isBeside = placed.some((each) => each.form === 'within' && each.spot.isBeside)
      return { kind: 'placed', isBeside, write: { kind: 'words', strikes, insertions: placed } }
    }
    case 'props': {
      const live = reader.live(change.home.id)
      if (live === null) return { kind: 'unplaced' }
      if (isProposed(hand, live, change.props)) return { kind: 'settled' }
      return placed({ kind: 'props', live, props: change.props })
    }
    case 'format': {
      const value = { attribute: change.attribute, on: change.isOn }
      const restyling = restylingOf(hand, change.ranges, value)
      return isNoRestyling(restyling) ? { kind: 'settled' } : placed({ kind: 'format', restyling })
    }
    case 'move': {
      const paragraphs = change.paragraphs.filter(
        (each) => each.kind === 'new' || reader.live(each.id) !== null,
      )
      const known = paragraphs.flatMap((each) => (each.kind === 'known' ? each.id : []))
      const goal = change.after.find((id) => reader.live(id) !== null && !known.includes(id))
      const hasGoal = goal !== undefined || change.after.length === 0
      if (paragraphs.length === 0 || !hasGoal) return { kind: 'unplaced' }
      const after = goal ?? null
      const { afterNew, isAmongChanges, seesNew } = change
      const displacement = isAmongChanges
        ? { isHome: false }
        : planDisplacement(hand, { paragraphs: known, after })
      if (displacement === null) return { kind: 'settled' }
      const { isHome } = displacement
      return placed({ kind: 'move', paragraphs, after, afterNew, isHome, seesNew })
    }
    default:
      return unreachable(change)
  }
}

/** Whether it stands so, or this country proposes it; that another does is no reason to keep silent. */
function isProposed(hand: Hand, { paragraph }: LiveParagraph, props: Props): boolean {
  const { changes } = paragraph
  const own = changes.findLast(({ suggestion }) => hand.isOwn(suggestion))
  if (own !== undefined) return sameProps(own.props, props)
  return sameProps(paragraph.props, props) && changes.every((each) => sameProps(each.props, props))
}

function placed(write: Writing): Placement {
  return { kind: 'placed', isBeside: false, write }
}

function placeInsertion(
  { reader }: Hand,
  base: BaseText,
  insertion: Insertion,
): PlacedInsertion | null {
  const { lines } = insertion
  if (insertion.form === 'within') {
    const spot = spotOf(reader, base, insertion.home, insertion.offset)
    return spot === null ? null : { form: 'within', spot, lines }
  }
  const end = insertion.home === null ? undefined : pieceAt(base, insertion.home.to)?.item
  if (end === undefined) return { form: 'after', live: null, lines }
  // A paragraph of its own stands as well after the one that the other was joined to, or that came after it.
  const live = reader.paragraphWith(end)
  return live === null ? null : { form: 'after', live, lines }
}
