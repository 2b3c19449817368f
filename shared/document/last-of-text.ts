import type { Document, Paragraph } from './document.ts'

/**
 * What was last worked out of each text. The next document of the same text is mostly the same but for
 * a paragraph, so that it has the first or the last one of the one before; another text has neither. A
 * document that has none of them begins anew, which costs time alone.
 */
export class LastOfText<T> {
  private readonly known = new WeakMap<Paragraph, T>()

  get(document: Document): T | null {
    const [last = null] = edgesOf(document).flatMap((edge) => this.known.get(edge) ?? [])
    return last
  }

  set(document: Document, value: T): void {
    for (const edge of edgesOf(document)) this.known.set(edge, value)
  }
}

function edgesOf({ paragraphs }: Document): readonly Paragraph[] {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  return first === undefined || last === undefined ? [] : [first, last]
}
