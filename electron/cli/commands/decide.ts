import { decide } from '../../../shared/draft/decide.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { isParty } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { onRecord } from '../on-record.ts'
import { withDraft } from '../open-draft.ts'
import { usageError } from '../usage-error.ts'

export interface DecideOptions {
  readonly accept?: true
  readonly reject?: true
  readonly all?: true
  readonly country?: string
  readonly by?: string
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/** Decides as the chair at a host would: by the same functions, through the same gate, into the same journal. */
export function decideSuggestions(
  path: string,
  ids: readonly string[],
  options: DecideOptions,
  { t, print, nowMs }: Context,
): Outcome {
  if ((options.accept === true) === (options.reject === true)) {
    return err(usageError('error.noVerdict'))
  }
  const choices = [ids.length > 0, options.all === true, options.country !== undefined]
  if (choices.filter((isChosen) => isChosen).length !== 1) return err(usageError('error.noChoice'))
  const verdict = options.accept === true ? 'accepted' : 'rejected'
  const chair: Seat = { party: 'PPT', role: 'chair', name: options.by ?? t('decide.chair') }
  return withDraft(
    path,
    ({ file, reader }) => {
      const chosen = chooseEntries(reader, ids, options.country ?? null)
      if (!chosen.ok) return chosen
      const by = { name: chair.name, atMs: nowMs() }
      const written = onRecord(file, chair, by.atMs, () => {
        decide(reader, chosen.value, verdict, by)
      })
      if (written.ok) print(`${t(`decide.${verdict}`, { count: chosen.value.length })}\n`)
      return written
    },
    options.language,
  )
}

/** The pending entries that are meant: those named, a country's, or all. */
function chooseEntries(
  reader: Reader,
  ids: readonly string[],
  country: string | null,
): Result<readonly Entry[], CliError> {
  const pending = reader.entries().filter(({ state }) => state === 'pending')
  if (country !== null) {
    const party = country.toUpperCase()
    if (!isParty(party)) return err({ kind: 'no-such-country', value: country })
    return ok(pending.filter(({ suggestion }) => suggestion.party === party))
  }
  for (const id of ids) {
    const named = reader.entries().filter(({ suggestion }) => suggestion.id === id)
    if (named.length === 0) return err({ kind: 'no-such-suggestion', id })
    if (named.every(({ state }) => state !== 'pending')) return err({ kind: 'not-pending', id })
  }
  const isMeant = (entry: Entry) => ids.length === 0 || ids.includes(entry.suggestion.id)
  return ok(pending.filter(isMeant))
}
