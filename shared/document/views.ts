import type { Document, Marks, Paragraph, Props, Run, View } from './document.ts'
import { PLAIN } from './document.ts'

/** The paragraphs of one view. `marked` is the document itself; the others carry no marks and no changes. */
export function viewOf(document: Document, view: View): readonly Paragraph[] {
  return view === 'marked' ? document.paragraphs : settle(document.paragraphs, view)
}

/** The text of a paragraph, struck words included. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}

/** Whether a run or an end is there once everything pending is accepted, or left out. */
export function staysIn(view: Exclude<View, 'marked'>, marks: Marks): boolean {
  return view === 'accepted' ? marks.deletions.length === 0 : marks.insertion === null
}

/** The props of a paragraph once everything pending is accepted, or left out. */
export function propsIn(view: Exclude<View, 'marked'>, paragraph: Paragraph): Props {
  return (view === 'accepted' && paragraph.changes.at(-1)?.props) || paragraph.props
}

/**
 * The paragraphs of the marked document that come together in one paragraph of a view:
 * from after the last end that stays up to the next. Words after the last end that stays are
 * kept in a group of their own, so that nothing is lost; such a group without words is left out.
 */
export function groupsIn(
  view: Exclude<View, 'marked'>,
  paragraphs: readonly Paragraph[],
): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = []
  let open: Paragraph[] = []
  for (const paragraph of paragraphs) {
    open.push(paragraph)
    if (!staysIn(view, paragraph.end)) continue
    groups.push(open)
    open = []
  }
  const hasWords = open.some(({ runs }) => runs.some((run) => staysIn(view, run)))
  return hasWords ? [...groups, open] : groups
}

function settle(
  paragraphs: readonly Paragraph[],
  view: Exclude<View, 'marked'>,
): readonly Paragraph[] {
  return groupsIn(view, paragraphs).flatMap((group) => {
    const last = group.at(-1)
    if (last === undefined) return []
    const runs = group.flatMap((part) => part.runs.filter((run) => staysIn(view, run)))
    return [{ id: last.id, props: propsIn(view, last), runs: plain(runs), end: PLAIN, changes: [] }]
  })
}

function plain(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join('')
  return text === '' ? [] : [{ text, ...PLAIN }]
}
