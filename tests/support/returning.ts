import type { Document, Paragraph } from '../../shared/document/document.ts'
import { writeBase } from '../../shared/draft/export-base.ts'
import type { Shown } from '../../shared/draft/export-base.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Author } from '../../shared/draft/hand.ts'
import { Hand } from '../../shared/draft/hand.ts'
import { planImport } from '../../shared/import/plan-import.ts'
import type { ImportPlan, ReturnedFile } from '../../shared/import/plan-import.ts'
import { tellPlan } from '../../shared/import/tell-changes.ts'
import type { ToldChange } from '../../shared/import/tell-changes.ts'
import { writeImport } from '../../shared/import/write-import.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Desk } from './drafting.ts'
import { documentOf } from './notation.ts'

/**
 * A file that was exported from a desk and comes back as drawn. Its paragraphs are those of the
 * text by number, `p1` the first of it; `numbers` says which where they are not in that order, 0
 * for one that is new.
 */
export function returnedFile(
  desk: Desk,
  drawing: string,
  {
    shows = 'marked',
    numbers,
  }: { readonly shows?: Shown; readonly numbers?: readonly number[] } = {},
): ReturnedFile {
  const ids = desk.reader.document().paragraphs.map(({ id }) => id)
  return {
    document: renamed(documentOf(drawing), ids, numbers),
    base: writeBase(desk.reader, shows),
  }
}

function renamed(
  document: Document,
  ids: readonly ParagraphId[],
  numbers: readonly number[] = document.paragraphs.map((_, at) => at + 1),
): Document {
  const names = new Map(
    document.paragraphs.map(({ id }, at) => [
      id,
      ids[(numbers[at] ?? 0) - 1] ?? paragraphId(`file:${at + 1}`),
    ]),
  )
  const named = (id: ParagraphId) => names.get(id) ?? id
  const paragraphs = document.paragraphs.map((each): Paragraph => {
    const { moves, ...rest } = each
    return {
      ...{ ...rest, id: named(each.id) },
      ...(moves !== undefined && {
        moves: moves.map((move) => ({
          ...move,
          after: move.after === null ? null : named(move.after),
          from: move.from === null ? null : named(move.from),
        })),
      }),
    }
  })
  return { ...document, paragraphs }
}

export const IMPORTED_MS = Date.UTC(2021, 11, 2, 9)

/** Plans an import that must be possible. */
export function planFor(
  { reader }: Desk,
  file: ReturnedFile,
  party: Party,
  again = false,
): ImportPlan {
  const plan = planImport(reader, file, { party, again })
  if (!plan.ok) throw new Error(`Not importable: ${plan.error.kind}`)
  return plan.value
}

/** Imports a file and answers what became of it, a line each. */
export function importFile(desk: Desk, file: ReturnedFile, party: Party, again = false): string {
  const author: Author = { party, delegate: `Delegación ${party}` }
  const pen = openPen(desk.reader, author, () => IMPORTED_MS)
  const plan = planFor(desk, file, party, again)
  const before = tellPlan(new Hand(desk.reader, author, () => IMPORTED_MS), plan)
  const options = { file: 'respuesta.docx', delegate: null, atMs: IMPORTED_MS, sayUnplaced }
  const told = [...writeImport(pen, plan, options)].flat()
  if (JSON.stringify(told) !== JSON.stringify(before)) throw new Error('Not what the preview said')
  return told.map(tellLine).join('\n')
}

export function tellLine({ kind, state, struck, added, words }: ToldChange): string {
  const change = [struck, added].map((each) => each.replaceAll('\n', '¶')).join('→')
  const told = `${kind} ${words === '' ? change : words}`
  return state === 'placed' ? told : `${told} (${state})`
}

export function sayUnplaced({ struck, added }: ToldChange): string {
  return `Sin lugar: ${struck}→${added}`
}
