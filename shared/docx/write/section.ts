import type { LetterheadLayout } from '../letterhead.ts'
import { twipsOfMm } from './measures.ts'
import { relationIdOf } from './parts.ts'
import { tag } from './xml.ts'

/** What stands at the head or the foot of some pages, and the part that holds it. */
export interface Band {
  readonly kind: 'header' | 'footer'
  readonly on: 'first' | 'default'
  readonly part: string
}

/** The paper, and what stands at the edges of its pages; the first may have bands of its own. */
export function sectionXml(paper: LetterheadLayout['paper'], bands: readonly Band[]): string {
  const references = bands.map(({ kind, on, part }) =>
    tag(`w:${kind}Reference`, { 'w:type': on, 'r:id': relationIdOf(part) }),
  )
  const [width, height] = [twipsOfMm(paper.widthMm), twipsOfMm(paper.heightMm)]
  const side: Readonly<Record<string, string>> = width > height ? { 'w:orient': 'landscape' } : {}
  const hasOwnFirst = bands.some(({ on }) => on === 'first')
  return tag(
    'w:sectPr',
    {},
    references.join('') +
      tag('w:pgSz', { 'w:w': width, 'w:h': height, ...side }) +
      tag('w:pgMar', marginsOf(paper)) +
      (hasOwnFirst ? '<w:titlePg/>' : ''),
  )
}

function marginsOf({ marginMm }: LetterheadLayout['paper']) {
  const margin = twipsOfMm(marginMm)
  const edge = twipsOfMm(12.5)
  return {
    ...{ 'w:top': margin, 'w:right': margin, 'w:bottom': margin, 'w:left': margin },
    ...{ 'w:header': edge, 'w:footer': edge, 'w:gutter': 0 },
  }
}
