import { ALTERNATE, chosenOf } from './alternates.ts'
import { signOf } from './signs.ts'
import type { Node } from './tree.ts'

/**
 * The words of a note or comment without their marks, a line for each paragraph. What is struck
 * in it is left out, but where all is: then the note itself is struck, and says what it said.
 */
export function linesOf(node: Node): string {
  return linesWith(node, ['w:t']) || linesWith(node, ['w:t', 'w:delText'])
}

/** The words that a part of a paragraph shows, those of text boxes too. */
export function wordsIn(node: Node): string {
  return node.children.map((each) => wordsOf(each, ['w:t', 'm:t'])).join('')
}

/** What is struck in it. */
export function struckWords(node: Node): string {
  return wordsOf(node, ['w:delText']).trim()
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

const STRUCK = new Set(['w:del', 'w:moveFrom'])

const NOT_WORDS = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delInstrText'])

/** A sign has no name that says whether it is struck: what it stands in does. */
function wordsOf(node: Node, words: readonly string[], isStruck = false): string {
  if (words.includes(node.name)) return node.text
  if (node.name === 'w:sym')
    return words.includes(isStruck ? 'w:delText' : 'w:t') ? signOf(node) : ''
  if (NOT_WORDS.has(node.name)) return ''
  const held = node.name === ALTERNATE ? (chosenOf(node)?.children ?? []) : node.children
  const isIn = isStruck || STRUCK.has(node.name)
  return SIGNS[node.name] ?? held.map((each) => wordsOf(each, words, isIn)).join('')
}
