import type { ParagraphId } from '../../../shared/ids.ts'
import { numberPaths } from '../../../shared/document/number-paths.ts'
import type { Document } from '../../../shared/document/document.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { ok } from '../../../shared/result.ts'
import type { Context, Outcome } from '../context.ts'
import { withDraft } from '../open-draft.ts'
import { tableOf } from '../table.ts'
import type { Translate } from '../words.ts'

export interface SuggestionsOptions {
  readonly json?: true
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** One suggestion as `mesa suggestions --json` prints it. Other programs read this: only add to it. */
export interface ListedSuggestion {
  readonly id: string
  readonly country: string
  readonly delegate: string
  /** The party of whoever wrote it down for the country; null where the country did. */
  readonly by: string | null
  /** The countries that stand by it, in the order in which they came. */
  readonly supporters: readonly string[]
  /** ISO 8601, UTC. */
  readonly time: string
  readonly kind: Entry['kind']
  /** The number of its paragraph, with those above it: `7.p.i`; null where it bears none. */
  readonly paragraph: string | null
  /** The number as it is printed: `i.` */
  readonly label: string | null
  readonly words: string
  readonly inserted: string
  readonly deleted: string
  /** The countries whose pending words it strikes. */
  readonly against: readonly string[]
  readonly state: Entry['state']
}

export function printSuggestions(
  file: string,
  { json, language }: SuggestionsOptions,
  { t, print }: Context,
): Outcome {
  return withDraft(
    file,
    ({ reader }) => {
      const listed = listSuggestions(reader)
      if (json === true) print(`${JSON.stringify(listed, null, 2)}\n`)
      else if (listed.length === 0) print(`${t('suggestions.none')}\n`)
      else print(linesOf(listed, t))
      return ok(null)
    },
    language,
  )
}

export function listSuggestions(reader: Reader): readonly ListedSuggestion[] {
  const numbers = numbersOf(reader.document())
  return reader.entries().map((entry) => {
    const { suggestion, kind, state, paragraph, inserted, deleted, against } = entry
    const number = paragraph === null ? undefined : numbers.get(paragraph)
    return {
      id: suggestion.id,
      country: suggestion.party,
      delegate: suggestion.delegate,
      by: suggestion.by ?? null,
      supporters: suggestion.supporters ?? [],
      time: new Date(suggestion.atMs).toISOString(),
      kind,
      paragraph: number?.path ?? null,
      label: number?.label ?? null,
      words: wordsOf(entry),
      inserted,
      deleted,
      against,
      state,
    }
  })
}

function numbersOf(document: Document): ReadonlyMap<ParagraphId, { path: string; label: string }> {
  const paths = numberPaths(document)
  return new Map(
    document.paragraphs.flatMap(({ id }, index) => {
      const path = paths[index]
      return path === null || path === undefined ? [] : [[id, path] as const]
    }),
  )
}

function wordsOf({ inserted, deleted, footnote }: Entry): string {
  const note = footnote === null ? '' : `[^${footnote.text}]`
  const parts = [
    deleted === '' ? '' : `[-${deleted}]`,
    inserted === '' ? '' : `[+${inserted}]`,
    note,
  ]
  return parts.join('').replaceAll('\n', '¶')
}

/** One line each, in columns. */
function linesOf(listed: readonly ListedSuggestion[], t: Translate): string {
  return tableOf(
    listed.map((each) => [
      each.id,
      [each.country, ...each.supporters].join(' +'),
      each.by === null
        ? each.delegate
        : t('suggestions.writtenBy', { by: each.by, name: each.delegate }),
      each.time.slice(0, 16).replace('T', ' '),
      t(`kind.${each.kind}`),
      each.paragraph ?? '—',
      t(`state.${each.state}`),
      each.words,
    ]),
  )
}
