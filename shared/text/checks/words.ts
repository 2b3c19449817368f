import { foldText } from '../find.ts'

/** The words of a text as they are compared: without case, accents and signs. `ñ` stays. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text, false).text.match(/[\p{L}\p{N}]+/gu) ?? []
}
