import { namesIn } from '../../../shared/document/names.ts'
import { referencesIn, spell } from '../../../shared/document/references.ts'
import { textOf } from '../../../shared/document/views.ts'
import { counterpartsOf } from '../../../shared/draft/counterparts.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import { alignmentOf } from '../../../shared/translation/alignment.ts'
import type { Standing } from '../../../shared/translation/alignment.ts'
import { isTranslationNote } from '../../../shared/translation/note.ts'
import { settle } from '../../../shared/document/settled.ts'
import type { Context, Outcome } from '../context.ts'
import { withDraft, withTranslation } from '../open-draft.ts'
import { tableOf } from '../table.ts'
import type { Translate } from '../words.ts'

export interface CounterpartsOptions {
  readonly json?: true
}

/** One paragraph beside its translation as `mesa counterparts --json` prints it. Other programs read this: only add to it. */
export interface ListedRow {
  /** `missing`: nothing translates it. `alone`: it translates nothing. */
  readonly standing: Standing | 'missing' | 'alone'
  readonly original: ListedSide | null
  readonly translation: ListedSide | null
  /** Who last said that they say the same. */
  readonly confirmedBy: string | null
}

interface ListedSide {
  /** Stable under renumbering. */
  readonly paragraphId: string
  /** The number with those above it: `7.p.i`; null where it bears none. */
  readonly paragraph: string | null
  readonly words: string
}

/** Prints the two texts of a meeting beside each other, and whether they say the same. */
export function printCounterparts(
  path: string,
  { json }: CounterpartsOptions,
  { t, print }: Context,
): Outcome {
  return withDraft(path, ({ reader: original }) =>
    withTranslation(original.draft, (translation) => {
      if (translation === null) return err({ kind: 'no-such-language' })
      const rows = listRows(original, translation.reader)
      if (json === true) print(`${JSON.stringify(rows, null, 2)}\n`)
      else print(tableOf(rows.map((row) => cellsOf(row, t))))
      return ok(null)
    }),
  )
}

function listRows(original: Reader, translation: Reader): readonly ListedRow[] {
  const [source, target] = [original.document(), translation.document()]
  const { rows, counterparts } = alignmentOf(source, target, counterpartsOf(translation.draft))
  const sides = new Map([...sidesOf(original), ...sidesOf(translation)])
  const sideOf = (id: ParagraphId) => sides.get(id) ?? null
  const byTranslation = new Map(counterparts.map((each) => [each.translation, each]))
  return rows.flatMap(({ original: of, translations }): readonly ListedRow[] => {
    const source = of === null ? null : sideOf(of)
    const nobody = { confirmedBy: null }
    if (translations.length === 0) {
      return [{ standing: 'missing', original: source, translation: null, ...nobody }]
    }
    const said = translations.filter((id) => !isTranslationNote(sideOf(id)?.words ?? ''))
    return said.map((id) => {
      const pair = byTranslation.get(id)
      const sides = { original: source, translation: sideOf(id) }
      if (pair === undefined) return { standing: 'alone' as const, ...sides, ...nobody }
      return { standing: pair.standing, ...sides, confirmedBy: pair.confirmed?.delegate ?? null }
    })
  })
}

function sidesOf(reader: Reader): readonly (readonly [ParagraphId, ListedSide])[] {
  const whole = reader.document()
  const names = namesIn('accepted', whole)
  const references = referencesIn(whole, 'accepted')
  return settle(whole).paragraphs.map(({ id, paragraph }) => [
    id,
    {
      paragraphId: id,
      paragraph: names.get(id) ?? null,
      words: spell(textOf(paragraph), references),
    },
  ])
}

const LONGEST = 40

function cellsOf({ standing, original, translation }: ListedRow, t: Translate): readonly string[] {
  const { paragraph = null } = original ?? translation ?? {}
  const sides = [original, translation].map((side) => shorten(side?.words ?? '—'))
  return [t(`standing.${standing}`), paragraph ?? '—', ...sides]
}

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
}
