import type { Node } from './tree.ts'

/**
 * The words of a note or comment without their marks, a line for each paragraph. What is struck
 * in it is left out, but where all is: then the note itself is struck, and says what it said.
 */
export function linesOf(node: Node): string {
  return linesWith(node, ['w:t']) || linesWith(node, ['w:t', 'w:delText'])
}

function linesWith(node: Node, words: readonly string[]): string {
  return paragraphsIn(node)
    .map((paragraph) => wordsOf(paragraph, words).trim())
    .join('\n')
    .trim()
}

function paragraphsIn(node: Node): readonly Node[] {
  return node.children.flatMap((each) => (each.name === 'w:p' ? [each] : paragraphsIn(each)))
}

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n' }

function wordsOf(node: Node, words: readonly string[]): string {
  if (words.includes(node.name)) return node.text
  if (node.name === 'w:pPr' || node.name === 'w:rPr') return ''
  return SIGNS[node.name] ?? node.children.map((each) => wordsOf(each, words)).join('')
}
