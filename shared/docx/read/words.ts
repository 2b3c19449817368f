import { ALTERNATE, chosenOf } from './alternates.ts'
import { signOf } from './signs.ts'
import type { Node } from './tree.ts'

/**
 * The words of a note or comment without their marks, a line for each paragraph. What is struck
 * in it is left out, but where all is: then the note itself is struck, and says what it said.
 */
export function linesOf(node: Node): string {
  return linesWith(node, isStanding) || linesWith(node, isAny)
}

/** The words that a part of a paragraph shows, those of text boxes too. */
export function wordsIn(node: Node): string {
  return node.children.map((each) => wordsOf(each, isStanding)).join('')
}

/** What is struck in it. What is moved within it still stands there. */
export function struckWords(node: Node): string {
  return wordsOf(node, (by) => by === 'w:del').trim()
}

/** By the name of what strikes the words, or moves them away; null where nothing does. */
type Wanted = (by: string | null) => boolean

const isStanding: Wanted = (by) => by === null
const isAny: Wanted = () => true

function linesWith(node: Node, isWanted: Wanted): string {
  return paragraphsIn(node)
    .map((paragraph) => wordsOf(paragraph, isWanted).trim())
    .join('\n')
    .trim()
}

function paragraphsIn(node: Node): readonly Node[] {
  return node.children.flatMap((each) => (each.name === 'w:p' ? [each] : paragraphsIn(each)))
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}

const LETTERS = new Set(['w:t', 'w:delText', 'm:t'])

const STRUCK = new Set(['w:del', 'w:moveFrom'])

const NOT_WORDS = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delInstrText'])

function wordsOf(node: Node, isWanted: Wanted, by: string | null = null): string {
  if (NOT_WORDS.has(node.name)) return ''
  const said = lettersOf(node)
  if (said !== null) return isWanted(node.name === 'w:delText' ? 'w:del' : by) ? said : ''
  const held = node.name === ALTERNATE ? (chosenOf(node)?.children ?? []) : node.children
  const within = STRUCK.has(node.name) ? node.name : by
  return held.map((each) => wordsOf(each, isWanted, within)).join('')
}

/** Null for what only holds others that say something. */
function lettersOf(node: Node): string | null {
  if (LETTERS.has(node.name)) return node.text
  return node.name === 'w:sym' ? signOf(node) : (SIGNS[node.name] ?? null)
}
