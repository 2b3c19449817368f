import { describe, expect, it } from 'vitest'
import { writeColumns } from '../../../../shared/docx/write/columns.ts'
import { checkedDocx } from '../../../support/checked-docx.ts'
import { MEETING, partOf } from '../../../support/exported.ts'
import { houseLetterhead } from '../../../support/house-letterhead.ts'
import { documentOf } from '../../../support/notation.ts'

const SPANISH = 's| CONCLUSIONES:\n1| Instar [+MEX:ya ]a todos.[^Con reserva.]\na| Tomar nota.'
const ENGLISH = 's| CONCLUSIONS:\n1| To urge all.\na| To take [b:note].'

async function columns(pending: 'in' | 'out' = 'out'): Promise<string> {
  const [original, translation] = [documentOf(SPANISH), documentOf(ENGLISH, 'en')]
  const file = await writeColumns({
    original: { document: original, meeting: MEETING, title: 'Conclusiones' },
    translation: {
      ...{ document: translation, title: 'Conclusions' },
      meeting: { ...MEETING, language: 'en' },
    },
    originalOf: new Map(translation.paragraphs.map(({ id }) => [id, id])),
    ...{ pending, letterhead: houseLetterhead(), logos: [], nowMs: 1 },
  })
  return partOf(checkedDocx(file), 'word/document.xml')
}

/** The words of each row, cell by cell. */
const rowsIn = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      cell.replaceAll('<w:tab/>', ' ').replace(/<[^>]*>/g, ''),
    ),
  )

describe('two texts in two columns', () => {
  it('stand beside each other, with their numbers, below a header that goes on over pages', async () => {
    const xml = await columns()
    expect(rowsIn(xml)).toEqual([
      ['Español', 'English'],
      ['CONCLUSIONES:', 'CONCLUSIONS:'],
      ['1. Instar a todos.', '1. To urge all.'],
      ['a. Tomar nota.', 'a. To take note.'],
    ])
    expect(xml).toMatch(/<w:tblHeader\/>(?:(?!<\/w:tr>).)*Español/)
  })

  it('take in what is pending where that is asked for', async () => {
    expect(rowsIn(await columns('in'))[2]).toEqual(['1. Instar ya a todos.', '1. To urge all.'])
  })

  it('are set in by their levels, so that numbers align', async () => {
    const xml = await columns()
    const indents = [...xml.matchAll(/<w:ind w:left="(\d+)" w:hanging="(\d+)"/g)]
    expect(indents.map(([, left, hanging]) => Number(left) / Number(hanging))).toEqual([1, 1, 2, 2])
  })
})
