import { describe, expect, it } from 'vitest'
import { openPoints } from '../../../shared/document/open-points.ts'
import type { Consultation, Standing } from '../../../shared/document/standing.ts'
import { standingInWords } from '../../../shared/document/standing-words.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'

const by = (country: Consultation['country'], until: string | null): Consultation => ({
  ...{ country, until, party: 'PPT', atMs: 1 },
})
const agreed = (kind: 'agreed' | 'referendum', isChanged = false): Standing => ({
  agreement: { kind, isChanged, atMs: 1 },
  consultations: [],
})

describe('how far a paragraph is agreed', () => {
  it('is said as the Conference says it, countries of one deadline together', () => {
    const consultations = [by('BLZ', '2022-Q1'), by('MEX', null), by('DOM', '2022-Q1')]
    const standing = { ...agreed('referendum'), consultations }
    expect(standingInWords(standing, 'es')).toEqual([
      'Acordado ad referendum',
      'En consulta interna por parte de Belice y República Dominicana, a más tardar el I trimestre de 2022',
      'En consulta interna por parte de México',
    ])
    expect(standingInWords(standing, 'en')[1]).toBe(
      'Under internal consultation by Belize and the Dominican Republic, no later than the first quarter of 2022',
    )
    expect(standingInWords(agreed('agreed', true), 'es').join('. ')).toBe(
      'Acordado. Sus palabras cambiaron después',
    )
  })
})

describe('what is still open', () => {
  const document = documentOf(
    ['t| CONCLUSIONES', '1| Agradecer', 'g| Grupo', 'a| Tomar nota', 'p| Además', '1| Instar'].join(
      '\n',
    ),
  )
  const ids = document.paragraphs.map(({ id }) => id)
  const open = (standings: readonly (Standing | null)[], pending: readonly number[] = []) =>
    openPoints(
      {
        ...document,
        standings: new Map(
          standings.flatMap((each, at): [ParagraphId, Standing][] => {
            const id = ids[at]
            return each === null || id === undefined ? [] : [[id, each]]
          }),
        ),
      },
      new Map(pending.flatMap((count, at) => (ids[at] === undefined ? [] : [[ids[at], count]]))),
    ).map(({ id, reasons }) => `${ids.indexOf(id)} ${reasons.join('+')}`)

  it('is every point and paragraph as long as nothing is agreed, and no heading', () => {
    expect(open([])).toEqual(['1 unsaid', '3 unsaid', '4 unsaid', '5 unsaid'])
  })

  it('is what is conditional, changed, consulted about or pending, and not what is agreed', () => {
    const consulted = { ...agreed('agreed'), consultations: [by('BLZ', null)] }
    const standings = [null, agreed('agreed'), null, agreed('agreed', true), consulted]
    expect(open([...standings, agreed('referendum')], [1])).toEqual([
      '0 pending+unsaid',
      '3 changed',
      '4 consultation',
      '5 referendum',
    ])
  })
})
