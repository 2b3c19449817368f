import { describe, expect, it } from 'vitest'
import { hangsFor } from '../../../../shared/docx/write/number-room.ts'
import { twipsOfMm } from '../../../../shared/docx/write/measures.ts'
import { exported, partOf } from '../../../support/exported.ts'

/** Where the words of each level begin and how far its numbers hang out, in millimetres. */
async function levelsOf(
  text: string,
  mode: 'clean' | 'tracked' | 'bracketed' = 'clean',
): Promise<readonly string[]> {
  const numbering = partOf(await exported(text, { mode }), 'word/numbering.xml')
  return indentsIn(numbering)
}

function indentsIn(xml: string): readonly string[] {
  const found = xml.matchAll(/<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/g)
  return [...found].map(([, ...twips]) => twips.map((each) => mm(Number(each))).join(' '))
}

const mm = (twips: number) => ((twips * 25.4) / 1440).toFixed(1)

const points = (count: number, sign: string) => Array<string>(count).fill(`${sign}| Instar`)

const USUAL = ['7.5 7.5', '15.0 7.5', '22.5 7.5']

describe('the room of numbers', () => {
  it('is the usual one for two digits, z. and viii.', async () => {
    const text = [...points(99, '1'), ...points(26, 'a'), ...points(8, 'i')].join('\n')
    expect(await levelsOf(text)).toEqual(USUAL)
    expect(await levelsOf('p| Instar')).toEqual(USUAL)
  })

  it('is as wide as the widest number of its level asks for, and moves the levels below', async () => {
    expect(await levelsOf(points(100, '1').join('\n'))).toEqual(['9.0 9.0', '16.5 7.5', '24.0 7.5'])
    const letters = ['1| Instar', ...points(39, 'a')]
    expect(await levelsOf(letters.join('\n'))).toEqual(['7.5 7.5', '17.0 9.5', '24.5 7.5'])
    const roman = ['1| Instar', 'a| Instar', ...points(18, 'i')]
    expect(await levelsOf(roman.join('\n'))).toEqual(['7.5 7.5', '15.0 7.5', '24.5 9.5'])
  })

  it('moves headings of groups too, which stand where words do', async () => {
    const styles = async (text: string) =>
      /"heading 2".*?<w:ind w:left="(\d+)"/s.exec(
        partOf(await exported(text, { mode: 'clean' }), 'word/styles.xml'),
      )?.[1]
    expect(mm(Number(await styles('g| Grupo')))).toBe('7.5')
    expect(mm(Number(await styles(['g| Grupo', ...points(100, '1')].join('\n'))))).toBe('9.0')
  })

  it('is enough for numbers that come or go by what is pending', async () => {
    const pending = [...points(99, '1'), '1| [+MEX:Solicitar] ¶[+MEX]', 'p| Fin'].join('\n')
    expect(await levelsOf(pending)).toEqual(USUAL)
    expect((await levelsOf(pending, 'tracked'))[0]).toBe('9.0 9.0')
    const struck = [...points(99, '1'), '1| [-MEX:Solicitar] ¶[-MEX]', 'p| Fin'].join('\n')
    const file = await exported(struck, { mode: 'bracketed' })
    expect(indentsIn(partOf(file, 'word/document.xml'))).toEqual(['9.0 9.0'])
  })

  it('ends somewhere: one point more does not press the text of all to the edge', () => {
    const label = `${'w'.repeat(60)}.`
    const [, second] = hangsFor([{ level: 1, label }], { least: 0, size: 22 })
    expect(second).toBe(twipsOfMm(20))
  })
})
