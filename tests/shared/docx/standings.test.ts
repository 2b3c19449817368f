import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../shared/document/standing.ts'
import type { ExportMode } from '../../../shared/docx/export-modes.ts'
import { exported, partOf } from '../../support/exported.ts'
import { documentOf } from '../../support/notation.ts'

const STANDING: Standing = {
  agreement: { kind: 'referendum', isChanged: false, atMs: 1 },
  consultations: [{ country: 'BLZ', until: '2022-Q1', party: 'PPT', atMs: 1 }],
}

/** The words of a file about a text of whose first paragraph something is said. */
async function wordsIn(mode: ExportMode): Promise<string> {
  const drawn = documentOf('1| Instar [+MEX:firmemente ]a los Países\n1| Agradecer')
  const standings = new Map(drawn.paragraphs.slice(0, 1).map(({ id }) => [id, STANDING]))
  const file = await exported({ ...drawn, standings }, { mode })
  return partOf(file, 'word/document.xml').replace(/<[^>]+>/g, '')
}

const SAID =
  'Acordado ad referendum. En consulta interna por parte de Belice, a más tardar el I trimestre de 2022'

describe('how far paragraphs are agreed', () => {
  it('is told in the compilation, once', async () => {
    expect((await wordsIn('compilation')).split(SAID)).toHaveLength(2)
  })

  it('is told in the negotiating text, after the paragraph and where it explains its brackets', async () => {
    const words = await wordsIn('bracketed')
    expect(words).toContain(`Instar [MEX: firmemente] a los Países [${SAID}]Agradecer`)
    expect(words).toContain('sin sigla, al final de un párrafo')
  })

  it('is not explained in a negotiating text that says nothing of it', async () => {
    const words = await exported('1| Instar', { mode: 'bracketed' })
    expect(partOf(words, 'word/document.xml')).not.toContain('sin sigla')
  })

  it('is no part of the text itself', async () => {
    for (const mode of ['clean', 'original', 'tracked'] as const) {
      expect(await wordsIn(mode), mode).not.toContain('ad referendum')
    }
  })
})
