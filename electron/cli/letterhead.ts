import { parseLetterheadFile } from '../../shared/docx/graft/letterhead-file.ts'
import type { Letterhead } from '../../shared/docx/letterhead.ts'
import { createLetterhead } from '../../shared/docx/letterhead.ts'
import type { DocxRequest } from '../../shared/docx/write/write-docx.ts'
import type { Form } from '../../shared/meeting/form.ts'
import { FORM } from '../../shared/meeting/form.ts'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import emblemPng from '../../templates/letterhead/emblem.png?inline'
import emblemSvg from '../../templates/letterhead/emblem.svg?raw'
import layout from '../../templates/letterhead/letterhead.json'
import type { CliError } from './cli-error.ts'
import { readBytes } from './input-file.ts'

/** The letterhead that comes with Mesa, spelt as a meeting's form has it; a presidency's own logos are in its draft. */
export function readLetterhead({ proTempore }: Pick<Form, 'proTempore'> = FORM): Letterhead {
  return createLetterhead(layout, { svg: emblemSvg, png: emblemPng }, proTempore)
}

/** A presidency's own Word file, for what is to be written; nothing where none is named. */
export function readOwnLetterhead(
  path: string | undefined,
): Result<Pick<DocxRequest, 'ownLetterhead'>, CliError> {
  if (path === undefined) return ok({})
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const parsed = parseLetterheadFile(bytes.value)
  return parsed.ok
    ? ok({ ownLetterhead: parsed.value })
    : err({ kind: 'bad-letterhead', path, problem: parsed.error })
}
