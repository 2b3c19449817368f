import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BaseParagraph, Document } from '../../../shared/document/document.ts'
import { PLAIN } from '../../../shared/document/document.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { exported } from '../../support/exported.ts'
import type { OfficeParagraph } from '../../support/libreoffice.ts'
import { noLibreOffice, settleInOffice } from '../../support/libreoffice.ts'

const FOLDER = '../shared/seeds'
/** With how many paragraphs, and whether the third level was typed with numbers; the other has dashes. */
const SEEDS = [
  ['conclusiones-grcm-2021-12-01.txt', 68, true],
  ['informe-gt-2020-09-28.txt', 23, false],
] as const

/** The real texts are not ours to keep: where they are not at hand this is skipped. */
const reason = noLibreOffice ?? (existsSync(FOLDER) ? null : 'no ../shared/seeds')

describe.skipIf(reason !== null)(`a real text, clean, in LibreOffice ${reason ?? ''}`, () => {
  it.each(SEEDS)(
    '%s has its words and the numbers that it came with',
    async (name, count, isNumbered) => {
      const source = readFileSync(`${FOLDER}/${name}`, 'utf8')
      const paragraphs = readPlainText(source)
      expect(paragraphs).toHaveLength(count)
      const [office = []] = await settleInOffice([
        { file: await exported(documentFrom(paragraphs), { mode: 'clean' }), verdict: 'None' },
      ])
      expect(office.map(({ text }) => text)).toEqual(paragraphs.map(({ text }) => text))
      expect(labelsIn(office, isNumbered)).toEqual(labelsInSource(source))
    },
  )
})

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

/** What LibreOffice computes. */
function labelsIn(office: readonly OfficeParagraph[], isNumbered: boolean): readonly string[] {
  return office
    .filter(({ style }) => isNumbered || style !== 'List Number 3')
    .flatMap(({ label }) => (label === null ? [] : [label]))
}

/** As they were typed. */
function labelsInSource(source: string): readonly string[] {
  return [...source.matchAll(/^ *(?:- )?(\d+|[a-z]{1,4})\. /gm)].map(([, sign = '']) => `${sign}.`)
}
