import { refers } from '../../document/references.ts'
import type { Check, CheckedText, Found } from './finding.ts'
import { at, matches } from './finding.ts'

/**
 * What is wrong with how a text speaks of its own paragraphs: what refers to one that is no more,
 * and numbers that were typed. Those follow nothing; some are of no paragraph. What goes on with
 * "de" or "of" speaks of another text: "punto 3 de la agenda".
 */
export const references: Check = (text) =>
  text.paragraphs.flatMap((paragraph) =>
    [...lost(paragraph.text, text), ...typed(paragraph.text, text)].map((each) =>
      at(paragraph, each),
    ),
  )

function lost(text: string, { numbers }: CheckedText): readonly Found[] {
  if (numbers === undefined || !refers(text)) return []
  const words = numbers.references()
  return matches(text, /[\ue000-\uefff]/g, ([letter]) => {
    const shown = words.get(letter)
    if (shown === undefined || !shown.isLost) return null
    return { reason: { kind: 'lost-reference', written: shown.words }, fix: null }
  })
}

const TYPED =
  /(?<=(?<!\p{L})(?:párrafo|punto|numeral|inciso|literal|paragraph|point|item) )\d{1,2}(?:\.[a-z]{1,2}(?:\.[ivxl]{1,6})?)?(?![\p{L}\p{N}]|[.,]\d|\.\p{L}| (?:del?|of)(?!\p{L}))/giu

function typed(text: string, { numbers }: CheckedText): readonly Found[] {
  if (numbers === undefined) return []
  return matches(text, TYPED, ([written]) => {
    const of = numbers.paragraphCalled(written.toLowerCase())
    if (of === null) return { reason: { kind: 'no-such-number', written }, fix: null }
    return { reason: { kind: 'typed-reference', written, of }, fix: written }
  })
}
