import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import type { Place } from '../../../shared/document/place.ts'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import type { Sight } from '../../../shared/document/sight.ts'
import { fromMarked, toMarked, toMarkedCut } from '../../../shared/document/view-places.ts'
import { textOf } from '../../../shared/document/views.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

const ONLY_MEX: Sight = { view: 'marked', only: ['MEX'] }

/** Draws a place as `p1 ab|c`, in the words of the paragraph it is in. */
function draw(document: Document, place: Place | null): string {
  const paragraph = document.paragraphs.find(({ id }) => id === place?.paragraph)
  if (place === null || paragraph === undefined) return 'nowhere'
  const text = textOf(paragraph)
  return `${paragraph.id} ${text.slice(0, place.offset)}|${text.slice(place.offset)}`
}

function typed(notation: string, sight: Sight, paragraph: string, offset: number): string {
  const document = documentOf(notation)
  return draw(document, toMarked(document, sight, { paragraph: paragraphId(paragraph), offset }))
}

function cut(notation: string, sight: Sight, paragraph: string, offset: number): string {
  const document = documentOf(notation)
  return draw(document, toMarkedCut(document, sight, { paragraph: paragraphId(paragraph), offset }))
}

describe('a place in the clean view', () => {
  it('is by the letter before it: what is typed stands before words that are struck', () => {
    expect(typed('1| País[-CAN:es] Miembros', CLEAN, 'p1', 4)).toBe('p1 País|es Miembros')
  })

  it('at the beginning of a paragraph is by the first letter, after words that are struck', () => {
    expect(typed('1| [-CAN:Instar ]a los Países', CLEAN, 'p1', 0)).toBe('p1 Instar |a los Países')
  })

  it('is at the very end where every word is struck', () => {
    expect(typed('1| [-CAN:Instar]', CLEAN, 'p1', 0)).toBe('p1 Instar|')
  })

  it('leads into the part that its letter is in, where paragraphs are joined', () => {
    const joined = '1| Instar ¶[-CAN]\n1| a los Países'
    expect(typed(joined, CLEAN, 'p2', 6)).toBe('p1 Instar|')
    expect(typed(joined, CLEAN, 'p2', 7)).toBe('p2 a| los Países')
    expect(typed('1| [-CAN:Instar] ¶[-CAN]\n1| a los', CLEAN, 'p2', 0)).toBe('p2 |a los')
  })

  it('is cut before the letter after it, so that the break is never hidden', () => {
    expect(cut('1| Instar ¶[-CAN]\n1| a los Países', CLEAN, 'p2', 6)).toBe('p2 |a los Países')
    expect(cut('1| País[-CAN:es] Miembros', CLEAN, 'p1', 4)).toBe('p1 Países| Miembros')
    expect(cut('1| Miembros[-CAN: todos]', CLEAN, 'p1', 8)).toBe('p1 Miembros todos|')
  })

  it('is nowhere in a paragraph that is not there', () => {
    expect(typed('1| Instar', CLEAN, 'p9', 0)).toBe('nowhere')
  })
})

describe('a place where only some countries’ suggestions are seen', () => {
  it('passes over what the others add, and finds the places in what they strike', () => {
    const text = '1| los [+CAN:once ][-CRI:Países] [+MEX:todos]'
    expect(typed(text, ONLY_MEX, 'p1', 4)).toBe('p1 los |once Países todos')
    expect(cut(text, ONLY_MEX, 'p1', 4)).toBe('p1 los once |Países todos')
    expect(typed(text, ONLY_MEX, 'p1', 6)).toBe('p1 los once Pa|íses todos')
  })
})

describe('a place of the marked view', () => {
  it('within struck words is where they would be', () => {
    const document = documentOf('1| País[-CAN:es] Miembros')
    const within = { paragraph: paragraphId('p1'), offset: 5 }
    expect(fromMarked(document, CLEAN, within)).toEqual({ ...within, offset: 4 })
  })

  it('in a paragraph of others’ after the last that is seen is at the end of that', () => {
    const document = documentOf('1| Instar\n1| [-CAN:[+MEX:Nota]] ¶[+CAN]')
    const place = { paragraph: paragraphId('p2'), offset: 2 }
    expect(fromMarked(document, ONLY_MEX, place)?.paragraph).toBe('p2')
    expect(fromMarked(document, { view: 'marked', only: ['CRI'] }, place)).toEqual({
      paragraph: paragraphId('p1'),
      offset: 6,
    })
  })
})

describe('all places', () => {
  const sights = fc.constantFrom<Sight>(
    CLEAN,
    ONLY_MEX,
    { view: 'original', only: null },
    { view: 'marked', only: ['CAN', 'CRI'] },
    { view: 'marked', only: null },
  )
  const documents = anyDocument({ maxParagraphs: 5, hasStruckNewEnds: true, hasMarkedEnds: true })

  it('come back from the marked document to where they were seen', () => {
    fc.assert(
      fc.property(documents, sights, (document, sight) => {
        for (const paragraph of seenIn(document, sight).document.paragraphs) {
          for (let offset = 0; offset <= textOf(paragraph).length; offset += 1) {
            const place = { paragraph: paragraph.id, offset }
            const there = [toMarked, toMarkedCut].map((find) => find(document, sight, place))
            const back = there.map((each) => each && fromMarked(document, sight, each))
            expect(back).toEqual([place, place])
          }
        }
      }),
      { seed: 2021, numRuns: 300 },
    )
  })
})
