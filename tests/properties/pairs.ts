import assert from 'node:assert/strict'
import { counterpartsOf, writeCounterparts } from '../../shared/draft/counterparts.ts'
import type { Pair } from '../../shared/draft/counterparts.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
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
 * translate it stands beside, wherever that is.
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
  const home = settle(readers.original.document()).home
  for (const { id } of settle(readers.translation.document()).paragraphs) {
    const last = records.findLast(({ paragraph }) => paragraph === id)?.original ?? null
    const wanted = last === null ? null : (home.get(last)?.id ?? null)
    const found = counterparts.filter(({ translation }) => translation === id)
    assert.deepEqual(
      found.map(({ original }) => original),
      wanted === null ? [] : [wanted],
      `${id} stands beside what it was last said to translate`,
    )
  }
}

function alignedIn({ original, translation }: Readers): Alignment {
  const records = counterpartsOf(translation.draft)
  return alignmentOf(original.document(), translation.document(), records)
}
