import type { Marks } from '../../document/document.ts'
import type { Node } from './tree.ts'
import { attribute, child, childrenOf, valueOf } from './tree.ts'

/** Words that a field shows for the number of a paragraph that bears a bookmark. */
export interface NumberField {
  readonly from: number
  readonly to: number
  readonly bookmark: string
  /** Whether it is told to show all of the number, with those above it. */
  readonly isWhole: boolean
  /** Whether some of them are tracked: a program brought the number up to date. */
  readonly isRenewed: boolean
}

interface Field {
  instruction: string
  /** Where what it shows begins; null while it still says what it is. */
  from: number | null
  /** What it shows though no words of the paragraph say so. */
  readonly entry: string
  readonly marks: Marks[]
}

/** Follows the fields of a paragraph, one within another, and finds those that show a number. */
export class Fields {
  private readonly open: Field[] = []
  readonly found: NumberField[] = []

  /**
   * By the type of the sign: `begin`, `separate`, `end`. `entry` is what its beginning says to be
   * chosen in it; answers it at the end of a field that shows nothing else.
   */
  mark(type: string | null, offset: number, entry = ''): string {
    const last = this.open.at(-1)
    if (type === 'begin') this.open.push({ instruction: '', from: null, entry, marks: [] })
    else if (type === 'separate' && last !== undefined) last.from = offset
    else if (type === 'end') return this.close(offset)
    return ''
  }

  instruct(text: string): void {
    const last = this.open.at(-1)
    if (last !== undefined) last.instruction += text
  }

  say(marks: Marks): void {
    for (const each of this.open) if (each.from !== null) each.marks.push(marks)
  }

  private close(to: number): string {
    const field = this.open.pop()
    if (field === undefined) return ''
    const { instruction, from, entry } = field
    if (from === null || from === to) return entry
    const bookmark = /^\s*REF\s+"?(\w+)/i.exec(instruction)?.[1]
    // Without one of these it shows the words that the bookmark is around.
    if (bookmark === undefined || !/\\[nrw]\b/i.test(instruction)) return ''
    const kinds = new Set(
      field.marks.map(({ insertion, deletions }) => [insertion, ...deletions].join(' ')),
    )
    const isWhole = /\\w\b/i.test(instruction)
    this.found.push({ from, to, bookmark, isWhole, isRenewed: kinds.size > 1 })
    return ''
  }
}

/** What is chosen in a form: an entry of its list, or whether its box is ticked. Of the sign that begins the field. */
export function entryOf(sign: Node): string {
  const form = child(sign, 'w:ffData')
  const list = child(form, 'w:ddList')
  if (list !== null) {
    const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)
    return attribute(childrenOf(list, 'w:listEntry')[chosen] ?? null, 'w:val') ?? ''
  }
  const box = child(form, 'w:checkBox')
  if (box === null) return ''
  const ticked = child(box, 'w:checked') ?? child(box, 'w:default')
  const isTicked = ticked !== null && !NO.includes(attribute(ticked, 'w:val') ?? '')
  return isTicked ? '\u2612' : '\u2610'
}

const NO = ['0', 'false', 'off']
