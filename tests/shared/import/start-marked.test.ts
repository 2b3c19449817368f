import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Document } from '../../../shared/document/document.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { startMarkedDraft } from '../../../shared/import/start-marked.ts'
import { commentId, paragraphId } from '../../../shared/ids.ts'
import type { SuggestionId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { drawThreads } from '../../support/commenting.ts'
import { MEETING, draw } from '../../support/drafting.ts'
import { exported } from '../../support/exported.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

function opened(document: Document) {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 7
  startMarkedDraft(doc, { template: 't', title: 'Prueba', meeting: MEETING, document }, 5)
  return { reader: openReader(openDraft(doc)) }
}

/** Who inserts and strikes which words, and when; a line for all that stands together. */
function authorsIn({ paragraphs, suggestions }: Document): readonly string[] {
  const name = (id: SuggestionId) => {
    const { party, delegate, atMs } = suggestions.get(id) ?? {}
    return [party, delegate, atMs].join()
  }
  const lines: { readonly by: string; text: string }[] = []
  for (const { runs } of paragraphs) {
    for (const { text, insertion, deletions } of runs) {
      const struck = deletions.map((id) => `-${name(id)}`).sort()
      const by = [...(insertion === null ? [] : [`+${name(insertion)}`]), ...struck].join(' ')
      const last = lines.at(-1)
      if (last?.by === by) last.text += text
      else lines.push({ by, text })
    }
  }
  return lines.filter(({ by }) => by !== '').map(({ by, text }) => `${by} ${text}`)
}

describe('a draft that begins with suggestions', () => {
  it('has them in their authors’ names, nested and on ends', () => {
    const text = [
      't| CONCLUSIONES',
      '1>a:CRI| [-CAN:[+MEX:Agradecer]] a [b+CAN:los] [i:Países] ¶[+MEX]',
      '1>^:CAN| Instar [-CRI:[-CAN:a todos]] ¶[-CRI]',
      'p| Fin',
    ].join('\n')
    const desk = opened(documentOf(text))
    expect(draw(desk)).toBe(text)
    const told = [...desk.reader.document().suggestions.values()]
    expect(told.map(({ party, delegate, atMs }) => [party, delegate, atMs])).toContainEqual([
      'MEX',
      'Ana Peña',
      Date.UTC(2021, 11, 1, 15, 1),
    ])
    expect(desk.reader.ledger().setAside).toBe(0)
  })

  it('has the footnotes and comments of the file, at their words and in their names', async () => {
    const drawn = documentOf(`
      1| Agradecer[^En 2020.] a los [-CAN:Países][^MEX:Se reserva.].
      a| [+CRI:Instar] a todos[+CRI:[^De Costa Rica.]] y[-CAN:[^Vieja.]] siempre.`)
    const told = (party: Party, text: string) =>
      ({ party, delegate: 'X', atMs: 9000, id: commentId(text), text }) as const
    const passage = (from: number, to: number) => ({
      spans: [{ paragraph: paragraphId('p2'), from, to }],
      words: '',
    })
    const about = { on: { kind: 'passage' }, replies: [], resolved: null } as const
    const threads = [
      { ...told('MEX', 'Primera'), ...about, passage: passage(0, 6) },
      {
        ...{ ...told('CRI', 'Segunda'), ...about, passage: passage(9, 14) },
        ...{ replies: [told('MEX', 'Sí')], resolved: told('MEX', 'Sí') },
      },
    ]
    const read = readDocx(await exported({ ...drawn, threads }))
    if (!read.ok) throw new Error(read.error.kind)
    const desk = opened(read.value.document)
    expect(showParagraphs(viewOf(desk.reader.document(), 'accepted'))).toBe(
      showParagraphs(viewOf(drawn, 'accepted')),
    )
    expect(showParagraphs(viewOf(desk.reader.document(), 'original'))).toBe(
      showParagraphs(viewOf(drawn, 'original')),
    )
    expect(drawThreads(desk)).toEqual([
      'MEX «Instar» Primera',
      'CRI «todos» Segunda | MEX Sí (MEX)',
    ])
  })

  it('says what a Word file says, whoever wrote in it', async () => {
    const scope = { maxParagraphs: 8, hasStruckNewEnds: true, hasMarkedEnds: true }
    await fc.assert(
      fc.asyncProperty(anyDocument(scope), async (document) => {
        const file = readDocx(await exported(document))
        if (!file.ok) throw new Error(file.error.kind)
        const read = file.value.document
        const { reader } = opened(read)
        for (const view of ['accepted', 'original'] as const) {
          expect(showParagraphs(viewOf(reader.document(), view))).toBe(
            showParagraphs(viewOf(read, view)),
          )
        }
        expect(authorsIn(reader.document())).toEqual(authorsIn(read))
      }),
      { numRuns: 50 },
    )
  })
})
