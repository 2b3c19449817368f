import { strFromU8, unzipSync } from 'fflate'
import { relationsPathOf, targetPath } from '../../shared/docx/package.ts'
import type { Node } from '../../shared/docx/read/tree.ts'
import { attribute, child, childrenOf, parsePart, valueOf } from '../../shared/docx/read/tree.ts'
import { lintLayout } from './docx-lint-layout.ts'
import { lintNotes } from './docx-lint-notes.ts'

/**
 * What no schema validator sees in a Word file: each finding is one sentence, none is good.
 *
 * 1. Struck words are `w:delText` in a `w:del`, all others `w:t`.
 * 2. Revisions have an author, a date and an id of their own; marks of a paragraph come first
 *    among its properties, insertion before deletion, and never on the last paragraph.
 * 3. A deletion within an insertion has that insertion for itself.
 * 4. What is referred to exists: styles, lists, pictures, parts, the other end of a range,
 *    comments and footnotes (`docx-lint-notes.ts`).
 */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const parts = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path))
  const findings: string[] = []
  const trees = new Map<string, Node>()
  for (const [path, file] of parts) {
    const tree = parsePart(path, strFromU8(file))
    if (tree.ok) trees.set(path, tree.value)
    else findings.push(`${path} is not well formed`)
  }
  const document = trees.get('word/document.xml')
  if (document === undefined) return [...findings, 'word/document.xml is missing']
  return [
    ...findings,
    ...words(document),
    ...revisions(document),
    ...marks(document),
    ...nesting(document),
    ...ranges(document),
    ...moves(document),
    ...lintNotes(trees),
    ...lintLayout(trees, new Set(Object.keys(files))),
    ...styles(trees),
    ...lists(document, trees.get('word/numbering.xml') ?? null),
    ...drawings(trees),
    ...relations(trees, new Set(Object.keys(files))),
    ...contentTypes(trees.get('[Content_Types].xml') ?? null, Object.keys(files)),
  ]
}

const REVISIONS = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:pPrChange',
  'w:rPrChange',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
])

function words(document: Node): readonly string[] {
  return under(document).flatMap(({ node, above }) => {
    const isStruck = above.some(({ name }) => name === 'w:del')
    const isMoved = above.some(({ name }) => name === 'w:moveFrom')
    if (node.name === 'w:t' && isStruck) return [`w:t within w:del: "${node.text}"`]
    if (node.name === 'w:delText' && !isStruck && !isMoved)
      return [`w:delText outside w:del: "${node.text}"`]
    return []
  })
}

function revisions(document: Node): readonly string[] {
  const found = under(document)
    .map(({ node }) => node)
    .filter(({ name }) => REVISIONS.has(name))
  const bare = found.flatMap((node) => [
    ...((attribute(node, 'w:author') ?? '') === '' ? [`${node.name} without author`] : []),
    ...((attribute(node, 'w:date') ?? '') === '' ? [`${node.name} without date`] : []),
  ])
  return [
    ...bare,
    ...twice(
      'revision id',
      found.map((node) => attribute(node, 'w:id') ?? ''),
    ),
  ]
}

function marks(document: Node): readonly string[] {
  const paragraphs = all(document, 'w:p')
  const last = paragraphs.at(-1)
  return paragraphs.flatMap((paragraph) => {
    const names = (child(child(paragraph, 'w:pPr'), 'w:rPr')?.children ?? []).map(
      ({ name }) => name,
    )
    const ranks = names.map((name) => (name === 'w:ins' ? 0 : name === 'w:del' ? 1 : 2))
    const isTracked = ranks.some((rank) => rank < 2)
    return [
      ...(ranks.join() === ranks.toSorted().join() ? [] : ['A mark revision out of order']),
      ...(isTracked && paragraph === last ? ['The mark of the last paragraph is tracked'] : []),
    ]
  })
}

function nesting(document: Node): readonly string[] {
  return all(document, 'w:ins').flatMap((insertion) => {
    const isMixed = childrenOf(insertion, 'w:del').length > 0 && insertion.children.length > 1
    return isMixed ? ['A deletion shares its insertion with other runs'] : []
  })
}

