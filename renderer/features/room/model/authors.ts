import type { Suggestion } from '../../../../shared/document/document.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Translate } from '../../../i18n/messages.ts'

/** Says whose a suggestion is: who proposes it, who stands by it, and who wrote it down. */
export interface Authors {
  /** `México, con Costa Rica y Panamá` */
  readonly names: (suggestion: Suggestion) => string
  /** The same before a verb, with the comma that closes the list. */
  readonly subject: (suggestion: Suggestion) => string
  /** `con CRI y PAN`, for beside a plate; null where nobody stands by it. */
  readonly support: (suggestion: Suggestion) => string | null
  /** `Ana Peña`, or `escrito por la relatoría: Rosa Gil` */
  readonly person: (suggestion: Suggestion) => string
}

export function authorsIn(t: Translate, locale: string): Authors {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const nameOf = (party: Party) => t(`party.${party}`)
  const namesOf = (parties: readonly Party[]) => list.format(parties.map(nameOf))
  return {
    names: ({ party, supporters = [] }) =>
      supporters.length === 0
        ? nameOf(party)
        : t('authors.names', { party: nameOf(party), others: namesOf(supporters) }),
    subject: ({ party, supporters = [] }) =>
      supporters.length === 0
        ? nameOf(party)
        : t('authors.subject', { party: nameOf(party), others: namesOf(supporters) }),
    support: ({ supporters = [] }) =>
      supporters.length === 0 ? null : t('authors.with', { others: list.format(supporters) }),
    person: ({ delegate, by }) =>
      by === undefined ? delegate : t('authors.writtenBy', { by, name: delegate }),
  }
}
