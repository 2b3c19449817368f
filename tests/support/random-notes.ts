import fc from 'fast-check'
import type { Document, Paragraph } from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import type { Footnote } from '../../shared/document/footnotes.ts'
import type { Remark, Thread } from '../../shared/document/threads.ts'
import { textOf } from '../../shared/document/views.ts'
import { commentId, markId, suggestionId } from '../../shared/ids.ts'

/** The document with footnotes and threads anywhere in it: pending, struck, answered, resolved, orphaned. */
export function withNotes(any: fc.Arbitrary<Document>): fc.Arbitrary<Document> {
  return any.chain((document) =>
    fc
      .record({
        footnotes: fc.array(anyFootnote, { maxLength: 5 }),
        threads: fc.array(anyThread, { maxLength: 4 }),
      })
      .map(({ footnotes, threads }) => noted(document, footnotes, threads)),
  )
}

interface DraftFootnote extends Omit<Footnote, 'id' | 'offset'> {
  readonly at: number
  readonly share: number
}

interface DraftThread {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly length: number
  readonly isOrphan: boolean
  readonly isResolved: boolean
  readonly remarks: readonly Omit<Remark, 'id'>[]
}

const anyShare = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const anyWords = fc
  .array(fc.constantFrom('No aplica', 'véase', '<w:t>', '&', '«2016»', 'ñandú', '[MEX]', '🌎'), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((words) => fc.constantFrom(' ', '\n').map((between) => words.join(between)))

const anySuggestion = fc.constantFrom('MEX', 'CAN', 'CRI').map(suggestionId)

const anyFootnote: fc.Arbitrary<DraftFootnote> = fc
  .record({
    at: anyShare,
    share: anyShare,
    text: anyWords,
    of: fc.constantFrom(null, 'MEX' as const, 'DOM' as const),
    insertion: fc.option(anySuggestion, { freq: 2 }),
    deletions: fc.uniqueArray(anySuggestion, { maxLength: 1 }),
  })
  .map(({ of, ...rest }) => ({ ...rest, ...(of !== null && { of }) }))

const anyThread: fc.Arbitrary<DraftThread> = fc.record({
  at: anyShare,
  from: anyShare,
  to: anyShare,
  length: fc.nat(2),
  isOrphan: fc.boolean(),
  isResolved: fc.boolean(),
  remarks: fc.array(
    fc.record({
      party: fc.constantFrom('MEX' as const, 'CAN' as const, 'SE' as const),
      delegate: fc.constantFrom('Ana Peña', 'Claire Roy', ''),
      atMs: fc.constant(0),
      text: anyWords,
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

function noted(
  document: Document,
  footnotes: readonly DraftFootnote[],
  threads: readonly DraftThread[],
): Document {
  const { paragraphs, suggestions } = document
  const isKnown = ({ insertion, deletions }: DraftFootnote) =>
    [insertion, ...deletions].every((id) => id === null || suggestions.has(id))
  const sound = footnotes.filter(isKnown)
  return {
    ...document,
    paragraphs: paragraphs.map((paragraph, index) => {
      const own = sound
        .filter(({ at }) => Math.floor(at * paragraphs.length) === index)
        .map((each, number) => footnoteIn(paragraph, each, `f${index}.${number}`))
        .sort((a, b) => a.offset - b.offset)
      return own.length === 0 ? paragraph : { ...paragraph, footnotes: own }
    }),
    ...(threads.length > 0 && {
      threads: threads.map((each, index) => threadIn(paragraphs, each, index)),
    }),
  }
}

function footnoteIn(
  paragraph: Paragraph,
  { at: _, share, ...note }: DraftFootnote,
  id: string,
): Footnote {
  const { insertion, deletions } = note
  // A country does not strike what it inserted itself: in a draft it takes that back.
  const marks = deletions.some((each) => each === insertion) ? { ...PLAIN, insertion } : {}
  const text = textOf(paragraph)
  const offset = whole(text, Math.floor(share * (text.length + 1)))
  return { id: markId(id), ...note, ...marks, offset }
}

/** Not between the halves of one sign. */
function whole(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset
}

function threadIn(paragraphs: readonly Paragraph[], draft: DraftThread, index: number): Thread {
  const first = Math.floor(draft.at * paragraphs.length)
  const some = draft.isOrphan ? [] : paragraphs.slice(first, first + 1 + draft.length)
  const last = some.length - 1
  const spans = some.flatMap((paragraph, at) => {
    const text = textOf(paragraph)
    const from = at === 0 ? whole(text, Math.floor(draft.from * text.length)) : 0
    const to = at === last ? whole(text, Math.ceil(draft.to * text.length)) : text.length
    return from < to ? [{ paragraph: paragraph.id, from, to }] : []
  })
  const texts = new Map(paragraphs.map((each) => [each.id, textOf(each)]))
  const words = spans.map(({ paragraph, from, to }) => texts.get(paragraph)?.slice(from, to) ?? '')
  const [root, ...replies] = draft.remarks.map((each, at): Remark => {
    const atMs = Date.UTC(2021, 11, 1, 16, index, at)
    return { id: commentId(`c${index}.${at}`), ...each, atMs }
  })
  if (root === undefined) throw new RangeError('A thread has a beginning')
  return {
    ...root,
    on: { kind: 'passage' },
    passage: { spans, words: words.join(' ').replace(/\s+/g, ' ').trim() },
    replies,
    resolved: draft.isResolved ? root : null,
  }
}
