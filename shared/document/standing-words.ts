import { deadlineInWords } from '../meeting/deadline.ts'
import type { Language } from '../meeting/meeting.ts'
import { countryName } from '../meeting/countries.ts'
import { listInWords } from '../meeting/participants.ts'
import type { AgreementKind, Consultation, Standing } from './standing.ts'

/**
 * How far a paragraph is agreed, as the Conference's texts say it: `Acordado ad referendum`, `En
 * consulta interna por parte de Belice y República Dominicana, a más tardar el I trimestre de 2022`.
 * A sentence for each thing, without a stop; none where nothing was said.
 */
export function standingInWords(
  { agreement, consultations }: Standing,
  language: Language,
): readonly string[] {
  const words = WORDS[language]
  const agreed = agreement === null ? [] : [words[agreement.kind]]
  const changed = agreement?.isChanged === true ? [words.changed] : []
  return [...agreed, ...changed, ...consultationsInWords(consultations, language)]
}

export function agreementInWords(kind: AgreementKind | null, language: Language): string {
  return WORDS[language][kind ?? 'open']
}

function consultationsInWords(
  consultations: readonly Consultation[],
  language: Language,
): readonly string[] {
  const byDeadline = new Map<string | null, string[]>()
  for (const { country, until } of consultations) {
    const names = byDeadline.get(until) ?? []
    byDeadline.set(until, [...names, countryName(country, language)])
  }
  const { by, until } = WORDS[language]
  return [...byDeadline].map(([deadline, names]) => {
    const who = `${by} ${listInWords(names, language)}`
    return deadline === null ? who : `${who}, ${until} ${deadlineOf(deadline, language)}`
  })
}

function deadlineOf(deadline: string, language: Language): string {
  const words = deadlineInWords(deadline, language)
  return language === 'es' ? `el ${words}` : deadline.includes('Q') ? `the ${words}` : words
}

const WORDS = {
  es: {
    agreed: 'Acordado',
    referendum: 'Acordado ad referendum',
    open: 'Sin acordar',
    changed: 'Sus palabras cambiaron después',
    by: 'En consulta interna por parte de',
    until: 'a más tardar',
  },
  en: {
    agreed: 'Agreed',
    referendum: 'Agreed ad referendum',
    open: 'Not agreed yet',
    changed: 'Its words changed afterwards',
    by: 'Under internal consultation by',
    until: 'no later than',
  },
} as const
