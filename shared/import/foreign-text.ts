import type { Document, Paragraph, Run } from '../document/document.ts'
import { PLAIN } from '../document/document.ts'
import type { Stretch } from '../document/place.ts'
import { withAttribute } from '../document/format.ts'
import type { ReadDocx } from '../docx/read/read-docx.ts'
import type { ParagraphId } from '../ids.ts'
import type { Marker } from '../text/markers.ts'
import { markerOf } from '../text/markers.ts'
import type { Block } from '../text/read-plain-text.ts'
import { levelled } from '../text/read-plain-text.ts'
import { withLinesApart } from './lines-apart.ts'
import { withForeignReferences } from './foreign-references.ts'

/**
 * A Word file as a text to start from, with the structure that its author only typed or drew: numbers
 * written out, headings in capitals or all bold, bullets. What the file's styles and lists say
 * goes before, and what is pending is left as it is. A file of ours says all by its styles. What shows
 * a paragraph's number refers to it, and a line that ends is a paragraph.
 */
export function foreignText(read: ReadDocx): Document {
  const { lists, places, base } = read
  const isListed = (id: ParagraphId) => (places.get(id)?.accepted ?? null) !== null
  const { document, referred } = withLinesApart(read, read.breaks, isListed)
  const formatOf = ({ id }: Paragraph) => {
    const place = places.get(id)?.accepted ?? null
    return place === null ? null : (lists.get(place.list)?.levels.get(place.level)?.format ?? null)
  }
  const shape = (text: Document) =>
    base === null
      ? structured(text, formatOf)
      : withThirdLevel(text, (each) => formatOf(each) === 'bullet')
  const shaped = shape(document)
  if ([...referred.values()].every((some) => some.length === 0)) return shaped
  // What is a point, and so bears a number, shows only then; letters move as others are cut off.
  const isTop = (id: ParagraphId) => places.get(id)?.accepted?.level === 0
  return shape(withForeignReferences(document, referred, shaped, isTop))
}

/** The format of a paragraph's own list in the file; null for one in none. */
type FormatOf = (paragraph: Paragraph) => string | null

/** By most of its points, as in plain text. */
function withThirdLevel(document: Document, isDash: (paragraph: Paragraph) => boolean): Document {
  const third = document.paragraphs.filter(({ props }) => props.level === 2)
  const isDashed = third.filter(isDash).length * 2 > third.length
  return isDashed ? { ...document, thirdLevel: 'dash' } : document
}

function structured(document: Document, formatOf: FormatOf): Document {
  const isBullet = (paragraph: Paragraph) => formatOf(paragraph) === 'bullet'
  const hasNumbers = document.paragraphs.some((each) => formatOf(each) === 'decimal')
  const filled = document.paragraphs
    .filter(hasWords)
    .map((each) => (hasNumbers ? deepened(each, formatOf(each)) : each))
  const blocks = filled.map((each) => blockOf(each, isBullet(each)))
  const dashed = new Set(
    filled.filter((_, at) => blocks[at]?.marker?.kind === 'dash').map(({ id }) => id),
  )
  const found = levelled(blocks)
  const cuts = new Map<ParagraphId, number>()
  const dressed = filled.map((paragraph, at) => {
    const props = found[at]?.props ?? paragraph.props
    if (!isUndecided(paragraph)) return paragraph
    const isDash = isBullet(paragraph)
    if (props.kind === 'point' || isDash) {
      const cut = isDash ? (props.kind === 'point' ? 0 : -DASH.length) : signLength(paragraph)
      cuts.set(paragraph.id, cut)
      return withoutFirst({ ...paragraph, props }, cut)
    }
    const keepsBold = props.kind === 'plain' || props.kind === 'group'
    return { ...paragraph, props, runs: keepsBold ? paragraph.runs : paragraph.runs.map(unbold) }
  })
  const byId = new Map(dressed.map((each) => [each.id, each]))
  const { threads } = document
  const text = {
    ...document,
    paragraphs: document.paragraphs.map((each) => byId.get(each.id) ?? each),
    ...(threads !== undefined && {
      threads: threads.map((thread) => ({
        ...thread,
        passage: { ...thread.passage, spans: thread.passage.spans.flatMap((s) => moved(s, cuts)) },
      })),
    }),
  }
  return withThirdLevel(text, (each) => dashed.has(each.id) || isBullet(each))
}

