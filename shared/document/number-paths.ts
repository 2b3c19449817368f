import type { Document, Level } from './document.ts'
import { markedLabels } from './labels.ts'
import { namesIn } from './names.ts'
import { propsIn } from './views.ts'

export interface NumberPath {
  /** With the numbers above it: `7.p.i`. */
  readonly path: string
  /** As it is printed before the paragraph: `i.` */
  readonly label: string
}

/**
 * How people in the room call each paragraph of the marked view; null where it bears no number.
 * One that loses its number, or is joined to another, is called as it was.
 */
export function numberPaths(document: Document): readonly (NumberPath | null)[] {
  const above: Record<Level, string> = { 0: '', 1: '', 2: '' }
  // Where paragraphs change places, the numbers above one are not those it stands under.
  const isMoved = document.paragraphs.some(({ moves }) => moves !== undefined)
  const names = isMoved ? namesIn('accepted', document) : null
  return markedLabels(document).map(({ label, struck }, index) => {
    const paragraph = document.paragraphs[index]
    const number = label ?? struck
    if (paragraph === undefined || number === null) return null
    const { level } = label === null ? paragraph.props : propsIn('accepted', paragraph)
    const sign = number.replace(/\.$/, '')
    const parts = [above[0], above[1]].slice(0, level).filter((part) => part !== '')
    if (label !== null) {
      above[level] = sign
      if (level === 0) above[1] = ''
    }
    const name = label === null ? undefined : names?.get(paragraph.id)
    return { path: name ?? [...parts, sign].join('.'), label: number }
  })
}
