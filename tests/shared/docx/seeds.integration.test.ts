import { describe, expect, it } from 'vitest'
import type { BaseParagraph, Document } from '../../../shared/document/document.ts'
import { PLAIN } from '../../../shared/document/document.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import { exported } from '../../support/exported.ts'
import { noLibreOffice, settleInOffice } from '../../support/libreoffice.ts'
import { noSeeds, paragraphsInSource, SEEDS, seedText } from '../../support/seeds.ts'

/** The real texts are not ours to keep: where they are not at hand this is skipped. */
const reason = noLibreOffice ?? noSeeds

describe.skipIf(reason !== null)(`a real text, clean, in LibreOffice ${reason ?? ''}`, () => {
  it.each(SEEDS)('$name has its words and the numbers that it came with', async (seed) => {
    const { paragraphs, thirdLevel } = readText(seedText(seed))
    const document = { ...documentFrom(paragraphs), thirdLevel: thirdLevel ?? 'roman' }
    const [office = []] = await settleInOffice([
      { file: await exported(document, { mode: 'clean' }), verdict: 'None' },
    ])
    const read = office.map(({ label, text, style }) => {
      // To LibreOffice a dash is a bullet, and no label.
      const isDash = thirdLevel === 'dash' && style === 'List Number 3'
      return [isDash ? '-' : (label ?? ''), text].join(' ').trim()
    })
    expect(read).toEqual(asOfficeCounts(paragraphsInSource(seed)))
  })
})

/** LibreOffice counts a level that was skipped as if it had been there; Word does not. */
function asOfficeCounts(paragraphs: readonly string[]): readonly string[] {
  const isNumber = (line: string) => /^\d+\. /.test(line)
  const isLetter = (line: string) => /^[a-z]\. /.test(line)
  const first = paragraphs.findIndex((line) => isNumber(line) || isLetter(line))
  if (!isLetter(paragraphs[first] ?? '')) return paragraphs
  return paragraphs.map((line) =>
    line.replace(/^(\d+)(?=\. )/, (count) => String(Number(count) + 1)),
  )
}

function documentFrom(paragraphs: readonly BaseParagraph[]): Document {
  return {
    language: 'es',
    suggestions: new Map(),
    paragraphs: paragraphs.map(({ props, text }, at) => ({
      ...{ id: paragraphId(`p${at}`), props, end: PLAIN, changes: [] },
      runs: text === '' ? [] : [{ text, ...PLAIN }],
    })),
  }
}
