import type { Node } from './tree.ts'
import { attribute } from './tree.ts'

/** Stands where a font of pictures has one that no letter is. */
const SQUARE = '\u25a1'

/** What a `w:sym` shows: a letter, or where it is of a font's own pictures, a square. */
export function signOf(symbol: Node): string {
  const code = codeOf(symbol)
  return isPrivate(code) ? SQUARE : String.fromCodePoint(code)
}

export function isPrivateSign(symbol: Node): boolean {
  return isPrivate(codeOf(symbol))
}

function codeOf(symbol: Node): number {
  const written = attribute(symbol, 'w:char') ?? ''
  return /^[0-9a-f]{1,4}$/i.test(written) ? parseInt(written, 16) : 0
}

/** Word puts the pictures of a font from F000 on. Below the blank nothing is shown, and halves of pairs are no letters. */
function isPrivate(code: number): boolean {
  return code < 0x20 || (code >= 0xd800 && code <= 0xf8ff)
}
