import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTranslate } from '../../../electron/cli/words.ts'
import { linesOfNotices, linesOfTold } from '../../../electron/cli/told-lines.ts'
import type { Document } from '../../../shared/document/document.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import { startMarkedDraft } from '../../../shared/import/start-marked.ts'
import { tellAsides } from '../../../shared/import/tell-asides.ts'
import { drawThreads } from '../../support/commenting.ts'
import { baseUpdate, deskFor, MEETING } from '../../support/drafting.ts'
import { exported } from '../../support/exported.ts'
import { importFile, planFor } from '../../support/returning.ts'
import { COUNTS_AS_READ, countInViews, fileWith } from '../../support/word-counts.ts'
import type { Fate, WordCase } from '../../support/word-pieces.ts'
import { WORD } from '../../support/word-pieces.ts'
import { WORDS_ASIDE } from '../../support/words-aside.ts'
import { WORDS_IN_TEXT } from '../../support/words-in-text.ts'
import { withWordCase } from '../../support/with-word-case.ts'

const CASES = [...WORDS_IN_TEXT, ...WORDS_ASIDE].map((each) => [each.holder, each] as const)
const t = createTranslate('es')

function reading(file: Uint8Array) {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('a text that begins with a Word file keeps a word, or tells of it, from', () => {
  it.each(CASES)('%s', (_, each) => {
    const { fate } = each
    const read = reading(fileWith(each))
    const doc = new Y.Doc({ gc: false })
    const document = foreignText(read)
    startMarkedDraft(doc, { template: 't', title: 'Prueba', meeting: MEETING, document }, 5)
    const reader = openReader(openDraft(doc))
    expect(countInViews(reader.document())).toBe(COUNTS_AS_READ[fate])
    if (fate === 'aside') {
      expect([...linesOfNotices(read, t), ...drawThreads({ reader })].join('\n')).toContain(WORD)
    }
  })
})

/** Nobody agreed to what comes with a file; and what it holds struck was never in the text. */
const RETURNED: Readonly<Record<Fate, string>> = {
  standing: '0 1 1',
  added: '0 1 1',
  struck: '0 0 0',
  undone: '0 0 0',
  aside: '0 0 0',
  named: '0 0 0',
}

const TEXT = `
  t| CONCLUSIONES
  1| Agradecer a los Países.
  a| Tomar nota del informe.
  p| Firmado.`

async function returned(each: WordCase) {
  const table = deskFor('PPT', baseUpdate(TEXT), 2)
  const base = writeBase(table.reader, 'marked')
  const sent = await exported(documentWithThreads(table.reader), { base })
  return { table, read: reading(withWordCase(sent, each)) }
}

describe('a file that comes back brings a word in its country’s name, or tells of it, from', () => {
  it.each(CASES)('%s', async (_, each) => {
    const { table, read } = await returned(each)
    const { asides } = planFor(table, read, 'MEX')
    importFile(table, read, 'MEX')
    const document = table.reader.document()
    expect(countInViews(document)).toBe(RETURNED[each.fate])
    expect(parties(document).filter((party) => party !== 'MEX')).toEqual([])
    const told = [...linesOfNotices(read, t), ...linesOfTold(tellAsides(asides, t))]
    const isTold = ['struck', 'undone', 'aside'].includes(each.fate)
    const lines = [...told, ...drawThreads(table)].join('\n')
    if (isTold) expect(lines).toContain(WORD)
    if (each.fate === 'named') expect(told.join('\n')).toMatch(/\(párrafos? /)
    expect(importFile(table, read, 'MEX')).toBe('')
  })
})

function parties({ suggestions }: Document): readonly string[] {
  return [...new Set([...suggestions.values()].map(({ party }) => party))]
}
