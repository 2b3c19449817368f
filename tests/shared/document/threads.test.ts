import { describe, expect, it } from 'vitest'
import type { Document, View } from '../../../shared/document/document.ts'
import type { Thread } from '../../../shared/document/threads.ts'
import { threadsIn } from '../../../shared/document/threads.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { commentId, paragraphId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'

const MARKED = documentOf(
  '1| Instar a[-CAN: todos][+MEX: algunos] los Países ¶[-CRI]\n1| y agradecer',
)

describe('a thread', () => {
  const document: Document = {
    ...MARKED,
    threads: [threadOn(0, 7, 29), threadOn(0, 8, 14), threadOn(1, 0, 3)],
  }

  it.each([
    ['accepted', ['a algunos los Pa', '', 'y a']],
    ['original', ['a todos los Pa', ' todos', 'y a']],
    ['marked', ['a todos algunos los Pa', ' todos', 'y a']],
  ] as const)('is about the words that the %s view shows of it', (view, words) => {
    expect(threadsIn(document, view).map((thread) => wordsOf(thread, view))).toEqual(words)
  })

  function wordsOf({ passage }: Thread, view: View): string {
    const paragraphs = viewOf(document, view)
    const found = passage.spans.map(({ paragraph, from, to }) => {
      const home = paragraphs.find(({ id }) => id === paragraph)
      return home === undefined ? '?' : textOf(home).slice(from, to)
    })
    return found.join('|')
  }
})

function threadOn(at: number, from: number, to: number): Thread {
  const paragraph = paragraphId(`p${at + 1}`)
  return {
    id: commentId('c1'),
    party: 'MEX',
    delegate: 'Ana Peña',
    atMs: 0,
    on: { kind: 'passage' },
    text: '¿Todos?',
    passage: { spans: [{ paragraph, from, to }], words: '' },
    replies: [],
    resolved: null,
  }
}
