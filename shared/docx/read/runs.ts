import type { Marks, Run } from '../../document/document.ts'
import type { Authors } from './authors.ts'
import type { Node } from './tree.ts'
import { child } from './tree.ts'

/** The words of a paragraph with who inserts and strikes them. A move is read as its two halves. */
export function readRuns(paragraph: Node, authors: Authors, around: Marks): readonly Run[] {
  const runs: Run[] = []
  walk(paragraph, around, authors, (text, marks) => append(runs, { text, ...marks }))
  return runs
}

/** The marks of a paragraph's end, from the run properties of its mark. */
export function readEnd(properties: Node | null, authors: Authors, around: Marks): Marks {
  const mark = child(properties, 'w:rPr')
  return (mark?.children ?? []).reduce((marks, each) => within(each, marks, authors), around)
}

/** The marks of what a revision holds; of anything else they stay as they are. */
export function within(node: Node, marks: Marks, authors: Authors): Marks {
  switch (node.name) {
    case 'w:ins':
    case 'w:moveTo':
      return { ...marks, insertion: authors.of(node)[0] ?? marks.insertion }
    case 'w:del':
    case 'w:moveFrom':
      return { ...marks, deletions: [...new Set([...marks.deletions, ...authors.of(node)])] }
    default:
      return marks
  }
}

type Say = (text: string, marks: Marks) => void

/** Pictures and text boxes are not words of the paragraph, and properties are no words at all. */
const NOT_WORDS = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
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

function walk(node: Node, marks: Marks, authors: Authors, say: Say): void {
  for (const each of node.children) {
    if (NOT_WORDS.has(each.name)) continue
    const sign = SIGNS[each.name]
    if (each.name === 'w:t' || each.name === 'w:delText' || each.name === 'm:t')
      say(each.text, marks)
    else if (sign !== undefined) say(sign, marks)
    else walk(each, within(each, marks, authors), authors, say)
  }
}

function append(runs: Run[], run: Run): void {
  if (run.text === '') return
  const last = runs.at(-1)
  const isSame =
    last !== undefined &&
    last.insertion === run.insertion &&
    last.deletions.join('\n') === run.deletions.join('\n')
  if (isSame) runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}
