import { describe, expect, it } from 'vitest'
import { offerAt } from '../../../../shared/text/verbs/offers.ts'
import type { Manner } from '../../../../shared/text/verbs/verbs.ts'
import { VERBS } from '../../../../shared/text/verbs/verbs.ts'

const INFINITIVE: Manner = { language: 'es', mode: 'infinitive', infinitive: 'to' }

/** `Agr| → «Agr» by Agradecer`: the caret is drawn as a bar. */
function offered(drawn: string, isAsked = false, manner = INFINITIVE): string {
  const caret = drawn.indexOf('|')
  const text = drawn.replace('|', '')
  const offer = offerAt(text, caret, manner, isAsked)
  if (offer === null) return 'nothing'
  const { from, to, openings } = offer
  const many = openings.length === VERBS.length ? 'any' : openings.join(', ')
  return `«${text.slice(from, to)}» by ${many}`
}

describe('offerAt', () => {
  it('goes on from the letters that are typed', () => {
    expect(offered('Agr|')).toBe('«Agr» by Agradecer')
    expect(offered('acep|')).toBe('«acep» by Aceptar, Aceptar y agradecer')
    expect(offered('Tomar n|')).toBe('«Tomar n» by Tomar nota')
    expect(offered('[Rec| a la OIM]')).toBe(
      '«Rec» by Reconocer, Recomendar, Recomendar la aprobación, Recordar',
    )
  })

  it('is of the document’s mode and language', () => {
    expect(offered('Agr|', false, { ...INFINITIVE, mode: 'preterite' })).toBe(
      '«Agr» by Agradecieron',
    )
    expect(offered('La CRM rea|', false, { ...INFINITIVE, mode: 'conference' })).toBe(
      '«La CRM rea» by La CRM reafirma, La CRM realiza',
    )
    expect(offered('To tha|', false, { ...INFINITIVE, language: 'en' })).toBe(
      '«To tha» by To thank',
    )
  })

  it('does not mind case and accents', () => {
    expect(offered('senal|')).toBe('nothing')
    expect(offered('SEÑAL|')).toBe('«SEÑAL» by Señalar')
    expect(offered('continu|')).toBe('«continu» by Continuar')
  })

  it('is silent unless it is asked', () => {
    for (const drawn of ['|', 'A|', 'Agradecer|', 'Agradecer |', 'Agradecer a l|', 'Agr|adecer']) {
      expect(offered(drawn), drawn).toBe('nothing')
    }
  })

  it('offers everything on request, in place of the verb that is there', () => {
    expect(offered('|', true)).toBe('«» by any')
    expect(offered('Se agradece a la| OIM', true)).toBe('«Se agradece» by any')
    expect(offered('II Taller|', true)).toBe('«» by any')
    expect(offered('Agradecer|', true)).toBe('«Agradecer» by any')
    expect(offered('A|', true)).toMatch(/^«A» by Agradecer, Aceptar, /)
  })
})