/** Letters, and roman numerals, are often a list of their own in Word; beside numbers they stand below them. */
function deepened(paragraph: Paragraph, format: string | null): Paragraph {
  const { props, changes } = paragraph
  const meant = format === 'lowerRoman' ? 2 : format === 'lowerLetter' ? 1 : 0
  if (props.kind !== 'point' || changes.length > 0 || props.level >= meant) return paragraph
  return { ...paragraph, props: { kind: 'point', level: meant } }
}

/** Nothing pending decides what it is, and its beginning is nobody's proposal. */
function isUndecided({ props, changes, moves, runs }: Paragraph): boolean {
  const first = runs[0]
  const isSettled = first?.insertion === null && first.deletions.length === 0
  return props.kind === 'plain' && changes.length === 0 && moves === undefined && isSettled
}

function blockOf(paragraph: Paragraph, isBullet: boolean): Block {
  const { kind, level } = paragraph.props
  const text = wordsOf(paragraph)
  const own = { indent: 0, isHeading: kind !== 'plain' && kind !== 'point' }
  if (kind === 'point') return { ...own, marker: POINT[level], text }
  if (!isUndecided(paragraph)) return { ...own, marker: null, text }
  if (isBullet) return { ...own, marker: { kind: 'dash' }, text }
  const marked = markerOf(text)
  // A marker must lie in the first run: what somebody proposes is no number.
  const first = paragraph.runs[0]?.text.length ?? 0
  const isWhole = first >= text.length - marked.text.length
  const isHeading = paragraph.runs.every(({ text: words, format = [] }) => {
    return words.trim() === '' || format.includes('bold')
  })
  return isWhole ? { ...own, ...marked, isHeading } : { ...own, marker: null, text, isHeading }
}

const POINT: Readonly<Record<0 | 1 | 2, Marker>> = {
  0: { kind: 'number', count: 0 },
  1: { kind: 'path', level: 1 },
  2: { kind: 'path', level: 2 },
}

/** All that stands there, struck or not: a marker is looked for in the first run alone. */
function wordsOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('')
}

function signLength(paragraph: Paragraph): number {
  const words = wordsOf(paragraph)
  return words.length - markerOf(words).text.length
}

function hasWords(paragraph: Paragraph): boolean {
  return wordsOf(paragraph).trim() !== ''
}

/** What stands for a bullet where no level does, as in plain text. */
const DASH = '- '

/** Without so many letters, or, where there are fewer than none, with a dash before them. */
function withoutFirst(paragraph: Paragraph, cut: number): Paragraph {
  const { runs, footnotes } = paragraph
  const [first, ...rest] = runs
  if (cut === 0 || first === undefined) return paragraph
  const left = { ...first, text: first.text.slice(Math.max(0, cut)) }
  const shorter: readonly Run[] = left.text === '' ? rest : [left, ...rest]
  return {
    ...paragraph,
    runs: cut < 0 ? [{ text: DASH, ...PLAIN }, ...shorter] : shorter,
    ...(footnotes !== undefined && {
      footnotes: footnotes.map((note) => ({ ...note, offset: Math.max(0, note.offset - cut) })),
    }),
  }
}

function moved(span: Stretch, cuts: ReadonlyMap<ParagraphId, number>): readonly Stretch[] {
  const cut = cuts.get(span.paragraph) ?? 0
  const [from, to] = [Math.max(0, span.from - cut), Math.max(0, span.to - cut)]
  return from === to && span.from !== span.to ? [] : [{ ...span, from, to }]
}

/** A heading is bold by its style. */
function unbold(run: Run): Run {
  if (run.format === undefined || run.insertion !== null) return run
  const { format, ...bare } = run
  const left = withAttribute(format, 'bold', false)
  return left.length === 0 ? bare : { ...bare, format: left }
}
