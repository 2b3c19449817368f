import fc from 'fast-check'
import type { Level, ParagraphKind } from '../../shared/document/document.ts'
import { textOf } from '../../shared/document/views.ts'
import { beginThread } from '../../shared/draft/comment.ts'
import { decide } from '../../shared/draft/decide.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { rangesBetween } from '../../shared/draft/passages.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Desk } from './drafting.ts'

/** One thing that somebody does, its places as shares of the text; `n` tells the words apart. */
export interface RandomStroke {
  readonly kind:
    | ('type' | 'erase' | 'replace' | 'split' | 'paste' | 'level' | 'format' | 'move' | 'decide')
    | ('comment' | 'footnote')
  readonly at: number
  readonly to: number
  readonly n: number
}

/** A text for strokes, in capitals: what is written into it is not. */
export const STRUCK_TEXT = `
  t| CONCLUSIONES DE LA REUNION
  1| AGRADECER A LOS PAISES SU PARTICIPACION
  a| TOMAR NOTA DEL INFORME
  g| GRUPO DE TRABAJO
  a| EXHORTAR A LA PRESIDENCIA A SEGUIR
  p|
  1| RECONOCER EL APOYO`

const KINDS: readonly RandomStroke['kind'][] = [
  ...(['type', 'type', 'type', 'erase', 'erase', 'replace', 'replace'] as const),
  ...(['split', 'paste', 'level', 'format', 'move', 'decide'] as const),
]

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** What is said beside the text, too. */
export const WITH_NOTES: readonly RandomStroke['kind'][] = [
  ...KINDS,
  ...(['comment', 'comment', 'footnote', 'footnote'] as const),
]

/** Paragraphs are moved more often than people move them. */
export const WITH_MOVES: readonly RandomStroke['kind'][] = [...KINDS, 'move', 'move']

export function anyStrokes(
  maxLength: number,
  kinds = KINDS,
): fc.Arbitrary<readonly RandomStroke[]> {
  return fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), at: share, to: share, n: fc.nat(9999) }),
    { maxLength },
  )
}

/** Does it with a pen; a decision only where `mayDecide`. */
export function strike(
  desk: Desk,
  pen: Pen,
  { kind, at, to, n }: RandomStroke,
  mayDecide: boolean,
): void {
  const from = placeAt(desk, at)
  const word = `${pen.author.party.toLowerCase()}${n}`
  const paragraphs = desk.reader.document().paragraphs
  const other = paragraphs[Math.floor(to * paragraphs.length)]
  switch (kind) {
    case 'type':
      pen.insertText(from, ` ${word} `)
      return
    case 'erase':
    case 'replace': {
      const [first, last] = rangeAt(desk, at, to)
      if (kind === 'erase') pen.deleteRange(first, last)
      else pen.replaceRange(first, last, word)
      return
    }
    case 'split':
      pen.split(from)
      return
    case 'paste':
      pen.insertParagraphs(from, [
        { props: { kind: 'plain', level: 0 }, text: word },
        { props: { kind: 'point', level: 1 }, text: `${word}b` },
      ])
      return
    case 'level':
      pen.setProps([from.paragraph], PROPS[n % PROPS.length] ?? {})
      return
    case 'format': {
      const [first, last] = rangeAt(desk, at, to)
      pen.setFormat(first, last, n % 2 === 0 ? 'bold' : 'italic', n % 3 !== 0)
      return
    }
    case 'move':
      pen.move(from.paragraph, other?.id === from.paragraph ? null : (other?.id ?? null))
      return
    case 'comment': {
      const [first, last] = rangeAt(desk, at, to)
      const ranges = rangesBetween(desk.reader, first, last)
      const by = { party: pen.author.party, delegate: pen.author.delegate, atMs: 1000 * n }
      beginThread(desk.reader.draft, { kind: 'passage', ranges }, `dice ${word}.`, by)
      return
    }
    case 'footnote':
      pen.addFootnote(from, `nota ${word}.`, n % 2 === 0)
      return
    case 'decide': {
      const pending = desk.reader.entries().filter(({ state }) => state === 'pending')
      const chosen = pending[Math.floor(at * pending.length)]
      if (!mayDecide || chosen === undefined) return
      decide(desk.reader, [chosen], n % 2 === 0 ? 'accepted' : 'rejected', { name: 'E', atMs: n })
    }
  }
}

const PROPS: readonly { readonly kind: ParagraphKind; readonly level: Level }[] = [
  { kind: 'point', level: 0 },
  { kind: 'point', level: 1 },
  { kind: 'point', level: 2 },
  { kind: 'plain', level: 0 },
  { kind: 'group', level: 0 },
]

function placeAt({ reader }: Desk, at: number): Place {
  const { paragraphs } = reader.document()
  const index = at * paragraphs.length
  const paragraph = paragraphs[Math.floor(index)]
  if (paragraph === undefined) throw new Error('A text without a paragraph')
  const offset = Math.round((index % 1) * textOf(paragraph).length)
  return { paragraph: paragraph.id, offset }
}

/** Some letters of one paragraph, or from one into the next. */
function rangeAt(desk: Desk, at: number, to: number): readonly [Place, Place] {
  const first = placeAt(desk, at)
  const { paragraphs } = desk.reader.document()
  const index = paragraphs.findIndex(({ id }) => id === first.paragraph)
  const next = to > 0.8 ? paragraphs[index + 1] : undefined
  const end = next ?? paragraphs[index]
  if (end === undefined) return [first, first]
  const length = textOf(end).length
  const last = next === undefined ? Math.max(first.offset, Math.round(to * length)) : length >> 1
  return [first, { paragraph: end.id, offset: last }]
}
