import type { ParagraphId } from '../ids.ts'
import type { Document, Paragraph, View } from './document.ts'
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
  placesOf(groups).forEach((name, at) => {
    if (name === null) return
    for (const { id } of groups[at]?.parts ?? []) names.set(id, name)
  })
  return names
}

/** How people call paragraphs that follow each other; null for what bears no number. */
export function placesOf(paragraphs: readonly Pick<Paragraph, 'props'>[]): (string | null)[] {
  const path: string[] = []
  return labelsOf(paragraphs).map((label, at) => {
    const level = paragraphs[at]?.props.level
    if (label === null || level === undefined) return null
    while (path.length < level) path.push('')
    path.splice(level, path.length, label.replace(/\.$/, ''))
    return path.filter((part) => part !== '').join('.')
  })
}
