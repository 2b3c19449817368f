import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import { altered, exported } from '../../support/exported.ts'
import { documentOf, show } from '../../support/notation.ts'
import { commentId, paragraphId } from '../../../shared/ids.ts'

/** A file of somebody's in which every `/` is Shift+Enter. */
async function opened(text: string | Document): Promise<Document> {
  const file = altered(await exported(text), {
    'word/document.xml': (xml) =>
      xml.replace(
        /(<w:(t|delText) [^>]*>)([^<]*)<\/w:\2>/g,
        (_, opening: string, name: string, words: string) =>
          words.replaceAll('/', `</w:${name}><w:br/>${opening}`).replace(/^/, opening) +
          `</w:${name}>`,
      ),
  })
  const read = readDocx(file)
  if (!read.ok) throw new Error(read.error.kind)
  return foreignText(read.value)
}

const drawn = (document: Document) => show(document).replace(/ – [^@]*@\d+/g, '')

describe('a line that ends within a paragraph of a file that a meeting begins with', () => {
  it('is a paragraph, and its end is proposed or struck by who did that', async () => {
    const text = await opened('p| Uno.[+MEX:/Dos.]/Tres.[-CAN:/]Cuatro. ¶[+CRI]\np| Fin.')
    expect(drawn(text)).toBe(
      'p| Uno. ¶[+MEX]\np| [+MEX:Dos.]\np| Tres. ¶[-CAN]\np| Cuatro. ¶[+CRI]\np| Fin.',
    )
  })

  it('has its own footnotes, and comments on its words', async () => {
    const document = documentOf('p| Uno[^Primera.]/Dos[^Segunda.]/Tres')
    const spans = [{ paragraph: paragraphId('p1'), from: 1, to: 6 }]
    const thread = {
      ...({ id: commentId('1.1'), party: 'CAN', delegate: 'Ana', text: '¿?', atMs: 1 } as const),
      ...{ on: { kind: 'passage' } as const, replies: [], resolved: null },
      passage: { spans, words: 'no/Do' },
    }
    const text = await opened({ ...document, threads: [thread] })
    expect(drawn(text)).toBe('p| Uno[^Primera.]\np| Dos[^Segunda.]\np| Tres')
    const [first, second] = text.paragraphs
    expect(text.threads?.[0]?.passage.spans).toEqual([
      { paragraph: first?.id, from: 1, to: 3 },
      { paragraph: second?.id, from: 0, to: 2 },
    ])
  })

  it('is none in a point, a heading, a row of a table, or what is to change or move', async () => {
    const text =
      '1| Uno./Dos.\ns| Tres/Cuatro\np| Hora | Cinco/Seis\np>1:MEX| Siete./Ocho.\np>^:MEX| Nueve./Diez.\np| Fin.'
    expect(drawn(await opened(text))).toBe(text.replaceAll('/', ' '))
  })
})
