import { expect, it } from 'vitest'
import { bearersIn } from '../../../shared/document/cuts.ts'
import type { Paragraph } from '../../../shared/document/document.ts'
import { PLAIN } from '../../../shared/document/document.ts'
import { paragraphId } from '../../../shared/ids.ts'

const [ONE, OTHER] = [paragraphId('1.1'), paragraphId('2.2')]

it('paragraphs that are forged to be cut from each other bear what was said of one, once', () => {
  const cutFrom = (id: typeof ONE, origin: typeof ONE, letters: number): Paragraph => ({
    ...{ id, origin, cut: { atMs: 5, letters }, runs: [], end: PLAIN, changes: [] },
    props: { kind: 'point', level: 0 },
  })
  const bearer = bearersIn([cutFrom(ONE, OTHER, 3), cutFrom(OTHER, ONE, 9)])
  const borneBy = (paragraph: typeof ONE, atMs: number) => bearer({ paragraph, atMs, goesOn: true })
  expect([borneBy(ONE, 1), borneBy(OTHER, 1), borneBy(ONE, 7)]).toEqual([OTHER, OTHER, ONE])
  expect(bearer({ paragraph: ONE, atMs: 1 })).toBe(ONE)
})
