import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { labelsOf, markedLabels } from '../../../shared/document/labels.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { documentOf } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

const SCOPE = {
  maxParagraphs: 60,
  hasStruckNewEnds: true,
  hasMarkedEnds: true,
  hasMoves: true,
} as const

describe('numbers', () => {
  it('are those that counting by hand gives, in every view', () => {
    fc.assert(
      fc.property(anyDocument(SCOPE), (document) => {
        for (const view of ['accepted', 'original'] as const) {
          const paragraphs = viewOf(document, view)
          expect(labelsOf(paragraphs)).toEqual(countedByHand(paragraphs))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are in the marked view those of everything accepted, and struck those that were', () => {
    fc.assert(
      fc.property(anyDocument({ ...SCOPE, hasMoves: false }), (document) => {
        const shown = markedLabels(document)
        const labels = shown.flatMap(({ label }) => (label === null ? [] : [label]))
        expect(labels).toEqual(numbersIn(document, 'accepted'))
        const before = new Set(numbersIn(document, 'original'))
        for (const { struck } of shown) if (struck !== null) expect(before).toContain(struck)
      }),
      { numRuns: 300 },
    )
  })

  it('go from z to aa and bb, and from ñ nowhere', () => {
    const letters = labelsOf(
      documentOf(['1| P', ...Array<string>(54).fill('a| L')].join('\n')).paragraphs,
    )
    expect(letters.slice(1).map((label) => label?.slice(0, -1))).toEqual([
      ...ALPHABET,
      ...ALPHABET.map((letter) => letter.repeat(2)),
      ...['aaa', 'bbb'],
    ])
  })
})

function numbersIn(document: Document, view: 'accepted' | 'original'): readonly string[] {
  return countedByHand(viewOf(document, view)).flatMap((label) => (label === null ? [] : [label]))
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz']
const TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/**
 * As somebody counts who has only the page: for each point looks back to the last one that stands
 * above it, and counts those of its own level since. What bears no number is not even seen.
 */
function countedByHand(paragraphs: readonly Pick<Paragraph, 'props'>[]): (string | null)[] {
  return paragraphs.map(({ props: { kind, level } }, at) => {
    if (kind !== 'point') return null
    const before = paragraphs.slice(0, at).map(({ props }) => props)
    const points = before.filter((props) => props.kind === 'point')
    const above = points.findLastIndex((props) => props.level < level)
    const count = points.slice(above + 1).filter((props) => props.level === level).length + 1
    if (level === 0) return `${count}.`
    if (level === 2) return `${TENS[Math.floor(count / 10)] ?? '?'}${ONES[count % 10] ?? '?'}.`
    const letter = ALPHABET[(count - 1) % 26] ?? '?'
    return `${letter.repeat(Math.floor((count - 1) / 26) + 1)}.`
  })
}
