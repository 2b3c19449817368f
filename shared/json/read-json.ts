import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Place } from './fields.ts'

/** A file of JSON that people write by hand, and where in it things stand. */
export interface JsonFile {
  readonly value: unknown
  /** From 1; null where nothing is there. */
  readonly lineOf: (at: Place) => number | null
}

/** Both from 1. */
export interface JsonSlip {
  readonly kind: 'not-json'
  readonly line: number
  readonly column: number
}

export function readJsonFile(text: string): Result<JsonFile, JsonSlip> {
  const json = text.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false })
  const [wrong] = errors
  if (wrong !== undefined || tree === undefined) {
    // What follows the first slip is mostly its consequence.
    return err({ kind: 'not-json', ...lineAt(json, wrong?.offset ?? 0) })
  }
  const value: unknown = JSON.parse(json)
  return ok({
    value,
    lineOf(at) {
      const node = nearest(tree, at)
      return node === null ? null : lineAt(json, node.offset).line
    },
  })
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

function lineAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
