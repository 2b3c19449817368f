import type { Opening } from '../verbs/read-opening.ts'
import { readOpening } from '../verbs/read-opening.ts'
import type { Manner } from '../verbs/verbs.ts'
import { mannerIn, openingOf } from '../verbs/verbs.ts'
import type { Check, CheckedParagraph, CheckedText, Finding } from './finding.ts'
import { at } from './finding.ts'
import { languageOf } from './language.ts'
import { listsIn } from './lists.ts'

/**
 * Points that open with no verb among others that do, or with one in another mode than the document's.
 *
 * 1. Where as many paragraphs open in another mode as in the document's, that is the text's own
 *    manner, as in one that was pasted: none is found.
 * 2. A list of which half opens with no verb is one of things, as the calendar: none is found.
 * 3. Where verbs are in the infinitive only points open with them: the sentences around them tell.
 *    Points of the third level may tell too (`Se toma nota de …`).
 */
export const openings: Check = (text) => {
  if (text.form === null) return []
  const manner = mannerIn(text.form, languageOf(text))
  const opened = text.paragraphs.flatMap((paragraph) => {
    const opening = opens(paragraph, manner) ? readOpening(paragraph.text, manner.language) : null
    return opening === null ? [] : [{ paragraph, opening }]
  })
  const strange = opened.filter(({ paragraph, opening }) => {
    return !isIn(opening, manner) && !(opening.isTurned && paragraph.props.level === 2)
  })
  if (strange.length * 2 > opened.length) return []
  const turned = strange.map(({ paragraph, opening }) => inOtherMode(paragraph, opening, manner))
  return [...turned, ...withoutVerb(text, new Set(opened.map(({ paragraph }) => paragraph)))]
}

function opens({ props: { kind } }: CheckedParagraph, { mode }: Manner): boolean {
  return kind === 'point' || (kind === 'plain' && mode !== 'infinitive')
}

/** In a text of the Conference's own, `Agradece` goes on from who spoke above. */
function isIn({ modes, isTurned }: Opening, { mode }: Manner): boolean {
  return isTurned ? mode === 'conference' : modes.includes(mode)
}

function inOtherMode(paragraph: CheckedParagraph, opening: Opening, manner: Manner): Finding {
  const { from, to, verb } = opening
  const written = paragraph.text.slice(from, to)
  const fix = verb === null ? null : openingOf(verb, manner)
  return at(paragraph, { from, to, reason: { kind: 'verb-mode', written, mode: manner.mode }, fix })
}

function withoutVerb(text: CheckedText, opened: ReadonlySet<CheckedParagraph>): readonly Finding[] {
  return listsIn(text).flatMap((list) => {
    const bare = list.filter((paragraph) => !opened.has(paragraph))
    return bare.length * 2 < list.length ? bare.map((each) => firstWordOf(each)) : []
  })
}

function firstWordOf(paragraph: CheckedParagraph): Finding {
  const word = /[\p{L}\p{N}]+/u.exec(paragraph.text)
  const from = word?.index ?? 0
  const to = word === null ? paragraph.text.length : from + word[0].length
  return at(paragraph, { from, to, reason: { kind: 'no-verb' }, fix: null })
}
