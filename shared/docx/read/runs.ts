import type { Marks, Paragraph, Run } from '../../document/document.ts'
import { ALTERNATE, chosenOf } from './alternates.ts'
import type { Authors } from './authors.ts'
import type { Dress } from './dress.ts'
import { PLAIN_DRESS, readDress } from './dress.ts'
import { entryOf, Fields } from './fields.ts'
import type { NumberField } from './fields.ts'
import { signOf } from './signs.ts'
import type { Node } from './tree.ts'
import { attribute, child } from './tree.ts'

/** How to take what is moved: as its two halves, or as standing where it comes to. */
export type MoveReading = 'halves' | 'standing'

/** What stands between the words. Its id is that of its own part of the file. */
export interface Anchor {
  readonly kind: 'comment-start' | 'comment-end' | 'comment' | 'footnote' | 'endnote'
  readonly id: string
  /** After this many code units of the runs. */
  readonly offset: number
  readonly marks: Marks
}

export interface ReadWords extends Pick<Paragraph, 'runs' | 'end'> {
  readonly anchors: readonly Anchor[]
  /** What shows a paragraph's number. */
  readonly fields: readonly NumberField[]
  /** Where a line ends within the paragraph: the offsets of the blanks that stand for that. */
  readonly breaks: readonly number[]
}

/** The words of a paragraph and its end, with who inserts and strikes them and how they look. */
export function readWords(
  paragraph: Node,
  authors: Authors,
  around: Marks,
  moves: MoveReading,
): ReadWords {
  const runs: Run[] = []
  const anchors: Anchor[] = []
  const breaks: number[] = []
  let offset = 0
  const fields = new Fields()
  const say = (run: Run) => {
    append(runs, run)
    fields.say(run)
    offset += run.text.length
  }
  const point = (kind: Anchor['kind'], id: string, marks: Marks) =>
    anchors.push({ kind, id, offset, marks })
  const field: Reading['field'] = (type, entry) => fields.mark(type, offset, entry)
  const instruct: Reading['instruct'] = (text) => fields.instruct(text)
  const endLine = () => breaks.push(offset)
  const reading = { authors, moves, say, point, field, instruct, endLine }
  walk(paragraph, around, PLAIN_DRESS, reading)
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr')?.children ?? []
  const end = mark.reduce((marks, each) => within(each, marks, authors, moves), around)
  return { runs, end, anchors, fields: fields.found, breaks }
}

/** The marks of what a revision holds; of anything else they stay as they are. */
export function within(
  node: Node,
  marks: Marks,
  authors: Authors,
  moves: MoveReading = 'halves',
): Marks {
  switch (node.name) {
    case 'w:ins':
    case 'w:cellIns':
    case 'w:moveTo':
      if (node.name === 'w:moveTo' && moves === 'standing') return marks
      return { ...marks, insertion: authors.of(node)[0] ?? marks.insertion }
    case 'w:del':
    case 'w:cellDel':
    case 'w:moveFrom':
      return { ...marks, deletions: [...new Set([...marks.deletions, ...authors.of(node)])] }
    default:
      return marks
  }
}

interface Reading {
  readonly authors: Authors
  readonly moves: MoveReading
  readonly say: (run: Run) => void
  readonly point: (kind: Anchor['kind'], id: string, marks: Marks) => void
  /** A field's `begin`, with what is chosen in it, `separate` or `end`; answers what that shows. */
  readonly field: (type: string | null, entry?: string) => string
  readonly instruct: (text: string) => void
  readonly endLine: () => void
}

/** Pictures are no words, text boxes are paragraphs of their own, and properties are not shown. */
const NOT_WORDS = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:contentPart',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
])

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** By the element that names what stands there. */
export const ANCHORS: Readonly<Record<string, Anchor['kind']>> = {
  'w:commentRangeStart': 'comment-start',
  'w:commentRangeEnd': 'comment-end',
  'w:commentReference': 'comment',
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
}

function walk(node: Node, marks: Marks, dress: Dress, reading: Reading): void {
  const { authors, moves, say, point } = reading
  for (const each of node.children) {
    if (each.name === 'w:instrText' || each.name === 'w:delInstrText') reading.instruct(each.text)
    if (each.name === 'w:fldChar') {
      const chosen = reading.field(attribute(each, 'w:fldCharType'), entryOf(each))
      if (chosen !== '') say({ text: chosen, ...marks, ...dress })
      continue
    }
    if (NOT_WORDS.has(each.name)) continue
    if (each.name === ALTERNATE) {
      const chosen = chosenOf(each)
      if (chosen !== null) walk(chosen, marks, dress, reading)
      continue
    }
    const sign = SIGNS[each.name]
    const anchor = ANCHORS[each.name]
    if (anchor !== undefined) point(anchor, attribute(each, 'w:id') ?? '', marks)
    if (each.name === 'w:t' || each.name === 'w:delText' || each.name === 'm:t')
      say({ text: each.text, ...marks, ...dress })
    else if (sign !== undefined) {
      if (endsLine(each)) reading.endLine()
      say({ text: sign, ...marks, ...dress })
    } else if (each.name === 'w:sym') say({ text: signOf(each), ...marks, ...dress })
    else if (each.name === 'w:r') walk(each, marks, readDress(each, authors), reading)
    else if (each.name === 'w:fldSimple') {
      reading.field('begin')
      reading.instruct(attribute(each, 'w:instr') ?? '')
      reading.field('separate')
      walk(each, marks, dress, reading)
      reading.field('end')
    } else walk(each, within(each, marks, authors, moves), dress, reading)
  }
}

/** Not the page, nor a column. */
function endsLine(sign: Node): boolean {
  if (sign.name === 'w:cr') return true
  return sign.name === 'w:br' && (attribute(sign, 'w:type') ?? 'textWrapping') === 'textWrapping'
}

function append(runs: Run[], run: Run): void {
  if (run.text === '') return
  const last = runs.at(-1)
  if (last !== undefined && isAlike(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  } else runs.push(run)
}

function isAlike(one: Run, other: Run): boolean {
  return (
    one.insertion === other.insertion &&
    one.deletions.join('\n') === other.deletions.join('\n') &&
    (one.format ?? []).join() === (other.format ?? []).join() &&
    changesOf(one) === changesOf(other)
  )
}

function changesOf({ restyled = [] }: Run): string {
  return restyled.map((each) => `${each.suggestion}\t${each.attribute}${each.isOn}`).join('\n')
}
