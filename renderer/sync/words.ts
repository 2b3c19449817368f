import * as Y from 'yjs'
import { parseComment } from '../../shared/draft/comment-records.ts'
import { isReference } from '../../shared/draft/items.ts'
import type { Clocks } from './clocks.ts'

/**
 * The words in a doc that the host never confirmed, in the order they were typed, so that
 * whoever wrote them can copy them before the doc is thrown away. Words typed in one go are
 * one piece, and so is a comment; a paragraph's opening or end breaks the line, and what refers
 * to a paragraph is a sign. `own` are the client ids that wrote for this person: of others' words
 * no receipt comes.
 */
export function unconfirmedWords(
  doc: Y.Doc,
  received: Clocks,
  own: ReadonlySet<number>,
): readonly string[] {
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(received)))
  const pieces: string[] = []
  let after: Y.ID | null = null
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !own.has(struct.id.client)) continue
    const text = textOf(struct)
    if (text === null) continue
    const isOn = after !== null && struct.origin !== null && Y.compareIDs(struct.origin, after)
    if (isOn) pieces.push((pieces.pop() ?? '') + text)
    else pieces.push(text)
    after = struct.lastId
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function textOf({ content }: Y.Item): string | null {
  if (content instanceof Y.ContentString) return content.str
  if (content instanceof Y.ContentAny) {
    const comment = parseComment(content.arr[0])
    return comment === null || comment.kind === 'state' ? null : comment.text
  }
  if (!(content instanceof Y.ContentEmbed)) return null
  return isReference(content.embed) ? '¶' : '\n'
}
