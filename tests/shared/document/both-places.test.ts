import { describe, expect, it } from 'vitest'
import { inBothPlaces } from '../../../shared/document/both-places.ts'
import { documentOf } from '../../support/notation.ts'

/** One sign a paragraph: `-b` is where b leaves, `+b` where it comes to. */
function draw(notation: string): string {
  return inBothPlaces(documentOf(notation))
    .map(({ paragraph: { runs }, move }) => {
      const words = runs.map(({ text }) => text).join('')
      return `${move === null ? '' : move.side === 'from' ? '-' : '+'}${words}`
    })
    .join(' ')
}

describe('a document without moves for its readers', () => {
  it('has a moved paragraph where it leaves and where it comes to', () => {
    expect(draw('p| a\np>^p4:MEX| b\np| c\np| d')).toBe('a -b c d +b')
    expect(draw('p| a\np| b\np>^:MEX| c')).toBe('+c a b -c')
  })

  it('has it at the place of the last of several moves', () => {
    expect(draw('p>^p2:MEX>^p3:CAN2| a\np| b\np| c')).toBe('-a b c +a')
  })

  it('has two at places that each gave the other', () => {
    expect(draw('p>^p3:MEX| a\np| b\np>^:CAN2| c')).toBe('-a +c b -c +a')
  })

  it('has what is joined to a moved one go along', () => {
    const document = documentOf('p| a ¶[-CAN]\np>^p3:MEX| b\np| c')
    const paragraphs = document.paragraphs.map((each) => ({
      ...each,
      ...(each.moves !== undefined && { moves: each.moves.map((m) => ({ ...m, from: null })) }),
    }))
    const placed = inBothPlaces({ ...document, paragraphs })
    expect(placed.map(({ move }) => move?.side ?? null)).toEqual(['from', 'from', null, 'to', 'to'])
  })

  it('has what is all of the suggestion that moves it only where it comes to', () => {
    expect(draw('p| a\np>^:MEX| [+MEX:b] ¶[+MEX]\np| c')).toBe('b a c')
    expect(draw('p| a\np>^:MEX| [+CAN:b] ¶[+CAN]\np| c')).toBe('+b a -b c')
  })

  it('has last what was to stand after a paragraph that is no more', () => {
    expect(draw('p>^p9:MEX| a\np| b')).toBe('-a b +a')
  })
})
