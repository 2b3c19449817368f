import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readPlainText, readText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'
import { broken } from '../../support/broken-text.ts'
import type { Setting } from '../../support/broken-text.ts'
import { typedDocuments } from '../../support/typed-documents.ts'

describe('a document that is printed with its numbers', () => {
  it('reads back as the same, a paragraph a line', () => {
    fc.assert(
      fc.property(typedDocuments(), (document) => {
        const printed = printPlainText(document, { labels: true })
        expect(drawBase(readPlainText(printed))).toBe(drawBase(document))
      }),
      { numRuns: 500 },
    )
  })

  it('reads back as the same when its lines were broken, and pages put between', () => {
    fc.assert(
      fc.property(typedDocuments({ sentences: 5 }), settings(), (document, setting) => {
        const [first] = document
        if (first === undefined) return
        const whole = [...document, WRAPPED]
        const text = broken(printPlainText(whole, { labels: true }), setting)
        const read = readText(text)
        expect(drawBase(read.paragraphs), text).toBe(drawBase(whole))
        expect(read.setAside.every(({ kind }) => kind === 'page-number')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

/** Shows by itself that the text is wrapped, and how wide: a text of short lines alone could be a list. */
const WRAPPED = {
  props: { kind: 'plain', level: 0 },
  text: `Las delegaciones ${'tomaron nota de ello y así lo hacen constar para todos '.repeat(6)}efectos.`,
} as const

/**
 * Left out as ambiguous: lines narrower than 60 letters, in which a long word leaves half a line empty,
 * and pages of fewer than six lines.
 */
function settings(): fc.Arbitrary<Setting> {
  return fc.record({
    width: fc.integer({ min: 60, max: 110 }),
    gaps: fc.constantFrom('all', 'unnumbered'),
    isHanging: fc.boolean(),
    pageLines: fc.option(fc.integer({ min: 6, max: 50 })),
  })
}
