import type { Document, MoveChange, Paragraph } from '../../shared/document/document.ts'
import { namesIn } from '../../shared/document/names.ts'
import { staysIn } from '../../shared/document/views.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'

/**
 * A pending move as one paragraph shows it: the one that is to leave, the one it is to stand
 * after (`below`), or the first of all where it is to stand before that (`above`).
 */
export interface TravelLook {
  readonly sign: 'leaves' | 'below' | 'above'
  readonly suggestion: SuggestionId
  readonly party: Party
  /** Where it goes, or comes from: `4.c`, or the first words of what bears no number. Empty: to the beginning. */
  readonly point: string
}

/** By paragraph of the marked document; those that no move touches are left out. */
export function travelLooks({
  paragraphs,
  suggestions,
  ...rest
}: Document): ReadonlyMap<ParagraphId, readonly TravelLook[]> {
  if (paragraphs.every(({ moves }) => moves === undefined)) return NO_TRAVELS
  const document = { paragraphs, suggestions, ...rest }
  const [after, before] = [namesIn('accepted', document), namesIn('original', document)]
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const looks = new Map<ParagraphId, readonly TravelLook[]>()
  const add = (id: ParagraphId, look: TravelLook) => looks.set(id, [...(looks.get(id) ?? []), look])
  for (const paragraph of paragraphs) {
    for (const move of paragraph.moves ?? []) {
      const { suggestion } = move
      const party = suggestions.get(suggestion)?.party ?? 'OBS'
      const target = goalOf(move, byId)
      const goal = target === null ? null : byId.get(target)
      if (goal === undefined) continue
      const point = goal === null ? '' : (after.get(goal.id) ?? firstWords(goal))
      add(paragraph.id, { sign: 'leaves', suggestion, party, point })
      const first = goal ?? paragraphs[0]
      if (first === undefined) continue
      const name = before.get(paragraph.id) ?? after.get(paragraph.id) ?? firstWords(paragraph)
      add(first.id, { sign: goal === null ? 'above' : 'below', suggestion, party, point: name })
    }
  }
  return looks
}

export function sameTravels(a: readonly TravelLook[] = [], b: readonly TravelLook[] = []): boolean {
  return (
    a === b || (a.length === b.length && a.every((each, at) => sameTravel(each, b[at] ?? null)))
  )
}

/** Of several that go together, all go where the first of them does. */
function goalOf(
  { suggestion, after }: MoveChange,
  byId: ReadonlyMap<ParagraphId, Paragraph>,
): ParagraphId | null {
  let goal = after
  for (let turn = 0; turn < byId.size && goal !== null; turn += 1) {
    const along = byId.get(goal)?.moves?.find((move) => move.suggestion === suggestion)
    if (along === undefined) break
    goal = along.after
  }
  return goal
}

const NO_TRAVELS: ReadonlyMap<ParagraphId, readonly TravelLook[]> = new Map()

const MOST_LETTERS = 24

function firstWords({ runs }: Paragraph): string {
  const text = runs
    .filter((run) => staysIn('accepted', run))
    .map((run) => run.text)
    .join('')
    .trim()
  if (text.length <= MOST_LETTERS) return `«${text}»`
  const cut = text.slice(0, MOST_LETTERS)
  return `«${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2))}…»`
}

function sameTravel(a: TravelLook, b: TravelLook | null): boolean {
  return (
    a.sign === b?.sign &&
    a.suggestion === b.suggestion &&
    a.party === b.party &&
    a.point === b.point
  )
}
