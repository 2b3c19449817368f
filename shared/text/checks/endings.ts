import type { Check, CheckedParagraph, Finding } from './finding.ts'
import { at } from './finding.ts'
import { listsIn } from './lists.ts'

/**
 * Points that end without a stop among others that end with one. Where half of a list does
 * without, that is its manner: names of activities bear none in many texts.
 */
export const stops: Check = (text) =>
  listsIn(text).flatMap((list) => {
    const open = list.filter(isOpen)
    return open.length * 2 < list.length ? open.map((each) => withoutStop(each)) : []
  })

/** A sentence that goes on in the next paragraph, as where a page has cut it. */
export const cuts: Check = ({ paragraphs }) =>
  paragraphs.flatMap((paragraph, index): readonly Finding[] => {
    const next = paragraphs[index + 1]
    if (next === undefined || !isProse(paragraph) || !isProse(next)) return []
    if (!isOpen(paragraph) || !/^[-–—]?\s*\p{Ll}/u.test(next.text)) return []
    const end = paragraph.text.length
    const from = paragraph.text.trimEnd().lastIndexOf(' ') + 1
    return [at(paragraph, { from, to: end, reason: { kind: 'cut-sentence' }, fix: null })]
  })

function isProse({ props: { kind }, text }: CheckedParagraph): boolean {
  return (kind === 'point' || kind === 'plain') && text.trim() !== ''
}

/** Ends in a word, within quotation marks and brackets too. Looked at from its end: from its beginning each letter is tried. */
function isOpen({ text }: CheckedParagraph): boolean {
  let end = text.trimEnd().length
  while (CLOSING.has(text.charAt(end - 1))) end -= 1
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - 2), end))
}

const CLOSING = new Set([')', ']', '”', '»', '"'])

function withoutStop(paragraph: CheckedParagraph): Finding {
  const { text } = paragraph
  const to = text.trimEnd().length
  const from = text.slice(0, to).search(/\S+$/)
  const words = text.slice(from, to)
  return at(paragraph, { from, to, reason: { kind: 'no-stop' }, fix: `${words}.` })
}
