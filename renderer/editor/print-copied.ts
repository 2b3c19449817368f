import type { Level } from '../../shared/document/document.ts'
import { ATTRIBUTES } from '../../shared/document/format.ts'
import { piecesOf, spell } from '../../shared/document/references.ts'
import type { ReferenceWords } from '../../shared/document/references.ts'
import { fromRoman } from '../../shared/roman.ts'
import { letterCount } from '../../shared/text/markers.ts'
import type { Copied } from './copied.ts'
import { KIND_ATTRIBUTE, LEVEL_ATTRIBUTE, REFERENCE_ATTRIBUTE } from './paste/html-signs.ts'

/** A paragraph a line. Of several the numbers come along, as from Word: an e-mail has no lists. */
export function printCopied(copied: readonly Copied[], said: ReferenceWords): string {
  const isAlone = copied.length === 1
  return copied
    .map(({ text, label }) => (isAlone || label === null ? text : `${label} ${text}`))
    .map((line) => spell(line, said))
    .join('\n')
}

/**
 * The same with formats. Points are lists, so that Word and others number them as they are
 * numbered here; our own editor knows the kinds by their attributes.
 */
export function printCopiedHtml(copied: readonly Copied[], said: ReferenceWords): string {
  return withReferences(htmlOf(copied), said)
}

/** In another text they are words; in this one they are found again by what they refer to. */
function withReferences(html: string, said: ReferenceWords): string {
  if (said.size === 0) return html
  return piecesOf(html)
    .map((piece) => {
      const shown = said.get(piece)
      if (shown === undefined) return piece
      const { words, paragraph } = shown
      if (paragraph === null) return escaped(words)
      return `<span ${REFERENCE_ATTRIBUTE}="${paragraph}">${escaped(words)}</span>`
    })
    .join('')
}

function htmlOf(copied: readonly Copied[]): string {
  const [first] = copied
  if (copied.length === 1 && first?.props === null) return wordsOf(first)
  const open: Level[] = []
  const pieces: string[] = []
  const closeTo = (level: number) => {
    while ((open.at(-1) ?? -1) > level) {
      open.pop()
      pieces.push('</li></ol>')
    }
  }
  for (const each of copied) {
    const { props, label } = each
    if (props?.kind !== 'point') {
      closeTo(-1)
      pieces.push(`<p${attributesOf(each)}>${wordsOf(each)}</p>`)
      continue
    }
    closeTo(props.level)
    if (open.at(-1) === props.level) {
      pieces.push('</li>')
    } else {
      open.push(props.level)
      const start = countOf(label, props.level)
      pieces.push(`<ol type="${TYPES[props.level]}"${start === null ? '' : ` start="${start}"`}>`)
    }
    pieces.push(`<li${attributesOf(each)}>${wordsOf(each)}`)
  }
  closeTo(-1)
  return pieces.join('')
}

const TYPES = ['1', 'a', 'i'] as const
const TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const

function attributesOf({ props }: Copied): string {
  if (props === null) return ''
  const style = props.kind === 'title' ? ' style="text-align:center;font-weight:bold"' : ''
  const bold = props.kind === 'section' ? ' style="font-weight:bold"' : ''
  return ` ${KIND_ATTRIBUTE}="${props.kind}" ${LEVEL_ATTRIBUTE}="${props.level}"${style}${bold}`
}

function countOf(label: string | null, level: Level): number | null {
  const sign = label?.replace(/\W+$/, '') ?? ''
  if (sign === '') return null
  if (level === 0) return Number(sign) || null
  return level === 1 ? letterCount(sign) : fromRoman(sign)
}

function wordsOf({ text, formats }: Copied): string {
  const edges = new Set([0, text.length, ...formats.flatMap(({ from, to }) => [from, to])])
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((to, at) => {
      const from = cuts[at] ?? 0
      const on = ATTRIBUTES.filter((attribute) =>
        formats.some((span) => span.attribute === attribute && span.from <= from && to <= span.to),
      )
      const words = escaped(text.slice(from, to))
      return on.reduce(
        (html, attribute) => `<${TAGS[attribute]}>${html}</${TAGS[attribute]}>`,
        words,
      )
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
