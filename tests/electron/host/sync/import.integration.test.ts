import { expect, it } from 'vitest'
import type { BaseParagraph, Run } from '../../../../shared/document/document.ts'
import { writeBase } from '../../../../shared/draft/export-base.ts'
import { suggestionId } from '../../../../shared/ids.ts'
import type { ReturnedFile } from '../../../../shared/import/plan-import.ts'
import { isReceived, joinAs, startTestHost, until } from '../../../support/host.ts'
import type { TestClient } from '../../../support/host.ts'
import { importFile } from '../../../support/returning.ts'

const PARAGRAPHS: readonly BaseParagraph[] = Array.from({ length: 150 }, (_, at) => ({
  props: { kind: 'point', level: 0 },
  text: Array.from({ length: 40 }, (__, word) => `palabra${at}x${word}`).join(' '),
}))

const CHANGES = 3000

it('lets a file of thousands of revisions in at once, for everybody at the table', async () => {
  const table = await startTestHost({ paragraphs: PARAGRAPHS })
  const [mex, chair] = await Promise.all([joinAs(table, 'MEX'), joinAs(table, 'PPT')])
  importFile(mex, revised(mex), 'MEX')
  await until(() => isReceived(mex), 'the receipt', 120_000)
  await until(() => pendingAt(chair) === CHANGES, 'the chair to see all', 120_000)
  expect([mex.refusals, mex.closes]).toEqual([[], []])
})

function pendingAt({ reader }: TestClient): number {
  return reader.entries().filter(({ state }) => state === 'pending').length
}

/** Every other word of the text has one that was tracked as new before it. */
function revised({ reader }: TestClient): ReturnedFile {
  const id = suggestionId('mex')
  const mark = { insertion: id, deletions: [] }
  const document = reader.document()
  const paragraphs = document.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.flatMap(({ text, ...marks }): readonly Run[] =>
      text
        .split(/(?=palabra)/)
        .flatMap((word, at): readonly Run[] => [
          ...(at % 2 === 0 ? [{ text: 'nueva ', ...mark }] : []),
          { text: word, ...marks },
        ]),
    ),
  }))
  const by = { id, party: 'MEX', delegate: 'Ana Peña', atMs: 60_000 } as const
  return {
    document: { ...document, paragraphs, suggestions: new Map([[id, by]]) },
    base: writeBase(reader, 'marked'),
  }
}
