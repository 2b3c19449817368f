import { describe, expect, it } from 'vitest'
import { pairUp } from '../../../shared/translation/pair-up.ts'
import { settle } from '../../../shared/document/settled.ts'
import { documentOf } from '../../support/notation.ts'

const SPANISH = `
  t| CONFERENCIA REGIONAL SOBRE MIGRACIÓN (CRM)
  p| Los representantes de los Países Miembros, reunidos los días 9 y 10 de marzo de 2026, acordaron lo siguiente:
  s| CONCLUSIONES:
  1| Tomar nota del informe de la PPT.
  1| Aprobar las siguientes actividades para 2026:
  g| Grupo de Trabajo sobre Protección
  a| Un taller sobre la niñez migrante, con el apoyo de UNICEF y de la OIM.
  a| Una reunión sobre trata de personas.
  1| Agradecer al Gobierno de Costa Rica su hospitalidad.`

const ENGLISH = [
  't| REGIONAL CONFERENCE ON MIGRATION (RCM)',
  'p| The representatives of the Member Countries, meeting on March 9 and 10, 2026, agreed on the following:',
  's| CONCLUSIONS:',
  '1| To take note of the report of the PPT.',
  '1| To approve the following activities for 2026:',
  'g| Working Group on Protection',
  'a| A workshop on migrant children, with the support of UNICEF and IOM.',
  'a| A meeting on trafficking in persons.',
  '1| To thank the Government of Costa Rica for its hospitality.',
]

/** `1=1 2=2 3=–`: paragraph of the translation, and its original. */
function pairs(english: readonly string[]): string {
  const [original, translation] = [SPANISH, english.join('\n')].map((text) =>
    settle(documentOf(text)),
  )
  if (original === undefined || translation === undefined) throw new Error('No text')
  return pairUp(original, translation)
    .map(({ paragraph, original: of }) => `${paragraph.slice(1)}=${of?.slice(1) ?? '–'}`)
    .join(' ')
}

describe('paragraphs of two languages', () => {
  it('are paired one by one where both texts have the same', () => {
    expect(pairs(ENGLISH)).toBe('1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9')
  })

  it.each([1, 3, 5, 6, 8])('are paired around one that is not translated: %i', (left) => {
    const expected = ENGLISH.map((_, at) => (at < left ? at + 1 : at + 2)).slice(0, -1)
    expect(pairs(ENGLISH.toSpliced(left, 1))).toBe(
      expected.map((of, at) => `${at + 1}=${of}`).join(' '),
    )
  })

  it('are paired around one that translates nothing', () => {
    const note = 'p| [English translation of the original Spanish text]'
    expect(pairs([note, ...ENGLISH])).toBe('1=– 2=1 3=2 4=3 5=4 6=5 7=6 8=7 9=8 10=9')
  })
})
