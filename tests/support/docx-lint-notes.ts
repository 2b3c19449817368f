import type { Node } from '../../shared/docx/read/tree.ts'
import { attribute, childrenOf, under } from '../../shared/docx/read/tree.ts'

/**
 * What no schema validator sees of comments and footnotes: each is referred to once, each
 * reference leads to one, comments have an author and a time, answers answer something.
 */
export function lintNotes(trees: ReadonlyMap<string, Node>): readonly string[] {
  const part = (name: string) => trees.get(`word/${name}.xml`) ?? null
  const document = part('document')
  const comments = childrenOf(part('comments'), 'w:comment')
  const notes = childrenOf(part('footnotes'), 'w:footnote').filter(
    (note) => attribute(note, 'w:type') === null,
  )
  return [
    ...references('Comment', document, 'w:commentReference', comments),
    ...references('Footnote', document, 'w:footnoteReference', notes),
    ...comments.flatMap(signed),
    ...answers(part('commentsExtended'), comments),
  ]
}

function references(
  what: string,
  document: Node | null,
  name: string,
  entries: readonly Node[],
): readonly string[] {
  const used = document === null ? [] : under(document, name).map(idOf)
  const there = entries.map(idOf)
  return [
    ...used.filter((id) => !there.includes(id)).map((id) => `${what} ${id} is not there`),
    ...there.filter((id) => !used.includes(id)).map((id) => `${what} ${id} is nowhere in the text`),
    ...twice(used).map((id) => `${what} ${id} is referred to twice`),
    ...twice(there).map((id) => `${what} ${id} is there twice`),
  ]
}

function signed(comment: Node): readonly string[] {
  return (['w:author', 'w:date', 'w:initials'] as const)
    .filter((name) => (attribute(comment, name) ?? '') === '')
    .map((name) => `Comment ${idOf(comment)} without ${name}`)
}

function answers(extended: Node | null, comments: readonly Node[]): readonly string[] {
  const lines = comments.flatMap((each) =>
    under(each, 'w:p').flatMap((line) => attribute(line, 'w14:paraId') ?? []),
  )
  return childrenOf(extended, 'w15:commentEx').flatMap((each) =>
    ['w15:paraId', 'w15:paraIdParent']
      .flatMap((name) => attribute(each, name) ?? [])
      .filter((line) => !lines.includes(line))
      .map((line) => `No comment ends with the paragraph ${line}`),
  )
}

const idOf = (node: Node): string => attribute(node, 'w:id') ?? ''

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((each, at) => values.indexOf(each) !== at))]
}
