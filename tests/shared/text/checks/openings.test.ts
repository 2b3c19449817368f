import { describe, expect, it } from 'vitest'
import { FORM } from '../../../../shared/meeting/form.ts'
import { found, MEETING_2021 } from '../../../support/findings.ts'

describe('checkText on how points open', () => {
  it('finds a verb in another mode and has the right one', () => {
    const text = '1| Agradecer a la OIM.\n1| Se solicita a la SE.\n1| Instar a la PPT.'
    expect(found(text, null, FORM)).toEqual(['p2 verb-mode «Se solicita» → «Solicitar»'])
    expect(
      found('p| Reconocieron la labor.\np| Tomar nota de ella.', null, {
        ...FORM,
        verbs: 'preterite',
      }),
    ).toEqual(['p2 verb-mode «Tomar nota» → «Tomaron nota»'])
  })

  it('finds a noun where a verb should be, and keeps what stands before it', () => {
    const text = '1| Agradecer a la OIM.\n1| [Agradecimiento a Canadá.]\n1| Instar a la PPT.'
    expect(found(text, null, FORM)).toEqual(['p2 verb-mode «Agradecimiento» → «Agradecer»'])
  })

  it('finds a point without a verb among others that have one', () => {
    const text = '1| Agradecer a la OIM.\n1| Calendario de la CRM.\n1| Instar a la PPT.'
    expect(found(text, null, FORM)).toEqual(['p2 no-verb «Calendario»'])
  })

  it('leaves a list of things alone, below a point that opens with a verb', () => {
    const text =
      '1| Actualizar el calendario:\na| II Taller.\na| Curso de inglés.\na| Realizar otro.'
    expect(found(text, null, FORM)).toEqual([])
  })

  it('takes what most paragraphs do for the text’s own manner', () => {
    const text = '1| Agradecieron a la OIM.\n1| Tomaron nota de ello.\n1| Instar a la PPT.'
    expect(found(text, null, FORM)).toEqual([])
  })

  it('lets the Conference go on without being named', () => {
    const form = { ...FORM, verbs: 'conference' } as const
    expect(found('p| La CRM reconoce la labor.\np| Agradece a la OIM.', null, form)).toEqual([])
    expect(found('1| La CRM reconoce la labor.\n1| Instar a la PPT.', null, form)).toEqual([
      'p2 verb-mode «Instar» → «La CRM insta»',
    ])
  })

  it('reads English, with and without “To”', () => {
    const form = { ...FORM, infinitive: 'bare' } as const
    const english = { ...MEETING_2021, language: 'en' } as const
    const text = '1| Thank the Secretariat.\n1| We recognize the work.\n1| To take note of it.'
    expect(found(text, english, form)).toEqual(['p2 verb-mode «We recognize» → «Recognize»'])
  })

  it('says nothing where nobody said how the verbs stand', () => {
    expect(found('1| Agradecer a la OIM.\n1| Se solicita a la SE.')).toEqual([])
  })
})
