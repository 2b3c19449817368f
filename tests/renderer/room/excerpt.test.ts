import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../renderer/features/room/model/excerpt.ts'

function draw(without: string, withIt: string): string {
  const { before, struck, added, after } = excerptOf({ without, with: withIt })
  return `${before}[-${struck}][+${added}]${after}`
}

describe('the words of a decision', () => {
  it.each([
    ['los Países de aquí', 'los Países del aquí', 'los Países [-de][+del] aquí'],
    ['Tomar nota.', 'Tomar buena nota.', 'Tomar [-][+buena ]nota.'],
    ['Tomar nota.', 'Tomar nota', 'Tomar nota[-.][+]'],
    ['uno dos', 'uno\ndos', 'uno[- ][+ ¶ ]dos'],
    ['', 'Agradecer.', '[-][+Agradecer.]'],
    ['igual', 'igual', 'igual[-][+]'],
  ])('from «%s» to «%s»', (without, withIt, drawn) => {
    expect(draw(without, withIt)).toBe(drawn)
  })

  it('shows no more of a long paragraph than tells the place', () => {
    const words = 'uno dos tres cuatro cinco seis siete ocho nueve diez'
    expect(draw(`${words} AQUÍ ${words}`, `${words} ALLÍ ${words}`)).toBe(
      '… cinco seis siete ocho nueve diez [-AQUÍ][+ALLÍ] uno dos tres cuatro cinco seis …',
    )
  })

  it('leaves out nothing that was struck or added', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé. ,'), maxLength: 20 })
    fc.assert(
      fc.property(text, text, (without, withIt) => {
        const { before, struck, added, after } = excerptOf({ without, with: withIt })
        const [head, tail] = [before.replace('… ', ''), after.replace(' …', '')]
        expect(without).toContain(`${head}${struck}${tail}`)
        expect(withIt).toContain(`${head}${added}${tail}`)
      }),
    )
  })
})
