import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withFootnotes } from '../../../shared/document/footnotes.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { readDocx, readLabels } from '../../../shared/docx/read/read-docx.ts'
import type { OfficeParagraph } from '../../support/libreoffice.ts'
import { noLibreOffice, settleInOffice } from '../../support/libreoffice.ts'
import type { Hopes } from '../../support/random-foreign.ts'
import { anyForeign, writeForeign } from '../../support/random-foreign.ts'
import { SEED } from '../../support/seed.ts'

/*
 * Files of others, which our writer would not write, as our reader and LibreOffice read them. What
 * LibreOffice (7.4) does otherwise than Word is left out: `foreign-faults.integration.test.ts`.
 */
const VIEWS = [
  ['accepted', 'Accept'],
  ['original', 'Reject'],
] as const

const PLAIN: Hopes = {
  hasMarkedEnds: false,
  mostColumns: 0,
  hasNotes: false,
  hasMoves: false,
  hasChanges: false,
}

describe.skipIf(noLibreOffice !== null)(`files of other programs ${noLibreOffice ?? ''}`, () => {
  it('have the words and numbers that LibreOffice finds, accepted and rejected', async () => {
    const all = await settled({ ...PLAIN, mostColumns: 2 })
    for (const { file, view, theirs, about } of all) {
      expect(oursOf(file, view), about).toEqual(theirs.map(numbered))
    }
  })

  it('have their paragraphs where ends, rows, moves and styles are tracked', async () => {
    const hopes = { ...PLAIN, hasMarkedEnds: true, mostColumns: 3, hasMoves: true }
    const all = await settled({ ...hopes, hasChanges: true })
    for (const { file, view, theirs, about } of all) {
      const ours = wordsOf(file, view).map(({ words }) => words)
      expect(ours.filter(isSaid), about).toEqual(theirs.map(textOf).filter(isSaid))
    }
  })

  it('have their notes where LibreOffice has them, whatever is tracked in these', async () => {
    const all = await settled({ ...PLAIN, hasNotes: true, hasMoves: true, hasChanges: true })
    for (const { file, view, theirs, about } of all) {
      expect(
        wordsOf(file, view).map(({ words }) => words),
        about,
      ).toEqual(theirs.map(textOf))
    }
  })
})

interface Case {
  readonly file: Uint8Array
  readonly view: (typeof VIEWS)[number][0]
  readonly theirs: readonly OfficeParagraph[]
  /** What a failing one needs to be found again. */
  readonly about: string
}

async function settled(hopes: Hopes): Promise<readonly Case[]> {
  const samples = fc.sample(anyForeign(hopes), { numRuns: 25, seed: SEED })
  const jobs = samples.flatMap((blocks) =>
    VIEWS.map(([view, verdict]) => {
      const about = `MESA_SEED=${SEED}, ${view}: ${JSON.stringify(blocks)}`
      return { file: writeForeign(blocks), view, verdict, about }
    }),
  )
  const found = await settleInOffice(jobs, true)
  return jobs.map((job, at) => ({ ...job, theirs: found[at] ?? [] }))
}

interface Line {
  readonly label: string | null
  readonly words: string
}

/** As LibreOffice prints them: with the numbers of notes in their places, and each cell by itself. */
function wordsOf(file: Uint8Array, view: Case['view']): readonly Line[] {
  const read = readDocx(file)
  if (!read.ok) throw new Error(read.error.kind)
  const labels = readLabels(read.value, view)
  let notes = 0
  return viewOf(read.value.document, view).flatMap(({ runs, footnotes = [] }, at) => {
    const number = () => String((notes += 1))
    const words = withFootnotes(runs, footnotes, ({ text }) => text, number).join('')
    return words.split(' | ').map((each) => ({ label: labels[at] ?? null, words: each }))
  })
}

/** Rows of short cells are read as lines, which bear no numbers. */
function oursOf(file: Uint8Array, view: Case['view']): readonly string[] {
  return wordsOf(file, view).map(({ label, words }) =>
    label === null ? words : `${label} ${words}`,
  )
}

const textOf = ({ text }: OfficeParagraph): string => text.replaceAll('\n', ' ')
const numbered = (each: OfficeParagraph): string =>
  each.label === null ? textOf(each) : `${each.label} ${textOf(each)}`
const isSaid = (words: string): boolean => words !== ''
