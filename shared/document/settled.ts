import type { ParagraphId } from '../ids.ts'
import type { Document, Paragraph, View } from './document.ts'
import { groupsIn, hasAny, settleGroup, staysIn } from './views.ts'

export type SettledView = Exclude<View, 'marked'>

/** A text as it would stand, paragraph by paragraph. */
export interface Settled {
  readonly paragraphs: readonly SettledParagraph[]
  /**
   * In which of them what was a paragraph of its own stands now: its end may be struck. What is struck
   * wholly stands nowhere, though its end joined it to the next.
   */
  readonly home: ReadonlyMap<ParagraphId, SettledParagraph>
}

export interface SettledParagraph {
  readonly id: ParagraphId
  readonly paragraph: Paragraph
}

/** With everything pending taken in; or left out, as it goes out without what is undecided. */
export function settle(document: Document, view: SettledView = 'accepted'): Settled {
  const settled = texts[view].get(document) ?? settleText(document, view)
  texts[view].set(document, settled)
  return settled
}

/** Of a text that did not change each look asks several times. */
const texts: Readonly<Record<SettledView, WeakMap<Document, Settled>>> = {
  accepted: new WeakMap(),
  original: new WeakMap(),
}

function settleText(document: Document, view: SettledView): Settled {
  const home = new Map<ParagraphId, SettledParagraph>()
  const isLeft = hasAny((marks) => staysIn(view, marks))
  const paragraphs = groupsIn(view, document).flatMap((group) => {
    const settled = settleOne(group, view)
    if (settled === null) return []
    for (const part of group) {
      const hasWords = isLeft(part)
      if (hasWords) for (const each of joinedTo(part)) home.set(each, settled)
      if (hasWords || part === group.at(-1)) home.set(part.id, settled)
    }
    return [settled]
  })
  return { paragraphs, home }
}

/** The paragraphs whose ends are gone and whose words are part of this one. */
export function joinedTo({ gone = [], emptied = [] }: Paragraph): readonly ParagraphId[] {
  return gone.filter((each) => !emptied.includes(each))
}

type Known = WeakMap<Paragraph, SettledParagraph>

/** Each is settled again only when it changed: readers keep what did not. */
const known: Readonly<Record<SettledView, Known>> = {
  accepted: new WeakMap(),
  original: new WeakMap(),
}

function settleOne(group: readonly Paragraph[], view: SettledView): SettledParagraph | null {
  const [first] = group
  const isOne = group.length === 1 && first !== undefined
  const cached = isOne ? known[view].get(first) : undefined
  if (cached !== undefined) return cached
  const paragraph = settleGroup(view, group)
  if (paragraph === null) return null
  const settled = { id: paragraph.id, paragraph }
  if (isOne) known[view].set(first, settled)
  return settled
}
