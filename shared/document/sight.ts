import type { ParagraphId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Document, Marks, Paragraph, View } from './document.ts'
import { isLeft, onlyTheirs, theirs, withOpenEnd } from './only-parties.ts'
import { groupsBy, groupsIn, settleGroup, staysIn } from './views.ts'

/** What one sees of a document: a view of it, and of the marked one perhaps only some parties' suggestions. */
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
  const seen = known.get(key) ?? look(document, sight, key)
  known.set(key, seen)
  return seen
}

const seenBefore = new WeakMap<Document, Map<string, Seen>>()

function keyOf({ view, only }: Sight): string {
  return view === 'marked' && only !== null ? `only ${only.join()}` : view
}

function look(document: Document, { view, only }: Sight, key: string): Seen {
  const { paragraphs } = document
  if (view !== 'marked') {
    const parts = groupsIn(view, document)
    const settled = parts.map((each) => made(key, each, () => settleGroup(view, each)))
    const shown = parts.map((each) => each.filter((part) => part !== document.tail))
    return seenAs(document, settled, shown, (marks) => staysIn(view, marks))
  }
  if (only === null) {
    return seenAs(document, paragraphs, null, () => true)
  }
  const isTheirs = theirs(document, only)
  const sees = (marks: Marks) => isLeft(marks, isTheirs)
  const parts = groupsBy(paragraphs, sees)
  const left = parts.map((each) => made(key, each, () => onlyTheirs(each, isTheirs)))
  return seenAs(document, withOpenEnd(left), parts, sees)
}

function seenAs(
  document: Document,
  paragraphs: readonly Paragraph[],
  parts: readonly (readonly Paragraph[])[] | null,
  sees: Seen['sees'],
): Seen {
  let each = parts
  let index: ReadonlyMap<ParagraphId, number> | null = null
  return {
    document: paragraphs === document.paragraphs ? document : { ...document, paragraphs },
    // Nobody asks for those of the marked view while typing.
    get parts() {
      return (each ??= paragraphs.map((paragraph) => [paragraph]))
    },
    sees,
    indexOf(part) {
      index ??= new Map(this.parts.flatMap((some, at) => some.map(({ id }) => [id, at] as const)))
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
