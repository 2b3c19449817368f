import type { Marks } from '../../document/document.ts'

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
  readonly marks: Marks[]
}

/** Follows the fields of a paragraph, one within another, and finds those that show a number. */
export class Fields {
  private readonly open: Field[] = []
  readonly found: NumberField[] = []

  /** By the type of the sign: `begin`, `separate`, `end`. */
  mark(type: string | null, offset: number): void {
    const last = this.open.at(-1)
    if (type === 'begin') this.open.push({ instruction: '', from: null, marks: [] })
    else if (type === 'separate' && last !== undefined) last.from = offset
    else if (type === 'end') this.close(offset)
  }

  instruct(text: string): void {
    const last = this.open.at(-1)
    if (last !== undefined) last.instruction += text
  }

  say(marks: Marks): void {
    for (const each of this.open) if (each.from !== null) each.marks.push(marks)
  }

  private close(to: number): void {
    const field = this.open.pop()
    if (field === undefined || field.from === null || field.from === to) return
    const { instruction, from } = field
    const bookmark = /^\s*REF\s+"?(\w+)/i.exec(instruction)?.[1]
    // Without one of these it shows the words that the bookmark is around.
    if (bookmark === undefined || !/\\[nrw]\b/i.test(instruction)) return
    const kinds = new Set(
      field.marks.map(({ insertion, deletions }) => [insertion, ...deletions].join(' ')),
    )
    const isWhole = /\\w\b/i.test(instruction)
    this.found.push({ from, to, bookmark, isWhole, isRenewed: kinds.size > 1 })
  }
}
