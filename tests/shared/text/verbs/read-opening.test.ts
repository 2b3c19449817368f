import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import { readOpening } from '../../../../shared/text/verbs/read-opening.ts'
import { openingOf, VERBS } from '../../../../shared/text/verbs/verbs.ts'

/** `Tomar nota| infinitive tomar nota`: what opens the text, its modes and the verb. */
function opens(text: string, language: Language = 'es'): string {
  const opening = readOpening(text, language)
  if (opening === null) return 'none'
  const { from, to, modes, verb, isTurned } = opening
  const name = verb?.forms[language].infinitive ?? 'unknown'
  return `${text.slice(from, to)}| ${isTurned ? 'turned' : modes.join(' or ')} ${name}`
}

describe('readOpening', () => {
  it('knows the verbs of the Conference in every mode', () => {
    expect(opens('Tomar nota de los avances.')).toBe('Tomar nota| infinitive tomar nota')
    expect(opens('Reconocieron la labor.')).toBe('Reconocieron| preterite reconocer')
    expect(opens('Reafirmamos el compromiso.')).toBe('Reafirmamos| first-plural reafirmar')
    expect(opens('La CRM agradece a la OIM.')).toBe('La CRM agradece| conference agradecer')
    expect(opens('To take note of progress.', 'en')).toBe('To take note| infinitive take note')
    expect(opens('Take note of progress.', 'en')).toBe('Take note| infinitive take note')
    expect(opens('We recognize the work.', 'en')).toBe('We recognize| first-plural recognize')
    expect(opens('The RCM reaffirms it.', 'en')).toBe('The RCM reaffirms| conference reaffirm')
  })

  it('takes the longer of two, and looks past signs', () => {
    expect(opens('[Aceptar y agradecer a Canadá]')).toBe(
      'Aceptar y agradecer| infinitive aceptar y agradecer',
    )
    expect(opens('Recomendar la aprobación de:')).toBe(
      'Recomendar la aprobación| infinitive recomendar la aprobación',
    )
  })

  it('knows other infinitives by their ending, and things that end as one', () => {
    expect(opens('Solicitarle a la SE')).toBe('Solicitarle| infinitive unknown')
    expect(opens('Homologar los criterios')).toBe('Homologar| infinitive unknown')
    expect(opens('Taller de capacitación')).toBe('none')
    expect(opens('Primer Taller')).toBe('none')
    expect(opens('To harmonize criteria', 'en')).toBe('To harmonize| infinitive unknown')
    expect(opens('Workshop on criteria', 'en')).toBe('none')
  })

  it('sees what stands in a verb’s place', () => {
    expect(opens('Se agradece a la OIM')).toBe('Se agradece| turned agradecer')
    expect(opens('Agradece a la OIM')).toBe('Agradece| turned agradecer')
    expect(opens('Agradecimiento a la OIM')).toBe('Agradecimiento| turned agradecer')
    expect(opens('Thanks to the IOM', 'en')).toBe('Thanks to| turned thank')
  })

  it('says where a form is the same in two modes', () => {
    expect(opens('Instruimos a la SE')).toBe('Instruimos| first-plural instruir')
    expect(opens('La CRM decide crear')).toBe('La CRM decide| conference decidir')
  })

  it('finds none in numbers, names and nothing', () => {
    expect(opens('')).toBe('none')
    expect(opens('II Taller sobre retorno')).toBe('none')
    expect(opens('La Conferencia agradecida')).toBe('none')
  })

  it('reads every opening that it would propose', () => {
    for (const language of ['es', 'en'] as const) {
      for (const mode of ['infinitive', 'preterite', 'first-plural', 'conference'] as const) {
        for (const verb of VERBS) {
          const manner = { language, mode, infinitive: 'to' } as const
          const text = `${openingOf(verb, manner)} algo`
          expect(readOpening(text, language)?.modes, text).toContain(mode)
        }
      }
    }
  })
})
