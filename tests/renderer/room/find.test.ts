import { describe, expect, it } from 'vitest'
import { findOrderOf } from '../../../renderer/features/room/model/find-keys.ts'
import { hitFrom, wordsAround } from '../../../renderer/features/room/model/found.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { documentOf } from '../../support/notation.ts'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

describe('the keys of a search', () => {
  it.each([
    ['f', { ctrlKey: true }, 'find'],
    ['F', { metaKey: true }, 'find'],
    ['h', { ctrlKey: true }, 'replace'],
    ['H', { metaKey: true, shiftKey: true }, 'replace'],
    ['F3', {}, 'next'],
    ['F3', { shiftKey: true }, 'previous'],
    ['f', {}, null],
    ['f', { ctrlKey: true, altKey: true }, null],
    ['f', { ctrlKey: true, shiftKey: true }, null],
    ['h', { metaKey: true }, null],
    ['F3', { ctrlKey: true }, null],
  ])('%s with %j', (key, held, order) => {
    expect(findOrderOf({ ...PLAIN, key, ...held })).toBe(order)
  })
})

describe('the hit one looks at', () => {
  const document = documentOf(`
    1| País [-CAN:país] uno
    1| Nada
    1| País dos`)
  const hits = findHits(document, 'marked', 'país', { isCaseKept: false, isWholeWords: false })
  const from = (paragraph: string, offset: number) => {
    return hitFrom(document, hits, { paragraph: paragraphId(paragraph), offset })
  }

  it('is the first from where one is, and from the end the first of all', () => {
    expect(hitFrom(document, hits, null)).toBe(0)
    expect([from('p1', 0), from('p1', 1), from('p2', 3), from('p3', 1)]).toEqual([0, 1, 2, 0])
  })

  it('can be asked to stand', () => {
    const place = { paragraph: paragraphId('p1'), offset: 1 }
    expect(hitFrom(document, hits, place, (hit) => hit.isStanding)).toBe(2)
    expect(hitFrom(document, [], place)).toBe(-1)
  })

  it('is said with the words around it', () => {
    expect(hits.map((hit) => wordsAround(document, hit))).toEqual([
      'País país uno',
      'País país uno',
      'País dos',
    ])
  })
})
