import { describe, expect, it } from 'vitest'
import { paragraphId } from '../../../shared/ids.ts'
import {
  placeOfSuggestion,
  suggestionAt,
} from '../../../renderer/features/room/model/whereabouts.ts'
import { documentOf, suggestionOf } from '../../support/notation.ts'

const document = documentOf(`
  1| Agradecer [+MEX:mucho ][-CAN:a todos] los Países ¶[-CRI]
  1>a:USA| Instar
  1>^p1:PAN| a [b+BLZ:la] PPT`)

function at(id: string, offset: number) {
  const paragraph = document.paragraphs.find((each) => each.id === paragraphId(id))
  return paragraph === undefined ? null : suggestionAt(paragraph, offset)
}

describe('the suggestion at a caret', () => {
  it.each([
    [9, null],
    [10, null],
    [11, 'MEX'],
    [16, 'MEX'],
    [17, 'CAN'],
    [23, 'CAN'],
    [24, null],
  ])('at %d it is %s', (offset, party) => {
    expect(at('p1', offset)).toBe(party === null ? null : suggestionOf(party).id)
  })
})

it('knows a suggestion that changes only the letters', () => {
  expect(at('p3', 3)).toBe(suggestionOf('BLZ').id)
  expect(at('p3', 2)).toBeNull()
})

describe('the place of a suggestion', () => {
  it.each([
    ['MEX', 'p1', 10],
    ['CAN', 'p1', 16],
    ['CRI', 'p1', 34],
    ['USA', 'p2', 0],
    ['PAN', 'p3', 0],
    ['BLZ', 'p3', 2],
  ])('of %s is %s at %d', (party, paragraph, offset) => {
    expect(placeOfSuggestion(document, suggestionOf(party).id)).toEqual({ paragraph, offset })
  })

  it('is none for one that shows nowhere', () => {
    expect(placeOfSuggestion(document, suggestionOf('NIC').id)).toBeNull()
  })
})

it('finds a suggestion on a footnote by its number', () => {
  const noted = documentOf('p| Instar[+MEX:[^No]] a [+CAN:todos][-CRI:[^x]]')
  const [first] = noted.paragraphs
  if (first === undefined) throw new Error('There is a paragraph')
  const at = (offset: number) => suggestionAt(first, offset)
  expect([at(5), at(6), at(7)]).toEqual([null, suggestionOf('MEX').id, null])
  // Words come before a note.
  expect(at(14)).toBe(suggestionOf('CAN').id)
  expect(placeOfSuggestion(noted, suggestionOf('CRI').id)).toEqual({
    paragraph: first.id,
    offset: 14,
  })
})
