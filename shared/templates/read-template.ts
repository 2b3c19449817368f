import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { LocatedProblem, Place, TemplateProblem } from './problem.ts'
import { parseTemplate } from './schema.ts'
import type { Template } from './template.ts'

/** Reads a template's file. Whoever changed it by hand is told the lines. */
export function readTemplate(text: string): Result<Template, readonly LocatedProblem[]> {
  const json = text.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false })
  const [wrong] = errors
  if (wrong !== undefined || tree === undefined) {
    // What follows the first slip is mostly its consequence.
    return err([{ kind: 'not-json', ...lineAt(json, wrong?.offset ?? 0) }])
  }
  const value: unknown = JSON.parse(json)
  const template = parseTemplate(value)
  if (template.ok) return ok(template.value)
  return err(template.error.map((each) => ({ ...each, line: lineOf(each, tree, json) })))
}

function lineOf(problem: TemplateProblem, tree: Node, json: string): number | null {
  if (problem.kind === 'not-a-template') return null
  const node = nearest(tree, problem.at)
  return node === null ? null : lineAt(json, node.offset).line
}

/** What is missing has no place of its own: then that of what it is missing in. */
function nearest(tree: Node, at: Place): Node | null {
  for (let length = at.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, at.slice(0, length))
    // The line of a field is the line of its name.
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent : node
  }
  return null
}

/** Both from 1. */
function lineAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
