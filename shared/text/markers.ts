import { fromRoman } from '../roman.ts'

/**
 * What a line begins with: `3.`, a letter or roman numeral (which of them the sequence decides), the
 * whole path of a paragraph (`7.a.`, `7.p.i.`, `1.2.`), which says its level, or a dash alone.
 */
export type Marker =
  | { readonly kind: 'number'; readonly count: number }
  | { readonly kind: 'path'; readonly level: 1 | 2 }
  | { readonly kind: 'glyph'; readonly letter: number | null; readonly roman: number | null }
  | { readonly kind: 'dash' }

export interface Marked {
  readonly marker: Marker | null
  /** What comes after the marker. */
  readonly text: string
}

/** Takes the marker off a line: `1.`, `a)`, ` - iv.`, `-`. */
export function markerOf(line: string): Marked {
  const [dash = ''] = /^[-–—•·*] +/.exec(line) ?? []
  const rest = line.slice(dash.length)
  const [path = '', parts = ''] = PATH.exec(rest) ?? []
  if (path !== '') {
    const level = parts.split('.').length === 2 ? 1 : 2
    return { marker: { kind: 'path', level }, text: rest.slice(path.length) }
  }
  const [whole = '', sign = ''] = SIGN.exec(rest) ?? []
  const marker = signOf(sign)
  if (marker !== null) return { marker, text: rest.slice(whole.length) }
  return dash === '' ? { marker: null, text: line } : { marker: { kind: 'dash' }, text: rest }
}

/** The count of a letter sign: `a` is 1, `z` 26, `aa` 27; null for what is none. */
export function letterCount(sign: string): number | null {
  const first = sign.charAt(0)
  if (!/^[a-z]$/.test(first) || sign !== first.repeat(sign.length)) return null
  return (sign.length - 1) * 26 + first.charCodeAt(0) - 96
}

/** No list is so long that `di.` or `mi.` would be its number: these are words. */
function romanCount(sign: string): number | null {
  const count = fromRoman(sign)
  return count !== null && count < 90 ? count : null
}

const PATH = /^(\d{1,3}(?:\.(?:\d{1,3}|[a-z]{1,5})){1,2})[.)] +(?=\S)/

/** Also as other hands write it: `1)`, `(a)`, `1.-`, and with the blank forgotten before a capital. */
const SIGN = /^\(?(\d{1,3}|[a-z]{1,8})[.)]-?(?: +|$|(?=\p{Lu}))/u

function signOf(sign: string): Marker | null {
  if (sign === '') return null
  if (/^\d/.test(sign)) return { kind: 'number', count: Number(sign) }
  const letter = letterCount(sign)
  const roman = romanCount(sign)
  return letter === null && roman === null ? null : { kind: 'glyph', letter, roman }
}
