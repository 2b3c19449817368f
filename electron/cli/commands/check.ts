import { namesIn } from '../../../shared/document/names.ts'
import { referencesIn, spell } from '../../../shared/document/references.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { ok } from '../../../shared/result.ts'
import { checkDocument, checkedParagraphs } from '../../../shared/text/checks/check-document.ts'
import type { Reason } from '../../../shared/text/checks/finding.ts'
import { describeReason } from '../../../shared/text/checks/say.ts'
import type { Context, Outcome } from '../context.ts'
import type { OpenedDraft } from '../open-draft.ts'
import { withDraft } from '../open-draft.ts'
import { tableOf } from '../table.ts'

export interface CheckOptions {
  readonly json?: true
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** One slip as `mesa check --json` prints it. Other programs read this: only add to it. */
export interface ListedFinding {
  readonly kind: Reason['kind']
  /** The number of its paragraph, with those above it: `7.p.i`; null where it bears none. */
  readonly paragraph: string | null
  /** Stable under renumbering. */
  readonly paragraphId: string
  /** Code units of the paragraph as it would stand, `from` included, `to` not. */
  readonly from: number
  readonly to: number
  readonly words: string
  /** What should stand there; null where only a person can tell. */
  readonly fix: string | null
  /** A sentence in the language asked for. */
  readonly reason: string
}

/** Prints what looks like a slip in the text as it would stand. Finding something is no failure. */
export function checkMeeting(
  file: string,
  { json, language: text }: CheckOptions,
  { t, print, language }: Context,
): Outcome {
  return withDraft(
    file,
    (opened) => {
      const listed = listFindings(opened, t, language)
      if (json === true) print(`${JSON.stringify(listed, null, 2)}\n`)
      else if (listed.length === 0) print(`${t('check.none')}\n`)
      else print(tableOf(listed.map(rowOf)))
      return ok(null)
    },
    text,
  )
}

function listFindings(
  { reader, settings }: Pick<OpenedDraft, 'reader' | 'settings'>,
  t: Context['t'],
  language: Language,
): readonly ListedFinding[] {
  const document = reader.document()
  const names = namesIn('accepted', document)
  const references = referencesIn(document, 'accepted')
  const { meeting, form = null } = settings
  const texts = new Map(checkedParagraphs(document).map(({ id, text }) => [id, text]))
  return checkDocument(document, { meeting, form }).map(({ place, reason, fix }) => {
    const { paragraph, from, to } = place
    return {
      kind: reason.kind,
      paragraph: names.get(paragraph) ?? null,
      paragraphId: paragraph,
      ...{ from, to, words: spell((texts.get(paragraph) ?? '').slice(from, to), references), fix },
      reason: describeReason(reason, t, language, (id) => names.get(id) ?? null),
    }
  })
}

const LONGEST = 40

function rowOf({ paragraph, words, fix, reason }: ListedFinding): readonly string[] {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
  return [paragraph ?? '—', fix === null ? `[${shown}]` : `[-${shown}][+${fix}]`, reason]
}
