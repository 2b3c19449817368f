import { describe, expect, it } from 'vitest'
import { travelLooks } from '../../../renderer/editor/travels.ts'
import { documentOf } from '../../support/notation.ts'

/** The signs of a text: `p1 leaves: CAN 4.c`. */
function signs(notation: string): readonly string[] {
  return [...travelLooks(documentOf(notation))].flatMap(([id, looks]) =>
    looks.map(({ sign, party, point }) => `${id} ${sign}: ${party} ${point}`.trim()),
  )
}

describe('the signs of a move', () => {
  it('are none where nobody moves anything', () => {
    expect(signs('1| uno\n1| dos')).toEqual([])
  })

  it('stand where the paragraph is, and where it comes to, by the numbers that people see', () => {
    expect(signs('1| uno\na>^p3:MEX| dos\na| tres\n1| cuatro')).toEqual([
      'p2 leaves: MEX 1.a',
      'p3 below: MEX 1.a',
    ])
  })

  it('name the number it had and go over the first paragraph for the very beginning', () => {
    expect(signs('1| uno\n1| dos\n1>^:CAN| tres')).toEqual(['p3 leaves: CAN', 'p1 above: CAN 3'])
  })

  it('quote the first words of what bears no number', () => {
    expect(signs('p| Los Países, reunidos en la ciudad,\n1>^p1:MEX| uno\n1| dos')).toEqual([
      'p2 leaves: MEX «Los Países, reunidos en…»',
      'p1 below: MEX 1',
    ])
  })

  it('lead all that go together to where the first of them goes', () => {
    expect(signs('1>^p3:MEX| uno\n1>^p1:MEX| dos\n1| tres')).toEqual([
      'p1 leaves: MEX 1',
      'p3 below: MEX 1',
      'p3 below: MEX 2',
      'p2 leaves: MEX 1',
    ])
  })

  it('are shown each, where several propose', () => {
    expect(signs('1>^p2:MEX>^p3:CAN| uno\n1| dos\n1| tres')).toEqual([
      'p1 leaves: MEX 1',
      'p1 leaves: CAN 3',
      'p2 below: MEX 1',
      'p3 below: CAN 1',
    ])
  })
})
