import { describe, expect, it } from 'vitest'
import { columnRows } from '../../../../shared/docx/page/columns.ts'
import { paragraphId } from '../../../../shared/ids.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { textOf } from '../../../../shared/document/views.ts'
import { documentOf } from '../../../support/notation.ts'

const SPANISH = `
  s| CONCLUSIONES:
  1| Uno.
  a| Dos.
  1| Tres.`
const ENGLISH = `
  p| Note
  s| CONCLUSIONS:
  1| One.
  p| Aside.
  a| Two, begun.
  a| Two, ended.`

/** Draws the rows: `1. Uno. | 1. One.`; pairs are of translation and original, as `p3:p2`. */
function draw(...pairs: readonly string[]): string {
  const idOf = (name = ''): ParagraphId => paragraphId(name)
  const originalOf = new Map(
    pairs.map((pair) => {
      const [own, of] = pair.split(':')
      return [idOf(own), idOf(of)]
    }),
  )
  return columnRows(documentOf(SPANISH), documentOf(ENGLISH), originalOf)
    .map(({ original, translation }) =>
      [original, translation]
        .map((side) =>
          side.map((each) => [each.label, textOf(each.paragraph)].filter(Boolean).join(' ')),
        )
        .map((words) => words.join(' + ') || '–')
        .join(' | '),
    )
    .join('\n')
}

describe('two columns', () => {
  it('have each pair in one row, and leave nothing out', () => {
    expect(draw('p2:p1', 'p3:p2', 'p5:p3', 'p6:p3')).toBe(
      [
        '– | Note',
        'CONCLUSIONES: | CONCLUSIONS:',
        '1. Uno. | 1. One.',
        '– | Aside.',
        'a. Dos. | a. Two, begun. + b. Two, ended.',
        '2. Tres. | –',
      ].join('\n'),
    )
  })

  it('go by the original where the translation is in another order', () => {
    expect(draw('p2:p4', 'p3:p1')).toBe(
      [
        '– | Note',
        'CONCLUSIONES: | 1. One.',
        '– | Aside.',
        '– | a. Two, begun.',
        '– | b. Two, ended.',
        '1. Uno. | –',
        'a. Dos. | –',
        '2. Tres. | CONCLUSIONS:',
      ].join('\n'),
    )
  })

  it('show a pair apart whose original is gone', () => {
    expect(draw('p2:p9')).toContain('– | CONCLUSIONS:')
  })
})
