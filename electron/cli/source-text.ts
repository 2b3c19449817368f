import type { BaseParagraph } from '../../shared/document/document.ts'
import { hasWords } from '../../shared/document/views.ts'
import type { ReadDocx } from '../../shared/docx/read/read-docx.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import type { ThirdLevel } from '../../shared/meeting/form.ts'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import { describeReading } from '../../shared/text/describe-reading.ts'
import { readText } from '../../shared/text/read-plain-text.ts'
import type { CliError } from './cli-error.ts'
import { readBytes, readText as readTextFile } from './input-file.ts'
import { linesOfNotices, linesOfTold } from './told-lines.ts'
import type { Translate } from './words.ts'

/** A text to begin with. What is tracked in a Word file stays pending. */
export type SourceText =
  | { readonly kind: 'word'; readonly read: ReadDocx }
  | {
      readonly kind: 'plain'
      readonly paragraphs: readonly BaseParagraph[]
      readonly thirdLevel: ThirdLevel | null
    }

/** A text, and in lines what is to be said of how it was read. */
export interface ToldSource {
  readonly source: SourceText
  readonly told: readonly string[]
}

/** Reads a text to begin with, told by its name's ending. */
export function readSource(path: string, t: Translate): Result<ToldSource, CliError> {
  if (/\.docx$/i.test(path)) return readWord(path, t)
  const text = readTextFile(path)
  if (!text.ok) return text
  const reading = readText(text.value)
  const { paragraphs, thirdLevel } = reading
  // A text without a word is a wrong file, and no wish for the template's.
  if (paragraphs.length === 0) return err({ kind: 'empty-text', path })
  return ok({
    source: { kind: 'plain', paragraphs, thirdLevel },
    told: linesOfTold(describeReading(reading, t)),
  })
}

function readWord(path: string, t: Translate): Result<ToldSource, CliError> {
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const read = readDocx(bytes.value)
  if (!read.ok) return err({ kind: 'unreadable-docx', path, problem: read.error })
  if (!hasWords(read.value.document)) return err({ kind: 'empty-text', path })
  return ok({ source: { kind: 'word', read: read.value }, told: linesOfNotices(read.value, t) })
}
