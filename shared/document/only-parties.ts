import type { SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Document, Marks, Paragraph, Run } from './document.ts'
import { PLAIN } from './document.ts'
import { footnotesOfGroup } from './footnotes.ts'

/** Whether a suggestion is one of those looked at. */
export type IsTheirs = (suggestion: SuggestionId) => boolean

/** Unknown suggestions are nobody's. */
export function theirs(document: Document, parties: readonly Party[]): IsTheirs {
  return (id) => {
    const party = document.suggestions.get(id)?.party
    return party !== undefined && parties.includes(party)
  }
}

/** Whether a run or an end is there with the others' suggestions left out. */
export function isLeft({ insertion }: Marks, isTheirs: IsTheirs): boolean {
  return insertion === null || isTheirs(insertion)
}

/** One paragraph of those that come together where others' ends are left out. */
export function onlyTheirs(group: readonly Paragraph[], isTheirs: IsTheirs): Paragraph | null {
  const last = group.at(-1)
  if (last === undefined) return null
  const { id, props, origin, follows } = last
  const moves = (last.moves ?? []).filter((each) => isTheirs(each.suggestion))
  const footnotes = footnotesOfGroup(
    group,
    (marks) => isLeft(marks, isTheirs),
    (marks) => ofTheirs(marks, isTheirs),
  )
  const gone = group.flatMap((part) => {
    const joined = part === last ? [] : [part.id]
    return [...new Set([...(part.gone ?? []), ...joined])]
  })
  return {
    ...{ id, props },
    runs: joined(
      group.flatMap(({ runs }) => runs.filter((run) => isLeft(run, isTheirs))),
      isTheirs,
    ),
    end: isLeft(last.end, isTheirs) ? ofTheirs(last.end, isTheirs) : PLAIN,
    changes: last.changes.filter((each) => isTheirs(each.suggestion)),
    ...(moves.length > 0 && { moves }),
    ...(origin !== undefined && { origin }),
    ...(footnotes.length > 0 && { footnotes }),
    ...(follows !== undefined && { follows }),
    ...(gone.length > 0 && { gone }),
  }
}

/** The last end of a text is never struck; here another may have become the last. */
export function withOpenEnd(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = paragraphs.at(-1)
  if (last === undefined || last.end.deletions.length === 0) return paragraphs
  return paragraphs.with(-1, { ...last, end: { ...last.end, deletions: [] } })
}

function ofTheirs({ insertion, deletions }: Marks, isTheirs: IsTheirs): Marks {
  return { insertion, deletions: deletions.filter(isTheirs) }
}

function joined(runs: readonly Run[], isTheirs: IsTheirs): readonly Run[] {
  const left: Run[] = []
  for (const { text, format, restyled = [], ...marks } of runs) {
    const kept = restyled.filter((each) => isTheirs(each.suggestion))
    const run: Run = {
      text,
      ...ofTheirs(marks, isTheirs),
      ...(format !== undefined && { format }),
      ...(kept.length > 0 && { restyled: kept }),
    }
    const before = left.at(-1)
    if (before !== undefined && looksOf(before) === looksOf(run)) {
      left[left.length - 1] = { ...before, text: before.text + text }
    } else {
      left.push(run)
    }
  }
  return left
}

function looksOf({ text: _, ...marks }: Run): string {
  return JSON.stringify(marks)
}
