import { SaxesParser } from 'saxes'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { ImportError } from './import-error.ts'

/**
 * An element of a part. Names bear the prefixes that everybody uses (`w:p`), whichever the
 * file chose: they are told by namespace.
 */
export interface Node {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Node[]
  /** The text directly in it. */
  readonly text: string
}

/** Parses a part. Refuses a DOCTYPE, and nesting no document has. */
export function parsePart(part: string, xml: string): Result<Node, ImportError> {
  const open: Growing[] = []
  const roots: Growing[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new Doctype()
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const node: Growing = {
      name: nameOf(tag),
      attributes: attributesOf(Object.values(tag.attributes)),
      children: [],
      text: '',
    }
    if (open.length >= DEPTH_LIMIT) throw new Error(`Nested deeper than ${DEPTH_LIMIT}`)
    ;(open.at(-1)?.children ?? roots).push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node !== undefined) node.text += text
  })
  parser.on('closetag', () => open.pop())
  try {
    parser.write(xml).close()
  } catch (problem) {
    return err(problem instanceof Doctype ? { kind: 'doctype', part } : { kind: 'damaged', part })
  }
  const [root] = roots
  return root === undefined ? err({ kind: 'damaged', part }) : ok(root)
}

export function child(node: Node | null, name: string): Node | null {
  return node?.children.find((each) => each.name === name) ?? null
}

export function childrenOf(node: Node | null, name: string): readonly Node[] {
  return node?.children.filter((each) => each.name === name) ?? []
}

/** All of that name under a node, however deep. */
export function under(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...under(each, name),
  ])
}

export function attribute(node: Node | null, name: string): string | null {
  return node?.attributes.get(name) ?? null
}

/** The `w:val` of a child. */
export function valueOf(node: Node | null, name: string): string | null {
  return attribute(child(node, name), 'w:val')
}

interface Growing extends Node {
  readonly children: Growing[]
  text: string
}

class Doctype extends Error {}

const DEPTH_LIMIT = 256

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

interface Qualified {
  readonly name: string
  readonly uri: string
  readonly prefix: string
  readonly local: string
}

function nameOf({ name, uri, prefix, local }: Qualified): string {
  if (!WORD.includes(uri)) return name
  return prefix === 'w' ? name : `w:${local}`
}

/** Most elements have none: a large file has half a million. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributesOf(
  given: readonly (Qualified & { readonly value: string })[],
): ReadonlyMap<string, string> {
  if (given.length === 0) return NO_ATTRIBUTES
  return new Map(given.map((each) => [nameOf(each), each.value]))
}
