import type { FormatSpan } from '../document/document.ts'
import type { BaseLine } from './base-text.ts'
import type { Source } from './source.ts'
import type { Step } from './steps.ts'

/** A place in the base; without an offset it is after the paragraph, or (null) before all. */
export type BasePlace =
  | { readonly line: BaseLine; readonly offset: number }
  | { readonly line: BaseLine | null; readonly offset: null }

/** Steps that change something, one right after the other, all by one person. */
export interface ChangeRun {
  readonly source: Source
  readonly from: BasePlace
  /** After what is struck. */
  readonly to: BasePlace
  readonly strikes: readonly { readonly from: number; readonly to: number }[]
  readonly isEndStruck: boolean
  /** What is added: each line but the last ends a paragraph. */
  readonly lines: readonly AddedLine[]
  /** Whether the end of the paragraph comes right after it, and stays. */
  readonly isBeforeEnd: boolean
}

export interface AddedLine {
  readonly text: string
  readonly formats: readonly FormatSpan[]
  readonly origins: readonly Origin[]
  /** The paragraph of the file that ends here; null in the last line. */
  readonly paragraph: number | null
}

/** Where in the file some letters of a line come from. Offsets are those of the file's pieces. */
export interface Origin {
  readonly paragraph: number
  readonly offset: number
  /** In the line. */
  readonly at: number
  readonly length: number
}

/** Gathers runs of changes from the steps along one block. */
export class RunGatherer {
  private place: BasePlace
  private open: Open | null = null

  constructor(
    start: BasePlace,
    private readonly lines: readonly BaseLine[],
  ) {
    this.place = start
  }

  /** The run that a step ends, if it ends one. */
  take(step: Step): ChangeRun | null {
    switch (step.kind) {
      case 'kept': {
        const done = this.finish(step.base.from === step.line.to)
        this.pass(step.line, step.base.from + step.base.length)
        return done
      }
      case 'passed': {
        const done = this.finish(false)
        this.pass(step.line, step.to)
        return done
      }
      case 'struck': {
        const done = this.turnTo(step.source)
        this.opened(step.source).strike(step)
        this.pass(step.line, step.to)
        this.opened(step.source).to = this.place
        return done
      }
      case 'added': {
        const done = this.turnTo(step.source)
        this.opened(step.source).add(step)
        return done
      }
    }
  }

  finish(isBeforeEnd: boolean): ChangeRun | null {
    const { open } = this
    this.open = null
    return open === null ? null : open.close(isBeforeEnd)
  }

  private turnTo({ delegate }: Source): ChangeRun | null {
    return this.open === null || this.open.source.delegate === delegate ? null : this.finish(false)
  }

  private opened(source: Source): Open {
    return (this.open ??= new Open(source, this.place))
  }

  private pass(line: BaseLine, offset: number): void {
    if (offset <= line.to) {
      this.place = { line, offset }
      return
    }
    const next = this.lines[this.lines.indexOf(line) + 1]
    this.place = next === undefined ? { line, offset: null } : { line: next, offset: next.from }
  }
}

class Open {
  to: BasePlace
  private readonly strikes: { from: number; to: number }[] = []
  private isEndStruck = false
  private readonly done: AddedLine[] = []
  private text = ''
  private spans: FormatSpan[] = []
  private origins: Origin[] = []

  constructor(
    readonly source: Source,
    private readonly from: BasePlace,
  ) {
    this.to = from
  }

  strike({ line, from, to }: { line: BaseLine; from: number; to: number }): void {
    const last = this.strikes.at(-1)
    if (last?.to === from) last.to = to
    else this.strikes.push({ from, to })
    if (to > line.to) this.isEndStruck = true
  }

  add({ text, format, paragraph, offset }: Extract<Step, { kind: 'added' }>): void {
    const parts = text.split('\n')
    parts.forEach((part, at) => {
      const from = this.text.length
      if (part !== '') {
        // Only ends are line breaks, and each is a piece of its own.
        this.origins.push({ paragraph, offset, at: from, length: part.length })
        this.text += part
        const to = this.text.length
        for (const attribute of format) this.spans.push({ attribute, from, to })
      }
      if (at === parts.length - 1) return
      this.done.push({ ...this.line(), paragraph })
      this.text = ''
      this.spans = []
      this.origins = []
    })
  }

  close(isBeforeEnd: boolean): ChangeRun {
    const { source, from, to, strikes, isEndStruck } = this
    const lines = [...this.done, { ...this.line(), paragraph: null }]
    return { source, from, to, strikes, isEndStruck, lines, isBeforeEnd }
  }

  private line(): Omit<AddedLine, 'paragraph'> {
    return { text: this.text, formats: joinedSpans(this.spans), origins: this.origins }
  }
}

/** One span where the same attribute goes on. */
function joinedSpans(spans: readonly FormatSpan[]): readonly FormatSpan[] {
  const joined: FormatSpan[] = []
  for (const span of spans) {
    const at = joined.findIndex(
      (each) => each.attribute === span.attribute && each.to === span.from,
    )
    const before = joined[at]
    if (before === undefined) joined.push(span)
    else joined[at] = { ...before, to: span.to }
  }
  return joined
}
