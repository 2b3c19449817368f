import type { Told } from '../../../../shared/document/told.ts'

/** The words of a paragraph as a list tells them. */
export function ToldWords({ words, isStruck }: Told) {
  return isStruck ? <del>{words}</del> : words
}
