import type { Paragraph } from '../../../shared/document/document.ts'
import { propsIn, staysIn } from '../../../shared/document/views.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import type { Offer } from '../../../shared/text/verbs/offers.ts'
import { offerAt } from '../../../shared/text/verbs/offers.ts'
import { termAt } from '../../../shared/text/glossary/terms.ts'
import type { Manner } from '../../../shared/text/verbs/verbs.ts'

/** What is offered: ways to open a paragraph, or names of the glossary. */
export type OfferKind = 'verb' | 'term'

/** An offer, and where its words begin and end among the marked ones. */
export interface MarkedOffer extends Offer {
  readonly kind: OfferKind
  readonly first: Place
  readonly last: Place
  /** The words that the offer would stand for. */
  readonly written: string
  /** Whether a blank must follow what is taken. */
  readonly needsBlank: boolean
}

/**
 * What is offered at a caret of the marked view, in words as they would stand: what is struck
 * before it does not count. Null for nothing, as in headings.
 */
export function offerIn(
  paragraph: Paragraph,
  offset: number,
  manner: Manner,
  isAsked: boolean,
): MarkedOffer | null {
  const props = propsIn('accepted', paragraph)
  if (props.kind !== 'point' && props.kind !== 'plain') return null
  const letters = lettersOf(paragraph)
  const text = letters.map(({ letter }) => letter).join('')
  const caret = letters.filter((each) => each.at < offset).length
  const found = offeredAt(text, caret, manner, isAsked)
  if (found === null) return null
  const { offer, kind } = found
  const { from, to } = offer
  const end = letters[to - 1]
  const first = letters[from]?.at ?? (end === undefined ? offset : end.at + 1)
  const last = from === to || end === undefined ? first : end.at + 1
  return {
    ...offer,
    kind,
    first: { paragraph: paragraph.id, offset: first },
    last: { paragraph: paragraph.id, offset: last },
    written: text.slice(from, to),
    // A comma may follow a name; a verb goes on.
    needsBlank: kind === 'verb' && !/^[\s,;:.)\]]/u.test(text.slice(to)),
  }
}

/** A verb that is begun, else a name that is; where one has asked, every verb. */
function offeredAt(
  text: string,
  caret: number,
  manner: Manner,
  isAsked: boolean,
): { readonly offer: Offer; readonly kind: OfferKind } | null {
  const begun = offerAt(text, caret, manner, false)
  if (begun !== null) return { offer: begun, kind: 'verb' }
  const term = termAt(text, caret, manner.language, isAsked)
  if (term !== null) return { offer: term, kind: 'term' }
  const all = isAsked ? offerAt(text, caret, manner, true) : null
  return all === null ? null : { offer: all, kind: 'verb' }
}

/** The code units that stay when everything pending is accepted, and where each stands now. */
function lettersOf({ runs }: Paragraph): readonly { letter: string; at: number }[] {
  let start = 0
  return runs.flatMap((run) => {
    const from = start
    start += run.text.length
    if (!staysIn('accepted', run)) return []
    return Array.from({ length: run.text.length }, (_, index) => ({
      letter: run.text.charAt(index),
      at: from + index,
    }))
  })
}
