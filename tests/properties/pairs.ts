import assert from 'node:assert/strict'
import type { Document } from '../../shared/document/document.ts'
import { counterpartsOf, writeCounterparts } from '../../shared/draft/counterparts.ts'
import type { Pair } from '../../shared/draft/counterparts.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { alignmentOf } from '../../shared/translation/alignment.ts'
import type { Alignment } from '../../shared/translation/alignment.ts'
import { pairing, parting } from '../../shared/translation/pairing.ts'
import { settle } from '../../shared/document/settled.ts'
import type { Step } from './script.ts'
import type { Actor } from './table.ts'

export type Readers = Readonly<Record<TextName, Reader>>

/** What somebody said of a paragraph's counterpart, as it is stored. */
export type Said = string

/** Somebody confirms what translates what, pairs two paragraphs anew, or parts them. */
export function sayOfPairs(readers: Readers, actor: Actor, { a, b, c }: Step): readonly Said[] {
  const { draft } = readers.translation
  const { counterparts } = alignedIn(readers)
  const [source, target] = [readers.original, readers.translation].map(
    (reader) => settle(reader.document()).paragraphs,
  )
  const [one, other] = [source?.[a % source.length], target?.[b % target.length]]
  if (one === undefined || other === undefined) return []
  const from = c % 2 === 0 ? 'original' : 'translation'
  const chosen = { original: one.id, translation: other.id }
  const pairs: readonly Pair[] =
    b % 4 === 0
      ? pairing(counterparts, chosen, from)
      : b % 4 === 1
        ? parting(counterparts, chosen[from], from)
        : counterparts.map(({ original, translation, digests }) => ({
            ...{ paragraph: translation, original, confirmed: digests },
          }))
  const before = new Set(draft.counterparts.keys())
  const by = { party: actor.party, delegate: actor.name, atMs: actor.nowMs() }
  writeCounterparts(draft, pairs, by)
  return [...draft.counterparts.entries()].flatMap(([key, value]) =>
    before.has(key) ? [] : [`${key} ${JSON.stringify(value)}`],
  )
}

/** Draws what belongs together, and how it stands, for comparing copies. */
export function rowsAt(readers: Readers): string {
  const { rows, counterparts } = alignedIn(readers)
  const standings = new Map(counterparts.map((each) => [each.translation, each.standing]))
  return rows
    .map(({ original, translations }) => {
      const told = translations.map((id) => `${id} (${standings.get(id) ?? 'alone'})`)
      return `${original ?? '–'} ↔ ${told.join(' + ') || '–'}`
    })
    .join('\n')
}

/**
 * What was said is on record as it was said, in its order, and holds: what a paragraph was last said to
 * translate it stands beside, wherever that is; where either was cut, a part of one beside a part of the other.
 */
export function expectSaid(readers: Readers, said: readonly Said[]): void {
  const { draft } = readers.translation
  const kept = new Set(
    [...draft.counterparts.entries()].map(([key, value]) => `${key} ${JSON.stringify(value)}`),
  )
  for (const each of said) assert.ok(kept.has(each), `${each} is on record`)
  const { counterparts } = alignedIn(readers)
  const records = counterpartsOf(draft)
  assert.equal(records.length, kept.size, 'all that is kept is read')
  const [source, target] = [readers.original.document(), readers.translation.document()]
  const { home } = settle(source)
  const [sources, targets] = [familiesIn(source), familiesIn(target)]
  for (const { id } of settle(target).paragraphs) {
    const family = familyOf(targets, id)
    const about = records.filter(({ paragraph }) => family.has(paragraph))
    // What was said before a cut is of another part than what was said after it.
    const holding = family.size === 1 ? about.slice(-1) : about
    const lasts = holding.flatMap(({ original }) =>
      original === null ? [] : [familyOf(sources, original)],
    )
    const wanted = new Set(lasts.flatMap((each) => [...each]).map((each) => home.get(each)?.id))
    const found = counterparts.filter(({ translation }) => translation === id)
    const isWhole = family.size === 1 && lasts.every((each) => each.size === 1)
    const what = `${id} stands beside what it was last said to translate`
    assert.ok(found.length < 2, what)
    assert.ok(
      found.every(({ original }) => wanted.has(original)),
      what,
    )
    const isThere = [...wanted].some((each) => each !== undefined)
    if (isWhole) assert.equal(found.length, isThere ? 1 : 0, what)
  }
}

type Families = readonly ReadonlySet<ParagraphId>[]

/** What was cut from each other. */
function familiesIn({ paragraphs }: Document): Families {
  return paragraphs.reduce<Families>((families, { id, origin }) => {
    const ids = [id, ...(origin === undefined ? [] : [origin])]
    const own = families.filter((family) => ids.some((each) => family.has(each)))
    const others = families.filter((family) => !own.includes(family))
    return [...others, new Set([...ids, ...own.flatMap((family) => [...family])])]
  }, [])
}

function familyOf(families: Families, id: ParagraphId): ReadonlySet<ParagraphId> {
  return families.find((family) => family.has(id)) ?? new Set([id])
}

function alignedIn({ original, translation }: Readers): Alignment {
  const records = counterpartsOf(translation.draft)
  return alignmentOf(original.document(), translation.document(), records)
}
