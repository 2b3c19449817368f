import {
  BuilderElement,
  FileChild,
  Paragraph,
  ParagraphProperties,
  ParagraphPropertiesChange,
  RunProperties,
  TextRun,
} from 'docx'
import type { IParagraphOptions, IRunOptions, XmlComponent } from 'docx'
import type { WordsName } from './kit.ts'
import { wordsIn } from './kit.ts'
import type { Signature } from './revisions.ts'

export type RevisionName = 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo'
export type MoveSide = 'From' | 'To'

/** A tracked change of what it holds, one within another where there are several. */
export function revision(
  name: RevisionName,
  signature: Signature,
  children: readonly XmlComponent[],
): XmlComponent {
  return new BuilderElement({ name, attributes: attributesOf(signature), children })
}

/** Begins what is moved; both sides of one move bear the same name. */
export function moveStart(side: MoveSide, name: string, signature: Signature): XmlComponent {
  const attributes = { ...attributesOf(signature), name: { key: 'w:name', value: name } }
  return new BuilderElement({ name: `w:move${side}RangeStart`, attributes })
}

/** Stands after a paragraph, so that the mark of that one is moved too. */
export function moveEnd(side: MoveSide, id: number): FileChild {
  return new MoveEnd(side, id)
}

/** How words look, and how they looked before a change that is tracked. */
export interface Dress {
  readonly format: IRunOptions
  readonly change: { readonly signature: Signature; readonly before: IRunOptions } | null
}

/** Words whose format may be tracked. */
export class TrackedRun extends TextRun {
  constructor(text: string, name: WordsName, { format, change }: Dress) {
    super({ ...format, children: wordsIn(text, name) })
    const properties: unknown = this.root[0]
    if (!(properties instanceof RunProperties)) throw new Error('Properties come first')
    if (change === null) return
    const isPlain = Object.keys(change.before).length === 0
    const before = isPlain
      ? new BuilderElement({ name: 'w:rPr' })
      : new RunProperties(change.before)
    const attributes = attributesOf(change.signature)
    properties.push(new BuilderElement({ name: 'w:rPrChange', attributes, children: [before] }))
  }
}

/** A paragraph whose mark may be tracked. */
export class TrackedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, mark: readonly XmlComponent[]) {
    const { revision: change, ...rest } = options
    super(rest)
    const properties: unknown = this.root[0]
    if (!(properties instanceof ParagraphProperties)) throw new Error('Properties come first')
    if (mark.length > 0) properties.push(new BuilderElement({ name: 'w:rPr', children: mark }))
    if (change !== undefined) properties.push(new ParagraphPropertiesChange(change))
  }
}

class MoveEnd extends FileChild {
  constructor(side: MoveSide, id: number) {
    super(`w:move${side}RangeEnd`)
    this.root.push({ _attr: { 'w:id': id } })
  }
}

const attributesOf = ({ id, author, date }: Signature) => ({
  id: { key: 'w:id', value: id },
  author: { key: 'w:author', value: author },
  date: { key: 'w:date', value: date },
})
