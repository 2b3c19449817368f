import { ALTERNATE, chosenOf } from './alternates.ts'
import { entryOf } from './fields.ts'
import { signOf } from './signs.ts'
import type { Node } from './tree.ts'
import { under } from './tree.ts'

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

/** All that it says, a line for each paragraph, what is struck in it too. */
export function allLinesOf(node: Node): string {
  return linesWith(node, isAny)
}

/** The same in one line, whatever it is a part of. */
export function allWordsIn(node: Node): string {
  return node.children.map((each) => wordsOf(each, isAny)).join('')
}

/** What `linesOf` leaves out: what is struck in it, or moved away; what is moved within it still stands there. */
export function struckWords(node: Node): string {
  if (linesWith(node, isStanding) === '') return ''
  const isLeft = under(node, 'w:moveTo').length === 0
  return wordsOf(node, (by) => by === 'w:del' || (isLeft && by === 'w:moveFrom')).trim()
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

/** A reading over words (`w:rt`) is told beside them. */
const NOT_WORDS = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delInstrText', 'w:rt'])

function wordsOf(node: Node, isWanted: Wanted, by: string | null = null): string {
  if (NOT_WORDS.has(node.name)) return ''
  const said = lettersOf(node)
  if (said !== null) return isWanted(node.name === 'w:delText' ? 'w:del' : by) ? said : ''
  const held = node.name === ALTERNATE ? (chosenOf(node)?.children ?? []) : node.children
  const within = STRUCK.has(node.name) ? node.name : by
  const words = held.map((each) => wordsOf(each, isWanted, within)).join('')
  // A paragraph within one, of a text box.
  return node.name === 'w:p' && words !== '' ? ` ${words}` : words
}

/** What an element says by itself; null for what only holds others that say something. */
export function lettersOf(node: Node): string | null {
  if (LETTERS.has(node.name)) return node.text
  if (node.name === 'w:fldChar') return entryOf(node)
  return node.name === 'w:sym' ? signOf(node) : (SIGNS[node.name] ?? null)
}
