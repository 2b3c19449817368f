import { describe, expect, it } from 'vitest'
import { bindDocx } from './bound-docx.ts'
import { altered, exported } from './exported.ts'
import { documentOf } from './notation.ts'
import { problemsIn, problemsOf } from './office-validator.ts'

const MARKED = documentOf(`
  t| CONCLUSIONES
  1| Instar [-CAN:[+MEX:firmemente ]]a [+CRI:todos] ¶[+MEX][-CAN]
  g| Grupo[^MEX:Reserva]
  i>p:CAN| Fin`)

describe("Office's own validator", () => {
  it.each([
    ['an element that there is not', 'word/document.xml', '<w:pPr>', '<w:pPr><w:nonsense/>'],
    ['a mark out of order', 'word/document.xml', '<w:rPr><w:ins ', '<w:rPr><w:b/><w:ins '],
    ['a change by nobody', 'word/document.xml', / w:author="[^"]*"/, ''],
    ['a broken footnote', 'word/footnotes.xml', /(w:id="1">)/, '$1<w:nonsense/>'],
  ])('has as much against %s among bound files as alone', async (_, path, from, to) => {
    const good = await exported(MARKED)
    const broken = altered(good, { [path]: (xml) => xml.replace(from, to) })
    const bound = bindDocx([good, broken, await exported('p| x[^MEX:a][+CAN:b]'), good])
    expect(bound.map(({ files }) => files.length)).toEqual([4])
    const alone = await problemsOf(broken)
    expect(alone).not.toEqual([])
    expect(await problemsOf(bound[0]?.bytes ?? good)).toHaveLength(alone.length)
  })

  it('says of which of them, and what is wrong with what they share', async () => {
    const good = await exported(MARKED)
    const broken = altered(good, {
      'word/document.xml': (xml) => xml.replace('<w:p>', '<w:q/><w:p>'),
    })
    const bare = altered(good, {
      'word/styles.xml': (xml) => xml.replace('<w:style ', '<w:nonsense/><w:style '),
    })
    expect(await problemsIn([good, broken, bare])).toEqual([
      ...(await problemsOf(broken)),
      ...(await problemsOf(bare)),
    ])
  })
})
