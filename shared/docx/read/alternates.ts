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

/** Whether anything in it can be read: letters, struck ones too, or a sign. */
export function hasWords(node: Node): boolean {
  return node.children.some(
    (each) => (WORDS.has(each.name) && each.text !== '') || each.name === 'w:sym' || hasWords(each),
  )
}
