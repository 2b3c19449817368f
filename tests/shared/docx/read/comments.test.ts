import { describe, expect, it } from 'vitest'
import type { Thread } from '../../../../shared/document/threads.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { commentId, paragraphId } from '../../../../shared/ids.ts'
import { altered, exported } from '../../../support/exported.ts'
import { documentOf } from '../../../support/notation.ts'

const SAID = { party: 'MEX', delegate: 'Ana Peña', atMs: Date.UTC(2021, 11, 1, 16) } as const

const THREAD: Thread = {
  ...SAID,
  id: commentId('1.1'),
  text: '¿Todos?\n¿Siempre?',
  on: { kind: 'passage' },
  passage: {
    spans: [
      { paragraph: paragraphId('p1'), from: 7, to: 14 },
      { paragraph: paragraphId('p2'), from: 0, to: 9 },
    ],
    words: 'a todos Solicitar',
  },
  replies: [{ ...SAID, party: 'CAN', delegate: 'Claire Roy', id: commentId('1.2'), text: 'Sí' }],
  resolved: SAID,
}

const FILE = await exported({
  ...documentOf('1| Instar a todos\n1| Solicitar apoyo\n1| Fin'),
  threads: [THREAD],
})

const gone =
  (...patterns: readonly RegExp[]) =>
  (xml: string) =>
    patterns.reduce((left, pattern) => left.replace(new RegExp(pattern, 'g'), ''), xml)

describe('comments of a file', () => {
  it('are about words of several paragraphs, and answer one another', () => {
    expect(told(FILE)).toEqual([
      '«a todos Solicitar» MEX Ana Peña: ¿Todos?/¿Siempre? CAN Claire Roy: Sí (resolved)',
    ])
  })

  it('stand each for itself where nothing says which answers which', () => {
    const plain = altered(FILE, {
      'word/commentsExtended.xml': null,
      'word/_rels/document.xml.rels': gone(/<Relationship [^>]*commentsExtended[^>]*>/),
    })
    expect(told(plain)).toEqual([
      '«a todos Solicitar» MEX Ana Peña: ¿Todos?/¿Siempre?',
      '«a todos Solicitar» CAN Claire Roy: Sí',
    ])
  })

  it('need neither author nor time', () => {
    const anonymous = altered(FILE, {
      'word/comments.xml': gone(/ w:author="[^"]*"/, / w:date="[^"]*"/, / w:initials="[^"]*"/),
    })
    expect(told(anonymous)).toEqual([
      '«a todos Solicitar» OBS : ¿Todos?/¿Siempre? OBS : Sí (resolved)',
    ])
  })

  it.each([
    ['without an end go up to where they are referred to', [/<w:commentRangeEnd [^>]*>/]],
    [
      'without a beginning are about the paragraph',
      [/<w:commentRangeStart [^>]*>/],
      'Solicitar apoyo',
    ],
    [
      'without a range are about the paragraph',
      [/<w:commentRangeStart [^>]*>/, /<w:commentRangeEnd [^>]*>/],
      'Solicitar apoyo',
    ],
    [
      'that hang nowhere are about words that are gone',
      [/<w:commentRangeStart [^>]*>/, /<w:commentRangeEnd [^>]*>/, /<w:commentReference [^>]*>/],
      '',
    ],
  ])('%s', (_, patterns, words = 'a todos Solicitar') => {
    const file = altered(FILE, { 'word/document.xml': gone(...patterns) })
    expect(threadsIn(file).map(({ passage }) => passage.words)).toEqual([words])
    expect(threadsIn(file)[0]?.replies).toHaveLength(1)
  })

  it('may begin and end between paragraphs', () => {
    const file = altered(FILE, {
      'word/document.xml': (xml) =>
        gone(/<w:commentRange(Start|End) [^>]*>/)(xml)
          .replace('<w:body>', '<w:body><w:commentRangeStart w:id="0"/>')
          .replace('<w:sectPr>', '<w:commentRangeEnd w:id="0"/><w:sectPr>'),
    })
    expect(threadsIn(file).map(({ passage }) => passage.words)).toEqual([
      'Instar a todos Solicitar apoyo Fin',
    ])
  })

  it('may be on words that are struck', async () => {
    const document = documentOf('1| Instar [-CAN:a todos] siempre')
    const spans = [{ paragraph: paragraphId('p1'), from: 7, to: 14 }]
    const thread = { ...THREAD, passage: { spans, words: 'a todos' } }
    expect(threadsIn(await exported({ ...document, threads: [thread] }))[0]?.passage).toEqual(
      thread.passage,
    )
  })

  it('that answer each other in a circle are both still there', () => {
    const circle = altered(FILE, {
      'word/commentsExtended.xml': (xml) => {
        const answer = /w15:paraIdParent="([^"]*)"/.exec(xml)?.[1] ?? ''
        const own = [...xml.matchAll(/w15:paraId="([^"]*)"/g)].map(([, id]) => id)
        const other = own.find((id) => id !== answer) ?? ''
        return xml.replace(`w15:paraId="${answer}"`, `$& w15:paraIdParent="${other}"`)
      },
    })
    const texts = threadsIn(circle).flatMap(({ text, replies }) => [
      text,
      ...replies.map((each) => each.text),
    ])
    expect(texts.toSorted()).toEqual(['Sí', '¿Todos?\n¿Siempre?'])
  })
})

function threadsIn(file: Uint8Array): readonly Thread[] {
  const result = readDocx(file)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.document.threads ?? []
}

function told(file: Uint8Array): readonly string[] {
  return threadsIn(file).map(({ passage, replies, resolved, ...root }) => {
    const said = [root, ...replies].map(
      ({ party, delegate, text }) => `${party} ${delegate}: ${text.replace('\n', '/')}`,
    )
    return [`«${passage.words}»`, ...said, ...(resolved === null ? [] : ['(resolved)'])].join(' ')
  })
}
