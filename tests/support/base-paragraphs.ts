import type { BaseParagraph } from '../../shared/document/document.ts'
import { baseOf } from '../../shared/text/print-plain-text.ts'
import { documentOf } from './notation.ts'

/** Base paragraphs from the notation, where they carry no marks: `1| Agradecer`. */
export function baseParagraphs(notation: string): readonly BaseParagraph[] {
  return baseOf(documentOf(notation).paragraphs)
}

/** Draws base paragraphs: `t| CONCLUSIONES`. */
export function drawBase(paragraphs: readonly BaseParagraph[]): string {
  return paragraphs.map(({ props, text }) => `${signOf(props)}| ${text}`).join('\n')
}

function signOf({ kind, level }: BaseParagraph['props']): string {
  return kind === 'point' ? (['1', 'a', 'i'] as const)[level] : kind.charAt(0)
}
