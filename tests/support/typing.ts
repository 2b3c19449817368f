import { textOf as wordsOf } from '../../shared/document/views.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { TestClient } from './host.ts'

/** The place right after some words, wherever in the text they stand first. */
export function placeAfter({ reader }: Pick<TestClient, 'reader'>, words: string): Place {
  for (const paragraph of reader.document().paragraphs) {
    const at = wordsOf(paragraph).indexOf(words)
    if (at >= 0) return { paragraph: paragraph.id, offset: at + words.length }
  }
  throw new Error(`Nobody wrote "${words}"`)
}

export function writeAfter(
  client: Pick<TestClient, 'reader' | 'pen'>,
  words: string,
  added: string,
): void {
  client.pen.insertText(placeAfter(client, words), added)
}

export function strike(client: TestClient, words: string): void {
  const to = placeAfter(client, words)
  client.pen.deleteRange({ ...to, offset: to.offset - words.length }, to)
}