function ranges(document: Node): readonly string[] {
  return ['bookmark', 'commentRange'].flatMap((range) => {
    const ids = (end: 'Start' | 'End') =>
      all(document, `w:${range}${end}`).map((node) => attribute(node, 'w:id') ?? '')
    const references = all(document, 'w:commentReference').map((node) => attribute(node, 'w:id'))
    const names = all(document, `w:${range}Start`).flatMap(
      (node) => attribute(node, 'w:name') ?? [],
    )
    return [
      ...missing(ids('Start'), ids('End')).map((id) => `${range} ${id} has no end`),
      ...missing(ids('End'), ids('Start')).map((id) => `${range} ${id} has no start`),
      ...twice(`${range} id`, ids('Start')),
      ...twice(`${range} name`, names),
      ...(range === 'bookmark' ? [] : missing(ids('Start'), references)).map(
        (id) => `Comment ${id} is never referred to`,
      ),
    ]
  })
}

function moves(document: Node): readonly string[] {
  const names = (side: 'From' | 'To') =>
    all(document, `w:move${side}RangeStart`).map((node) => attribute(node, 'w:name') ?? '')
  const unclosed = (['From', 'To'] as const).flatMap((side) => {
    const ids = (end: 'Start' | 'End') =>
      all(document, `w:move${side}Range${end}`).map((node) => attribute(node, 'w:id') ?? '')
    return missing(ids('Start'), ids('End')).map((id) => `Move range ${id} has no end`)
  })
  return [
    ...unclosed,
    ...missing(names('From'), names('To')).map((name) => `${name} is moved nowhere`),
    ...missing(names('To'), names('From')).map((name) => `${name} is moved from nowhere`),
  ]
}

function styles(trees: ReadonlyMap<string, Node>): readonly string[] {
  const defined = childrenOf(trees.get('word/styles.xml') ?? null, 'w:style').map((node) =>
    attribute(node, 'w:styleId'),
  )
  const used = [...trees.values()].flatMap((tree) =>
    ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) =>
      all(tree, name).map((node) => attribute(node, 'w:val') ?? ''),
    ),
  )
  return missing(used, defined).map((id) => `Style ${id} is not defined`)
}

function lists(document: Node, numbering: Node | null): readonly string[] {
  const defined = childrenOf(numbering, 'w:num').map((node) => attribute(node, 'w:numId'))
  const used = all(document, 'w:numPr').flatMap((node) => valueOf(node, 'w:numId') ?? [])
  return missing(used, [...defined, '0']).map((id) => `List ${id} is not defined`)
}

function drawings(trees: ReadonlyMap<string, Node>): readonly string[] {
  const found = [...trees.values()].flatMap((tree) => all(tree, 'wp:docPr'))
  return [
    ...twice(
      'drawing id',
      found.map((node) => attribute(node, 'id') ?? ''),
    ),
    ...found
      .filter((node) => (attribute(node, 'descr') ?? '') === '')
      .map(() => 'A drawing without alternative text'),
  ]
}

function relations(
  trees: ReadonlyMap<string, Node>,
  paths: ReadonlySet<string>,
): readonly string[] {
  return [...trees].flatMap(([path, tree]) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const known = childrenOf(trees.get(relationsPathOf(path)) ?? null, 'Relationship')
    const ids = known.map((node) => attribute(node, 'Id'))
    const used = under(tree).flatMap(({ node }) =>
      ['r:id', 'r:embed'].flatMap((key) => attribute(node, key) ?? []),
    )
    const lost = known
      .map((node) => attribute(node, 'Target') ?? '')
      .map((target) => targetPath(target, folder))
      .filter((target) => !paths.has(target))
    return [
      ...missing(used, ids).map((id) => `${path}: relation ${id} is not defined`),
      ...lost.map((target) => `${path}: ${target} is not in the package`),
    ]
  })
}

function contentTypes(types: Node | null, paths: readonly string[]): readonly string[] {
  const parts = childrenOf(types, 'Override').map((node) => attribute(node, 'PartName'))
  const endings = childrenOf(types, 'Default').map((node) => attribute(node, 'Extension'))
  return paths
    .filter((path) => path !== '[Content_Types].xml')
    .filter((path) => !parts.includes(`/${path}`) && !endings.includes(path.replace(/^.*\./, '')))
    .map((path) => `${path} has no content type`)
}

interface Place {
  readonly node: Node
  readonly above: readonly Node[]
}

function under(node: Node, above: readonly Node[] = []): readonly Place[] {
  return [{ node, above }, ...node.children.flatMap((each) => under(each, [...above, node]))]
}

function all(node: Node, name: string): readonly Node[] {
  return under(node)
    .map((place) => place.node)
    .filter((each) => each.name === name)
}

function missing(wanted: readonly string[], there: readonly (string | null)[]): readonly string[] {
  return [...new Set(wanted)].filter((each) => !there.includes(each))
}

function twice(what: string, values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((each, index) => values.indexOf(each) !== index))].map(
    (each) => `Two of ${what} ${each}`,
  )
}
