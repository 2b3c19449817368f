import { SaxesParser } from 'saxes'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { ImportError } from './import-error.ts'
import { createNames } from './names.ts'

/**
 * An element of a part. Names bear the prefixes that everybody uses (`w:p`), whichever the
 * file chose: they are told by namespace.
 */
export interface Node {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
  /** The text directly in it. */
  readonly text: string
}

/** Each name with its value after it: most elements have one or none, and a large file has half a million. */
export type Attributes = readonly string[]

/** The root of a part. */
export interface Root extends Node {
  /** Of all elements and attributes under it: what is not among them need not be looked for. */
  readonly names: ReadonlySet<string>
}

/** Parses a part. Refuses a DOCTYPE, and nesting no document has. */
export function parsePart(part: string, xml: string): Result<Root, ImportError> {
  const names = createNames()
  const top: Growing = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' }
  const open: Growing[] = [top]
  let last = top
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new Doctype()
  })
  parser.on('error', (error) => {
    throw error
  })
  const given: string[] = []
  let count = 0
  parser.on('attribute', ({ name, value }) => {
    given[count] = name
    given[count + 1] = value
    count += 2
  })
  parser.on('opentag', (tag) => {
    let attributes = NO_ATTRIBUTES
    if (count > 0) {
      // A copy takes what it needs; an array that grows holds room for sixteen more, in each element.
      const own = given.slice(0, count)
      count = 0
      names.declare(own, open.length)
      for (let at = 0; at < own.length; at += 2) own[at] = names.ofAttribute(own[at] ?? '')
      attributes = own
    }
    const node = { name: names.ofElement(tag.name), attributes, children: NO_CHILDREN, text: '' }
    if (open.length > DEPTH_LIMIT) throw new Error(`Nested deeper than ${DEPTH_LIMIT}`)
    if (last.children === NO_CHILDREN) last.children = [node]
    else last.children.push(node)
    open.push(node)
    last = node
  })
  const say = (text: string) => {
    last.text += text
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => {
    open.pop()
    names.leave(open.length)
    last = open.at(-1) ?? top
  })
  try {
    parser.write(xml).close()
  } catch (problem) {
    return err(problem instanceof Doctype ? { kind: 'doctype', part } : { kind: 'damaged', part })
  }
  const [root] = top.children
  if (root === undefined) return err({ kind: 'damaged', part })
  return ok({ ...root, names: names.seen })
}

export function child(node: Node | null, name: string): Node | null {
  return node?.children.find((each) => each.name === name) ?? null
}

export function childrenOf(node: Node | null, name: string): readonly Node[] {
  return node?.children.filter((each) => each.name === name) ?? []
}

/** All of that name under a node, however deep. */
export function under(node: Node, name: string): readonly Node[] {
  const found: Node[] = []
  const gather = ({ children }: Node) => {
    for (const each of children) {
      if (each.name === name) found.push(each)
      gather(each)
    }
  }
  gather(node)
  return found
}

export function attribute(node: Node | null, name: string): string | null {
  if (node === null) return null
  const { attributes } = node
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === name) return attributes[at + 1] ?? null
  }
  return null
}

/** The `w:val` of a child. */
export function valueOf(node: Node | null, name: string): string | null {
  return attribute(child(node, name), 'w:val')
}

interface Growing extends Node {
  children: Growing[]
  text: string
}

class Doctype extends Error {}

const DEPTH_LIMIT = 256

/** Nothing is ever put in these. */
const NO_ATTRIBUTES: Attributes = []
const NO_CHILDREN: Growing[] = []
