import type { ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Document, Marks, Paragraph, View } from './document.ts'
import { LastOfText } from './last-of-text.ts'
import { isLeft, onlyTheirs, theirs, withOpenEnd } from './only-parties.ts'
import { groupsBy, groupsIn, settleGroup, staysIn } from './views.ts'

/**
 * What one sees of a document: a view of it, and of the marked one perhaps only some parties' pending
 * suggestions. The others' are left out: what they insert is not there, what they strike, move or change
 * stands as it stood.
 */
export interface Sight {
  readonly view: View
  /** Null: everybody's. Told apart in the marked view alone. */
  readonly only: readonly Party[] | null
}

export const MARKED: Sight = { view: 'marked', only: null }
export const CLEAN: Sight = { view: 'accepted', only: null }

/** A document as it is seen. */
export interface Seen {
  /** What is shown: where the view shows no marks, it has none. */
  readonly document: Document
  /** The paragraphs of the marked document that come together in each of those shown, in its order. */
  readonly parts: readonly (readonly Paragraph[])[]
  /** Whether a run or an end of the marked document is shown. */
  readonly sees: (marks: Marks) => boolean
  /** Which of those shown a paragraph of the marked document is part of; -1 where nothing of it is. */
  readonly indexOf: (part: ParagraphId) => number
}

/** Whether one sees the marked document itself. */
export function seesAll({ view, only }: Sight): boolean {
  return view === 'marked' && only === null
}

/**
 * Remembered by document. A paragraph that is made of the same parts as before is the same
 * object: whoever draws it need not look at it again.
 */
export function seenIn(document: Document, sight: Sight): Seen {
  const key = keyOf(sight)
  const known = seenBefore.get(document) ?? new Map<string, Seen>()
  seenBefore.set(document, known)
  const last = lastSeen.get(document) ?? new Map<string, Last>()
  const seen =
    known.get(key) ?? goOnFrom(last.get(key) ?? null, document, sight) ?? look(document, sight, key)
  known.set(key, seen)
  // Nothing goes on from a marked view: kept, each choice of parties would hold a text that is past.
  if (sight.view !== 'marked') lastSeen.set(document, last.set(key, { document, seen }))
  return seen
}

const seenBefore = new WeakMap<Document, Map<string, Seen>>()

interface Last {
  readonly document: Document
  readonly seen: Seen
}

const lastSeen = new LastOfText<Map<string, Last>>()

/** So many paragraphs changed by a key, or by some that came together; more are looked at with all others. */
const FEW = 8

/**
 * A view of a document that differs from one that was seen in the words of a few paragraphs.
 * Null where more is another: the order, which ends are there, or what is left after the last.
 */
function goOnFrom(before: Last | null, document: Document, { view }: Sight): Seen | null {
  if (before === null || view === 'marked') return null
  const changed = changedSince(before.document, document)
  if (changed === null) return null
  const { seen } = before
  let { paragraphs } = seen.document
  let { parts } = seen
  for (const at of changed) {
    const [one, other] = [before.document.paragraphs[at], document.paragraphs[at]]
    const index = one === undefined ? -1 : seen.indexOf(one.id)
    const group = parts[index]
    if (one === undefined || other === undefined || group === undefined) return null
    const end = group.at(-1)
    const isWhole = end !== undefined && seen.sees(end.end)
    if (!isWhole || !standsAlike(one, other, seen.sees)) return null
    const fresh = group.map((part) => (part === one ? other : part))
    parts = parts.with(index, fresh)
    paragraphs = paragraphs.with(
      index,
      made(view, fresh, () => settleGroup(view, fresh)),
    )
  }
  return {
    document: { ...document, paragraphs },
    parts,
    sees: seen.sees,
    indexOf: seen.indexOf,
  }
}

/** Which paragraphs are other objects; null where that is not all that is another. */
function changedSince(before: Document, document: Document): readonly number[] | null {
  const { paragraphs, tail } = document
  if (before.paragraphs.length !== paragraphs.length || before.tail !== tail) return null
  const changed: number[] = []
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    // Where paragraphs change places, whatever is joined or moved bears on the order of all.
    if (paragraph?.moves !== undefined) return null
    if (before.paragraphs[at] === paragraph) continue
    changed.push(at)
    if (changed.length > FEW) return null
  }
  return changed
}

function standsAlike(one: Paragraph, other: Paragraph, sees: Seen['sees']): boolean {
  return one.id === other.id && one.moves === undefined && sees(one.end) === sees(other.end)
}

function keyOf({ view, only }: Sight): string {
  return view === 'marked' && only !== null ? `only ${only.join()}` : view
}

function look(document: Document, { view, only }: Sight, key: string): Seen {
  const { paragraphs } = document
  if (view !== 'marked') {
    const groups = groupsIn(view, document)
    const settled = groups.map((each) => made(key, each, () => settleGroup(view, each)))
    return seenAs(document, settled, withoutTail(groups, document), (marks) => {
      return staysIn(view, marks)
    })
  }
  if (only === null) {
    return seenAs(document, paragraphs, null, () => true)
  }
  const isTheirs = theirs(document, only)
  const sees = (marks: Marks) => isLeft(marks, isTheirs)
  const groups = groupsBy(paragraphs, sees, document.tail)
  const left = groups.map((each) => made(key, each, () => onlyTheirs(each, isTheirs)))
  return seenAs(document, withOpenEnd(left), withoutTail(groups, document), sees)
}

/** The tail lends its id and props to what is left after the last end; it is not shown itself. */
function withoutTail(
  groups: readonly (readonly Paragraph[])[],
  { tail }: Document,
): readonly (readonly Paragraph[])[] {
  return tail === undefined ? groups : groups.map((each) => each.filter((part) => part !== tail))
}

function seenAs(
  document: Document,
  paragraphs: readonly Paragraph[],
  parts: readonly (readonly Paragraph[])[] | null,
  sees: Seen['sees'],
): Seen {
  let each = parts
  let index: ReadonlyMap<ParagraphId, number> | null = null
  // Nobody asks for those of the marked view while typing.
  const partsNow = () => (each ??= paragraphs.map((paragraph) => [paragraph]))
  return {
    document: paragraphs === document.paragraphs ? document : { ...document, paragraphs },
    get parts() {
      return partsNow()
    },
    sees,
    indexOf(part) {
      index ??= new Map(partsNow().flatMap((some, at) => some.map(({ id }) => [id, at] as const)))
      return index.get(part) ?? -1
    },
  }
}

/** What a paragraph was made of under a key, by the last of its parts. */
interface Made {
  readonly parts: readonly Paragraph[]
  readonly paragraph: Paragraph
}

const madeBefore = new WeakMap<Paragraph, Map<string, Made>>()

function made(key: string, parts: readonly Paragraph[], make: () => Paragraph | null): Paragraph {
  const last = parts.at(-1)
  if (last === undefined) throw new RangeError('A paragraph is made of at least one')
  const known = madeBefore.get(last) ?? new Map<string, Made>()
  madeBefore.set(last, known)
  const before = known.get(key)
  const isSame =
    before?.parts.length === parts.length && before.parts.every((each, at) => each === parts[at])
  if (isSame) return before.paragraph
  const paragraph = make() ?? last
  known.set(key, { parts, paragraph })
  return paragraph
}
