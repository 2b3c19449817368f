import { withDOM } from '@lexical/headless/dom'
import type { NewParagraph } from '../../shared/draft/lines.ts'
import { readHtml } from '../../renderer/editor/paste/read-html.ts'
import type { Pasted } from '../../renderer/editor/paste/pasted.ts'

/** Reads HTML in a page of its own, outside a browser. */
export function pastedHtml(html: string): Pasted | null {
  return withDOM((window) =>
    readHtml(new window.DOMParser().parseFromString(html, 'text/html').body),
  )
}

/** A paragraph a line: its kind in one sign (`?` where it was not said), and its words with `*bold*`, `/italic/`, `_underline_` and `[^notes]`. */
export function drawPasted(pasted: Pasted | null): string {
  return pasted === null ? '(nothing)' : pasted.paragraphs.map(drawParagraph).join('\n')
}

const SIGNS = { title: 't', section: 's', plain: 'p', group: 'g' } as const
const EDGES = { bold: '*', italic: '/', underline: '_' } as const

function drawParagraph({ props, text, formats = [], notes = [] }: NewParagraph): string {
  const sign =
    props === null ? '?' : props.kind === 'point' ? ('1ai'[props.level] ?? '') : SIGNS[props.kind]
  let drawn = ''
  for (let at = 0; at <= text.length; at += 1) {
    const ending = formats.filter(({ to }) => to === at).reverse()
    const beginning = formats.filter(({ from }) => from === at)
    drawn += [...ending, ...beginning].map(({ attribute }) => EDGES[attribute]).join('')
    const here = notes.filter(({ offset }) => offset === at)
    drawn += here.map((note) => `[^${note.text}]`).join('')
    drawn += text.charAt(at)
  }
  return `${sign}| ${drawn}`
}
