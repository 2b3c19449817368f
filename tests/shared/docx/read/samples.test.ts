import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../../shared/document/views.ts'
import { readDocx, readLabels } from '../../../../shared/docx/read/read-docx.ts'

/** Files of Word and others, with what Word's accept-all and reject-all make of them. Not ours to ship. */
const FOLDER = new URL('../../../../../shared/docx-samples/', import.meta.url)
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const pairs = files.flatMap((name) => {
  const [, stem, verdict] = /^(.*)-(Accepted|Rejected)\.docx$/.exec(name) ?? []
  return stem === undefined ? [] : [{ name, stem, verdict }]
})

describe.skipIf(files.length === 0)(
  'real files (skipped where ../shared/docx-samples is not)',
  () => {
    it.each(pairs)('$name says what we make of $stem', ({ name, stem, verdict }) => {
      const view = verdict === 'Accepted' ? 'accepted' : 'original'
      expect(lines(`${stem}.docx`, view)).toEqual(lines(name, 'accepted'))
    })

    it('numbers complex lists in the formats of their file', () => {
      const labels = lines('poi__ComplexNumberedLists.docx', 'accepted').map(
        (line) => /^\S+[.)](?= )/.exec(line)?.[0] ?? '-',
      )
      expect(labels.slice(0, 10).join(' ')).toBe('- 1. 2. a. b. c. 3. 4. 1. 2.')
    })
  },
)

/**
 * A paragraph a line, with its number. Empty ones are left out: where a whole paragraph was
 * moved, the tool that made these answers keeps an empty one, which Word and LibreOffice do not.
 */
function lines(name: string, view: 'accepted' | 'original'): readonly string[] {
  const read = readDocx(readFileSync(new URL(name, FOLDER)))
  if (!read.ok) throw new Error(read.error.kind)
  const labels = readLabels(read.value, view)
  return viewOf(read.value.document, view)
    .map((paragraph, index) => [labels[index], textOf(paragraph)].filter(Boolean).join(' '))
    .filter((line) => line !== '')
}
