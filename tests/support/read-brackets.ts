import type { Line } from '../../shared/docx/page/page.ts'
import { textOfPieces } from './pieces-text.ts'

/**
 * Reads the negotiating text as a person does who has nothing but the printed page: which words
 * are left if everything is accepted, or nothing is. Knows no more than the page's own legend.
 */
export function readBrackets(lines: readonly Line[], view: View): readonly string[] {
  const read: string[] = []
  let open = ''
  for (const line of lines) {
    const { words, isGone, isOpen } = readLine(textOfPieces(line.pieces), view)
    if (isGone) continue
    open += words
    if (isOpen) continue
    read.push(spaced(open))
    open = ''
  }
  return open === '' ? read : [...read, spaced(open)]
}

/** Whether every bracket of a line is closed, in the right order. */
export function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[') depth += 1
    if (sign === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Blanks as a reader takes them: one is as good as several, and none stands before a comma. */
export function spaced(text: string): string {
  return text
    .replace(/[␣\s]+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim()
}

type View = 'accepted' | 'original'

interface Read {
  readonly words: string
  /** The paragraph is not there. */
  readonly isGone: boolean
  /** It goes on in the next. */
  readonly isOpen: boolean
}

const SAYS =
  /^(?:Alt\. \d+ )?(?:[A-Z]{2,3}(?:, [A-Z]{2,3})*)(?: (suprimen? el párrafo|suprimen?|ponen? la nota|retiran? la nota|agregan? un párrafo|dividen? aquí el párrafo|lo unen? con el siguiente|lo trasladan? a|lo traen? de|lo cambian? a|ponen? en|quitan? la)(?: [^:\]]*)?)?(: |\]|$)/

/** How far a paragraph is agreed is none of its words, nor is the blank before it. */
const AGREED_AT_END = / \[(?:Acordado|En consulta interna)[^[\]]*\]$/

function readLine(text: string, view: View): Read {
  const isAccepted = view === 'accepted'
  let words = ''
  let isGone = false
  let isOpen = false
  const kept: boolean[] = []
  let rest = text.replace(AGREED_AT_END, '')
  while (rest !== '') {
    if (rest.startsWith('[')) {
      const [said = '', verb = '', end] = SAYS.exec(rest.slice(1)) ?? []
      if (said === '') throw new Error(`What does this bracket say? ${rest}`)
      rest = rest.slice(1 + said.length)
      const keeps = isKept(verb, isAccepted)
      if (/párrafo$/.test(verb) && /agrega|suprime/.test(verb) && !keeps) isGone = true
      if (/traslada|trae/.test(verb) && !keeps) isGone = true
      if (/divide/.test(verb) && kept.every(Boolean)) isOpen = !isAccepted
      if (/une/.test(verb) && kept.every(Boolean)) isOpen = isAccepted
      if (end === ': ') kept.push(keeps)
      // What is said before the words stands apart from them.
      if (/cambia/.test(verb)) rest = rest.replace(/^ /, '')
    } else if (rest.startsWith(']')) {
      kept.pop()
      rest = rest.slice(1)
    } else {
      const [plain = ''] = /^[^[\]]+/.exec(rest) ?? []
      if (kept.every(Boolean)) words += plain
      rest = rest.slice(plain.length)
    }
  }
  return { words, isGone, isOpen }
}

function isKept(verb: string, isAccepted: boolean): boolean {
  if (verb === '' || /^agrega|trae|pone(n?) la nota/.test(verb)) return isAccepted
  if (/suprime|traslada|retira/.test(verb)) return !isAccepted
  return true
}
