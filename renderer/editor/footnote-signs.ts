import type { Document } from '../../shared/document/document.ts'
import type { Footnote } from '../../shared/document/footnotes.ts'
import { footnoteNumbers } from '../../shared/document/footnotes.ts'
import { moved } from '../../shared/document/views.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'

/** The number of a footnote as it is drawn in the text; of several at one place, theirs together. */
export interface FootnoteSign {
  /** After this many code units of the paragraph's runs. */
  readonly offset: number
  /** `1`; `2 MEX` where it is proposed, `3 −CAN` where somebody would lift it. */
  readonly text: string
  readonly state: 'agreed' | 'added' | 'struck'
  /** Whose proposal it is; null where nothing is pending. */
  readonly party: Party | null
  readonly suggestions: readonly SuggestionId[]
}

const NO_SIGNS: ReadonlyMap<ParagraphId, readonly FootnoteSign[]> = new Map()

/** By paragraph; numbered as Word would once everything is accepted. */
export function footnoteSigns(
  document: Document,
): ReadonlyMap<ParagraphId, readonly FootnoteSign[]> {
  const { paragraphs, suggestions } = document
  const noted = paragraphs.filter(({ footnotes }) => footnotes !== undefined)
  if (noted.length === 0) return NO_SIGNS
  const numbers = footnoteNumbers(moved(document))
  const partyOf = (id: SuggestionId) => suggestions.get(id)?.party ?? 'OBS'
  const signOf = (note: Footnote): FootnoteSign => {
    const { insertion, deletions, offset } = note
    const codes = [
      ...(insertion === null ? [] : [partyOf(insertion)]),
      ...deletions.map((id) => `−${partyOf(id)}`),
    ]
    const [by = null] = [...deletions, ...(insertion === null ? [] : [insertion])]
    return {
      offset,
      text: [String(numbers.get(note.id) ?? ''), ...codes].join(' '),
      state: deletions.length > 0 ? 'struck' : insertion === null ? 'agreed' : 'added',
      party: by === null ? null : partyOf(by),
      suggestions: [...(insertion === null ? [] : [insertion]), ...deletions],
    }
  }
  return new Map(noted.map(({ id, footnotes = [] }) => [id, together(footnotes.map(signOf))]))
}

export function sameSigns(
  a: readonly FootnoteSign[] = [],
  b: readonly FootnoteSign[] = [],
): boolean {
  return a.length === b.length && a.every((sign, at) => sameSign(sign, b[at] ?? null))
}

export function sameSign(a: FootnoteSign | null, b: FootnoteSign | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.offset === b.offset &&
    a.text === b.text &&
    a.state === b.state &&
    a.suggestions.join() === b.suggestions.join()
  )
}

/** Shows a sign on an element, before its words or after them. */
export function drawSign(dom: HTMLElement, side: 'before' | 'after', sign: FootnoteSign): void {
  const { text, state, party, suggestions } = sign
  dom.setAttribute(`data-note-${side}`, text)
  dom.setAttribute(`data-note-${side}-is`, state)
  const colour = party === null ? 'primary' : `party-${party.toLowerCase()}`
  dom.style.setProperty(`--note-${side}`, `var(--${colour})`)
  if (suggestions.length > 0) dom.setAttribute(`data-note-${side}-of`, suggestions.join(' '))
}

export function eraseSign(dom: HTMLElement, side: 'before' | 'after'): void {
  for (const part of ['', '-is', '-of']) dom.removeAttribute(`data-note-${side}${part}`)
}

function together(signs: readonly FootnoteSign[]): readonly FootnoteSign[] {
  const placed: FootnoteSign[] = []
  for (const sign of signs) {
    const before = placed.at(-1)
    if (before?.offset !== sign.offset) placed.push(sign)
    else placed[placed.length - 1] = joined(before, sign)
  }
  return placed
}

function joined(one: FootnoteSign, other: FootnoteSign): FootnoteSign {
  const { state, party } = other.party === null ? one : other
  return {
    ...{ offset: one.offset, state, party },
    text: `${one.text}, ${other.text}`,
    suggestions: [...one.suggestions, ...other.suggestions],
  }
}
