import { readJsonFile } from '../json/read-json.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { LocatedProblem } from './problem.ts'
import { parseTemplate } from './schema.ts'
import type { Template } from './template.ts'

/** Reads a template's file. Whoever changed it by hand is told the lines. */
export function readTemplate(text: string): Result<Template, readonly LocatedProblem[]> {
  const read = readJsonFile(text)
  if (!read.ok) return err([read.error])
  const { value, lineOf } = read.value
  const template = parseTemplate(value)
  if (template.ok) return ok(template.value)
  return err(
    template.error.map((each) => ({
      ...each,
      line: each.kind === 'not-a-template' ? null : lineOf(each.at),
    })),
  )
}
