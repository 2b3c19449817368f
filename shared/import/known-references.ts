import { PLAIN } from '../document/document.ts'
import type { Document } from '../document/document.ts'
import { piecesOf, referencesIn } from '../document/references.ts'
import { reworded } from '../document/rewording.ts'
import { textOf } from '../document/views.ts'
import type { Referred } from '../docx/read/referred.ts'
import type { ParagraphId } from '../ids.ts'
import type { BaseText } from './base-text.ts'

/** What refers to numbers in a file, by the paragraph that says it. */
export type FileReferences = ReadonlyMap<ParagraphId, readonly Referred[]>

/**
 * A file whose references say what they said when it left: Word counts numbers anew, and a number
 * that somebody's paragraph has moved on is nobody's change. With where they stand then.
 */
export function withKnownReferences(
  document: Document,
  referred: FileReferences,
  base: Pick<BaseText, 'document' | 'view'>,
): { readonly document: Document; readonly referred: FileReferences } {
  const said = new Map<ParagraphId, string>()
  for (const { paragraph, words } of referencesIn(base.document, base.view).values()) {
    if (paragraph !== null) said.set(paragraph, words)
  }
  const saidBy = ({ isWhole, target }: Referred) => (isWhole ? said.get(target) : undefined)
  return {
    document: reworded(document, ({ id }) =>
      (referred.get(id) ?? []).flatMap((each) => {
        const { from, to, isRenewed } = each
        const text = saidBy(each)
        return text === undefined ? [] : [{ from, to, text, ...(isRenewed && { marks: PLAIN }) }]
      }),
    ),
    referred: new Map([...referred].map(([id, some]) => [id, shifted(some, saidBy)])),
  }
}

function shifted(
  some: readonly Referred[],
  saidBy: (each: Referred) => string | undefined,
): readonly Referred[] {
  let shift = 0
  return some.map((each) => {
    const from = each.from + shift
    const to = from + (saidBy(each)?.length ?? each.to - each.from)
    shift = to - each.to
    return { ...each, from, to }
  })
}

/**
 * References that cannot have been there when the file left, by the paragraph that says them: it
 * led nowhere there then, and the file has more of them than the base. The words that they show
 * are in the base by chance at most.
 */
export function newcomersIn(
  referred: FileReferences,
  base: Pick<BaseText, 'document' | 'view' | 'paragraphs'>,
): FileReferences {
  const now = [...referred.values()].flat().map(({ target }) => target)
  if (now.length === 0) return new Map()
  const shown = referencesIn(base.document, base.view)
  const targets = new Map(
    base.document.paragraphs.map((each) => [
      each.id,
      piecesOf(textOf(each)).flatMap((piece) => shown.get(piece)?.paragraph ?? []),
    ]),
  )
  const before = [...targets.values()].flat()
  const lines = new Map(base.paragraphs.flatMap((line) => line.parts.map((id) => [id, line.parts])))
  return new Map(
    [...referred].map(([id, some]) => {
      const there = lines.get(id)?.flatMap((part) => targets.get(part) ?? [])
      const isNew = ({ target }: Referred) =>
        there?.includes(target) === false && count(now, target) > count(before, target)
      return [id, some.filter(isNew)]
    }),
  )
}

function count(all: readonly ParagraphId[], one: ParagraphId): number {
  return all.filter((each) => each === one).length
}
