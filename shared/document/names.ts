import type { ParagraphId } from '../ids.ts'
import type { Document, View } from './document.ts'
import { labelsOf } from './labels.ts'
import { groupsIn, propsIn } from './views.ts'

/**
 * How people call the paragraphs of the marked document once everything pending is accepted, or
 * left out: `4`, `4.c`, `7.p.i`. What is part of a paragraph there is called as that one is;
 * what bears no number has no name.
 */
export function namesIn(
  view: Exclude<View, 'marked'>,
  document: Document,
): ReadonlyMap<ParagraphId, string> {
  const names = new Map<ParagraphId, string>()
  const groups = groupsIn(view, document).flatMap((parts) => {
    const last = parts.at(-1)
    return last === undefined ? [] : [{ parts, props: propsIn(view, last) }]
  })
  const path: string[] = []
  labelsOf(groups).forEach((label, at) => {
    const group = groups[at]
    if (label === null || group === undefined) return
    const { level } = group.props
    while (path.length < level) path.push('')
    path.splice(level, path.length, label.replace(/\.$/, ''))
    const name = path.filter((part) => part !== '').join('.')
    for (const { id } of group.parts) names.set(id, name)
  })
  return names
}
