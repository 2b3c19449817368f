import { describe, expect, it } from 'vitest'
import { isNumberedAlike, labelsOf, markedLabels } from '../../../shared/document/labels.ts'
import { documentOf } from '../../support/notation.ts'

describe('the third level', () => {
  const { paragraphs, ...rest } = documentOf('1| uno\na| dos\ni| tres\ni| cuatro\na| cinco')

  it('bears roman numerals, or dashes where the document has them', () => {
    expect(labelsOf(paragraphs)).toEqual(['1.', 'a.', 'i.', 'ii.', 'b.'])
    expect(labelsOf(paragraphs, 'dash')).toEqual(['1.', 'a.', '-', '-', 'b.'])
  })

  it('bears them in the marked view too', () => {
    const marked = markedLabels({ paragraphs, ...rest }, 'dash')
    expect(marked.map(({ label }) => label)).toEqual(['1.', 'a.', '-', '-', 'b.'])
  })
})

describe('isNumberedAlike', () => {
  const alike = (one: string, other: string) => isNumberedAlike(documentOf(one), documentOf(other))

  it.each([
    ['words', '1| uno\n1| dos', '1| uno\n1| dos y más'],
    ['a pending insertion among words', '1| uno', '1| uno[+MEX: y medio]'],
    ['format', '1| uno', '1| [b+MEX:uno]'],
  ])('tells that %s changes no number', (_, one, other) => {
    expect(alike(one, other)).toBe(true)
  })

  it.each([
    ['a paragraph more', '1| uno', '1| uno\n1| dos'],
    ['another level', '1| uno\n1| dos', '1| uno\na| dos'],
    ['a proposed level', '1| uno\n1| dos', '1| uno\n1>a:MEX| dos'],
    ['a struck end', '1| uno\n1| dos', '1| uno ¶[-MEX]\n1| dos'],
    ['an inserted end', '1| uno\n1| dos', '1| uno ¶[+MEX]\n1| dos'],
    ['all words struck', '1| uno\n1| dos', '1| [-MEX:uno]\n1| dos'],
    ['a move', '1| uno\n1| dos', '1>^p2:MEX| uno\n1| dos'],
  ])('does not vouch for numbers after %s', (_, one, other) => {
    expect(alike(one, other)).toBe(false)
  })

  it('does not vouch for them after a move where a struck end turns out to be older', () => {
    const text = '1| uno ¶[-CAN]\n1>^:MEX| dos\n1| tres'
    const [known, late] = [documentOf(text), documentOf(text)]
    const suggestions = new Map([...late.suggestions].filter(([id]) => id !== 'CAN'))
    expect(isNumberedAlike({ ...late, suggestions }, known)).toBe(false)
    expect(isNumberedAlike(late, known)).toBe(true)
  })
})
