import { expect, it } from 'vitest'
import type { BaseParagraph, Run } from '../../../../shared/document/document.ts'
import type { ReadDocx } from '../../../../shared/docx/read/read-docx.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { writeBase } from '../../../../shared/draft/export-base.ts'
import { suggestionId } from '../../../../shared/ids.ts'
import { exported } from '../../../support/exported.ts'
import { isReceived, joinAs, startTestHost, until } from '../../../support/host.ts'
import type { TestClient } from '../../../support/host.ts'
import { importFile } from '../../../support/returning.ts'

const PARAGRAPHS: readonly BaseParagraph[] = Array.from({ length: 500 }, (_, at) => ({
  props: { kind: 'point', level: 0 },
  text: Array.from({ length: 40 }, (__, word) => `palabra${at}x${word}`).join(' '),
}))

const CHANGES = 10_000

it('lets a file of ten thousand revisions in at once, for everybody at the table', async () => {
  const table = await startTestHost({ paragraphs: PARAGRAPHS })
  const [mex, chair] = await Promise.all([joinAs(table, 'MEX'), joinAs(table, 'PPT')])
  const read = readDocx(await exported(...revised(mex)))
  if (!read.ok) throw new Error(read.error.kind)
  expect(countRevisions(read.value)).toBe(CHANGES)
  importFile(mex, read.value, 'MEX')
  await until(() => isReceived(mex), 'the receipt', 120_000)
  await until(() => pendingAt(chair) === CHANGES, 'the chair to see all', 120_000)
  expect([mex.refusals, mex.closes]).toEqual([[], []])
})

function pendingAt({ reader }: TestClient): number {
  return reader.entries().filter(({ state }) => state === 'pending').length
}

function countRevisions({ document }: ReadDocx): number {
  const runs = document.paragraphs.flatMap((each) => each.runs)
  return runs.filter(({ insertion }) => insertion !== null).length
}

/** A tracked file of the text, in which every other word has one before it that is new. */
function revised({ reader }: TestClient): Parameters<typeof exported> {
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
  const changed = { ...document, paragraphs, suggestions: new Map([[id, by]]) }
  return [changed, { base: writeBase(reader, 'marked') }]
}
