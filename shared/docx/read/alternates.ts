import type { Node } from './tree.ts'

/**
 * Of what a file gives in several ways, for newer and older programs, the first that has words
 * for us; the first of all where none has. The others say the same again.
 */
export function chosenOf(alternate: Node): Node | null {
  return alternate.children.find(hasWords) ?? alternate.children[0] ?? null
}

export const ALTERNATE = 'mc:AlternateContent'

const WORDS = new Set(['w:t', 'w:delText', 'm:t'])

/** What stands for words: a sign, an entry of a list to choose from, a note, another file. */
const STANDING_FOR_WORDS = new Set([
  'w:sym',
  'w:listEntry',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:altChunk',
  'w:subDoc',
])

/** Whether anything in it can be read, struck or not, or leads to something that can. */
export function hasWords(node: Node): boolean {
  return node.children.some(
    (each) =>
      (WORDS.has(each.name) && each.text !== '') ||
      STANDING_FOR_WORDS.has(each.name) ||
      hasWords(each),
  )
}
