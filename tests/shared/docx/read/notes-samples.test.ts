import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document, View } from '../../../../shared/document/document.ts'
import { viewOf } from '../../../../shared/document/views.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { showParagraphs } from '../../../support/notation.ts'

/** Files of Word and others. Not ours to ship. */
const FOLDER = new URL('../../../../../shared/docx-samples/', import.meta.url)

describe.skipIf(!existsSync(FOLDER))(
  'notes of real files (skipped where ../shared/docx-samples is not)',
  () => {
    it('are at the foot of the text', () => {
      expect(drawn('mammoth__footnotes', 'accepted')).toBe(
        'p| Ouch[^A tachyon walks into a bar.].[^Fin.]',
      )
    })

    it.each([
      ['accepted', 'powertools__RP050-Deleted-Footnote-Accepted'],
      ['original', 'powertools__RP050-Deleted-Footnote-Rejected'],
    ] as const)('that are struck are what Word makes of them once all is %s', (view, answer) => {
      expect(drawn('powertools__RP050-Deleted-Footnote', view)).toBe(drawn(answer, 'accepted'))
    })

    it('are comments, with who says what of which words', () => {
      const threads = read('mammoth__comments').threads ?? []
      expect(
        threads.map(({ party, delegate, atMs, text, passage }) => [
          `${party} ${delegate} ${new Date(atMs).toISOString()}`,
          `${text} (${passage.words})`,
        ]),
      ).toEqual([
        ['OBS Michael Williamson 2016-07-03T15:10:00.000Z', 'A tachyon walks into a bar. (Ouch)'],
        ['OBS Michael Williamson 2016-07-03T15:12:00.000Z', 'Fin. (Ouch.)'],
      ])
    })
  },
)

function drawn(name: string, view: View): string {
  return showParagraphs(viewOf(read(name), view))
}

function read(name: string): Document {
  const result = readDocx(readFileSync(new URL(`${name}.docx`, FOLDER)))
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.document
}
