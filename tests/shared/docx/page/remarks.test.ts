import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Thread } from '../../../../shared/document/threads.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { commentId, paragraphId } from '../../../../shared/ids.ts'
import { exported } from '../../../support/exported.ts'
import { documentOf } from '../../../support/notation.ts'

const SAID = { party: 'MEX', delegate: 'Ana Peña', atMs: 0 } as const

function thread(id: string, text: string, on: readonly [string, number, number] | null): Thread {
  const spans = on === null ? [] : [{ paragraph: paragraphId(on[0]), from: on[1], to: on[2] }]
  return {
    ...{ ...SAID, id: commentId(id), text, on: { kind: 'passage' } },
    passage: { spans, words: on === null ? 'las palabras de antes' : 'a todos' },
    ...{ replies: [], resolved: null },
  }
}

const ANSWERED: Thread = {
  ...thread('1.1', '¿A todos?\n¿Siempre?', ['p1', 7, 14]),
  replies: [{ ...SAID, party: 'CAN', id: commentId('1.2'), text: 'Sí' }],
  resolved: { ...SAID, party: 'PPT' },
}

const DOCUMENT = {
  ...documentOf('1| Instar a todos [+CRI:los Países]\na| Solicitar apoyo\ns| Fin'),
  threads: [
    thread('1.3', 'Ya no está', null),
    thread('1.4', 'Falta decir cuál', ['p2', 0, 9]),
    ANSWERED,
  ],
}

/** What a reader sees, a paragraph or a cell's line each. */
async function linesOf(
  mode: 'bracketed' | 'compilation',
  language: 'es' | 'en' = 'es',
  threads: readonly Thread[] = DOCUMENT.threads,
) {
  const file = await exported({ ...DOCUMENT, language, threads }, { mode })
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
  const [, body = ''] = /<w:body>(.*)<w:sectPr/s.exec(xml) ?? []
  return body
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replace(/ $/, ''))
    .filter((line) => line !== '')
}

describe('comments on a page for reading', () => {
  it('stand after the negotiating text, in its order, by numbers that the text refers to', async () => {
    const lines = await linesOf('bracketed')
    expect(lines).toContain('Instar a todos [CRI: los Países]\u00a0C1')
    expect(lines).toContain('Solicitar apoyo\u00a0C2')
    expect(lines.slice(lines.indexOf('Comentarios'))).toEqual([
      ...['Comentarios', 'N.º', 'Párrafo', 'Delegación', 'Comentario'],
      ...['C1', '1', 'MEX', 'Sobre «a todos»', '¿A todos?', '¿Siempre?', 'CAN: Sí'],
      'Resuelto por PPT',
      ...['C2', '1.a', 'MEX', 'Sobre «a todos»', 'Falta decir cuál', 'Abierto'],
      ...['C3', 'MEX', 'Ya no está en el texto: «las palabras de antes»', 'Ya no está', 'Abierto'],
    ])
  })

  it('have rows of their own beside their paragraph, below the proposals', async () => {
    const lines = await linesOf('compilation', 'en')
    expect(lines.slice(lines.indexOf('1'))).toEqual([
      ...['1', 'Instar a todos', 'CRI', 'Instar a todos los Países'],
      ...['MEX', 'Comment', 'On “a todos”', '¿A todos?', '¿Siempre?', 'CAN: Sí', 'Resolved by PPT'],
      ...['1.a', 'Solicitar apoyo', 'No proposals'],
      ...['MEX', 'Comment', 'On “a todos”', 'Falta decir cuál', 'Open'],
      'Fin',
      ...['—', 'MEX', 'Comment', 'No longer in the text: “las palabras de antes”', 'Ya no está'],
      'Open',
    ])
  })

  it('are marked, each for itself, where they came after the time for them', async () => {
    const late = { isLate: true } as const
    const threads = [
      { ...ANSWERED, replies: ANSWERED.replies.map((reply) => ({ ...reply, ...late })) },
      { ...thread('1.4', 'Falta decir cuál', ['p2', 0, 9]), ...late },
    ]
    for (const mode of ['bracketed', 'compilation'] as const) {
      const lines = await linesOf(mode, 'es', threads)
      expect(lines).toContain('¿A todos?')
      expect(lines).toContain('[Fuera de plazo] CAN: Sí')
      expect(lines).toContain('[Fuera de plazo] Falta decir cuál')
    }
    const file = await exported({ ...DOCUMENT, threads }, { mode: 'tracked' })
    const comments = strFromU8(unzipSync(file)['word/comments.xml'] ?? new Uint8Array())
    expect(comments.match(/>\[Fuera de plazo\]</g)).toHaveLength(2)
    const copy = readDocx(file)
    const said = copy.ok ? (copy.value.document.threads ?? []) : []
    expect(
      said.flatMap(({ text, replies }) => [text, ...replies.map((each) => each.text)]),
    ).toEqual(['¿A todos?\n¿Siempre?', 'Sí', 'Falta decir cuál'])
  })

  it('are not spoken of where there are none', async () => {
    const file = await exported('1| Instar', { mode: 'bracketed' })
    const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
    expect(xml).not.toContain('Comentarios')
  })

  it('are left out where nobody wants them', async () => {
    const file = await exported(DOCUMENT, { mode: 'compilation', hasComments: false })
    const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
    expect(xml).not.toContain('Comentario')
  })
})
