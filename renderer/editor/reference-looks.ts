import type { Document, Paragraph, View } from '../../shared/document/document.ts'
import { piecesOf, referencesIn, refers, withoutLetters } from '../../shared/document/references.ts'
import type { ReferenceWords, ShownReference } from '../../shared/document/references.ts'
import { textOf } from '../../shared/document/views.ts'
import { differenceOf } from './difference.ts'

/**
 * What stands in the page for the letter of a reference: it has no width, and its words are
 * generated before it, so that they are no text, and the caret stands before all of them or after.
 */
export const REFERENCE_SIGN = '\u2063'

/**
 * The words of references as they are drawn. Worked out anew only where they may have changed: most
 * keys change neither a number nor a paragraph that is referred to. First words may be of any that
 * is joined to it.
 */
export class ReferenceLooks {
  private seen: {
    readonly document: Document
    readonly view: View
    readonly labels: unknown
  } | null = null
  private words: ReferenceWords = new Map()

  /** `labels` are the same object while no number changes. */
  of(document: Document, view: View, labels: unknown): ReferenceWords {
    const { seen } = this
    const isSame =
      seen?.view === view &&
      seen.labels === labels &&
      seen.document.references === document.references &&
      (seen.document === document || this.areNumbers()) &&
      !hasOtherTargets(seen.document, document)
    if (!isSame) this.words = referencesIn(document, view)
    this.seen = { document, view, labels }
    return this.words
  }

  private areNumbers(): boolean {
    return [...this.words.values()].every(({ isNumber }) => isNumber)
  }
}

function hasOtherTargets(before: Document, { paragraphs, references }: Document): boolean {
  if (references === undefined) return false
  const targets = new Set([...references.values()].map(({ now }) => now))
  return paragraphs.some((each, at) => each !== before.paragraphs[at] && targets.has(each.id))
}

/** Whether a paragraph reads the same by either of two. */
export function readsAlike(paragraph: Paragraph, a: ReferenceWords, b: ReferenceWords): boolean {
  if (a === b || (a.size === 0 && b.size === 0)) return true
  const text = textOf(paragraph)
  if (!refers(text)) return true
  return piecesOf(text).every((each) => sameReference(a.get(each) ?? null, b.get(each) ?? null))
}

export function sameReference(a: ShownReference | null, b: ShownReference | null): boolean {
  if (a === null || b === null) return a === b
  return a.words === b.words && a.isLost === b.isLost && a.paragraph === b.paragraph
}

/**
 * What the page says in the letters of the text that it was drawn from. A program may have taken some
 * out, in one place: those before it are the first ones, and those after it the last.
 */
export function withLetters(written: string, before: string): string {
  const drawn = piecesOf(before).map((each) => (refers(each) ? REFERENCE_SIGN : each))
  const { from } = differenceOf(drawn.join(''), withoutLetters(written))
  const [first, last] = [signsIn(written.slice(0, from)), signsIn(written.slice(from))]
  const letters = piecesOf(before).filter(refers)
  const left = [
    ...letters.slice(0, first),
    ...letters.slice(Math.max(first, letters.length - last)),
  ]
  return withoutLetters(written).replaceAll(REFERENCE_SIGN, () => left.shift() ?? '')
}

function signsIn(text: string): number {
  return text.split(REFERENCE_SIGN).length - 1
}

/** Whether a point over a reference is nearer to its end: the browser takes all of it for the place before it. */
export function isOnEnd(reference: Element, clientX: number): boolean {
  const { left, right } = reference.getBoundingClientRect()
  return clientX > (left + right) / 2
}

/** The element within a run that shows a reference. */
export function drawReference({ words, isLost, paragraph }: ShownReference): HTMLElement {
  const dom = document.createElement('span')
  dom.className = 'reference'
  dom.dataset.reference = words
  if (isLost) dom.dataset.lost = ''
  if (paragraph !== null) dom.dataset.leadsTo = paragraph
  return dom
}
