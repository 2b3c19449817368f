import type { ParagraphId } from '../../ids.ts'
import { countryName } from '../../meeting/countries.ts'
import type { Language } from '../../meeting/meeting.ts'
import { listInWords } from '../../meeting/participants.ts'
import type { Country } from '../../meeting/party.ts'
import type { Reason } from './finding.ts'
import type messages from './messages/es.json'

export type CheckMessageKey = keyof typeof messages

type Say = (key: CheckMessageKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * A reason in a sentence, for the window and the command line alike. `numberOf` says how a paragraph is
 * called (`7.f`), where it bears a number.
 */
export function describeReason(
  reason: Reason,
  t: Say,
  language: Language,
  numberOf: (id: ParagraphId) => string | null,
): string {
  const named = (countries: readonly Country[]) =>
    listInWords(
      countries.map((each) => countryName(each, language)),
      language,
    )
  switch (reason.kind) {
    case 'ordinal':
      return t('check.ordinal', { ...reason, year: String(reason.year) })
    case 'participants': {
      const [missing, absent] = [named(reason.missing), named(reason.absent)]
      const who = absent === '' ? 'missing' : missing === '' ? 'absent' : 'both'
      return t('check.participants', { who, missing, absent })
    }
    case 'country-twice':
    case 'thanked-absent':
      return t(`check.${reason.kind}`, { countries: named([reason.country]) })
    case 'repeated': {
      const number = numberOf(reason.of)
      const place = number === null ? t('check.other-paragraph') : t('check.numbered', { number })
      return t('check.repeated', { place })
    }
    case 'verb-mode': {
      const mode = reason.mode === 'first-plural' ? 'plural' : reason.mode // no hyphens in ICU
      return t('check.verb-mode', { ...reason, mode })
    }
    default:
      return t(`check.${reason.kind}`, reason)
  }
}
