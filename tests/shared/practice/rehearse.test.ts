import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../shared/practice/script.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { practiceDraft } from '../../support/practice-draft.ts'

describe('the practice meeting', () => {
  const reader = practiceDraft()
  const marked = printMarked(reader.document(), { labels: true }).split('\n')

  it('has three countries in one sentence', () => {
    expect(marked.find((line) => line.includes('Alentar a los Países Miembros a incluir'))).toMatch(
      /la movilidad humana(\[\+MEX:, con enfoque de género,\]|\[\+CAN: y el desplazamiento interno\]){2} en sus \[-CRI:planes nacionales de adaptación\]\[\+CRI:políticas de desarrollo sostenible\]\./,
    )
  })

  it('has suggestions in every state, and of every kind', () => {
    const entries = reader.entries()
    const states = new Set(entries.map(({ state }) => state))
    expect([...states].sort()).toEqual(['accepted', 'pending', 'rejected', 'withdrawn'])
    const kinds = new Set(entries.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['delete', 'insert', 'join', 'level', 'replace', 'split'])
  })

  it('kept the words that were typed without the others knowing', () => {
    const inserted = reader.entries().map((entry) => entry.inserted)
    expect(inserted.join('|')).toContain('Taller sobre documentación tardía')
    expect(inserted.join('|')).toContain(' y de lenguaje sencillo')
  })
})

it('a script that is none is refused', () => {
  expect(() => parseScript({ people: [], rounds: [{ steps: [{ do: 'shout' }] }] })).toThrow(
    'Not a practice script',
  )
})
