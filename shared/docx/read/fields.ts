import type { Marks } from '../../document/document.ts'
import type { ParagraphId } from '../../ids.ts'
import { paragraphOfBookmark, paragraphOfMovedBookmark } from '../styles.ts'

/** Words of a paragraph that refer to one of ours. */
export interface Referred {
  readonly from: number
  readonly to: number
  readonly target: ParagraphId
  /** Whether some of them are tracked: a program brought the number up to date. */
  readonly isRenewed: boolean
}

interface Field {
  instruction: string
  /** Where what it shows begins; null while it still says what it is. */
  from: number | null
  readonly marks: Marks[]
}

/** Follows the fields of a paragraph, one within another, and finds those that refer to our paragraphs. */
export class Fields {
  private readonly open: Field[] = []
  readonly found: Referred[] = []

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
    const name = /^\s*REF\s+"?(\w+)/.exec(field.instruction)?.[1] ?? ''
    const target = paragraphOfMovedBookmark(name) ?? paragraphOfBookmark(name)
    if (target === null) return
    const kinds = new Set(
      field.marks.map(({ insertion, deletions }) => [insertion, ...deletions].join(' ')),
    )
    this.found.push({ from: field.from, to, target, isRenewed: kinds.size > 1 })
  }
}
