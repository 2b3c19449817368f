import type { Paragraph } from '../../../shared/document/document.ts'
import { propsIn, staysIn } from '../../../shared/document/views.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import type { Offer } from '../../../shared/text/verbs/offers.ts'
import { offerAt } from '../../../shared/text/verbs/offers.ts'
import type { Manner } from '../../../shared/text/verbs/verbs.ts'

/** An offer, and where its words begin and end among the marked ones. */
export interface MarkedOffer extends Offer {
  readonly first: Place
  readonly last: Place
  /** The words that the offer would stand for. */
  readonly written: string
  /** Whether a blank must follow what is taken. */
  readonly needsBlank: boolean
}

/** Nobody's first words are longer: beyond them a caret costs nothing. */
const BEGINNING = 120

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
  if (offset > BEGINNING && !isAsked) return null
  const { kind } = propsIn('accepted', paragraph)
  if (kind !== 'point' && kind !== 'plain') return null
  const letters = lettersOf(paragraph)
  const text = letters.map(({ letter }) => letter).join('')
  const caret = letters.filter((each) => each.at < offset).length
  const offer = offerAt(text, caret, manner, isAsked)
  if (offer === null) return null
  const { from, to } = offer
  const end = letters[to - 1]
  const first = letters[from]?.at ?? (end === undefined ? offset : end.at + 1)
  const last = from === to || end === undefined ? first : end.at + 1
  return {
    ...offer,
    first: { paragraph: paragraph.id, offset: first },
    last: { paragraph: paragraph.id, offset: last },
    written: text.slice(from, to),
    needsBlank: !/^[\s,;:.)\]]/u.test(text.slice(to)),
  }
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
