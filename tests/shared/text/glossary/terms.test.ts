import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import { termAt } from '../../../../shared/text/glossary/terms.ts'

/** `el Grupo Reg| → «Grupo Reg» by …`: the caret is drawn as a bar. */
function offered(drawn: string, language: Language = 'es', isAsked = false): string {
  const caret = drawn.indexOf('|')
  const text = drawn.replace('|', '')
  const offer = termAt(text, caret, language, isAsked)
  if (offer === null) return 'nothing'
  return `«${text.slice(offer.from, offer.to)}» by ${offer.openings.join('; ')}`
}

describe('the glossary', () => {
  it('goes on from the first words of a name, wherever they stand', () => {
    expect(offered('Agradecer al Grupo Reg| su labor')).toBe(
      '«Grupo Reg» by Grupo Regional de Consulta sobre Migración (GRCM)',
    )
    expect(offered('La Red Regional de Org|')).toBe(
      '«Red Regional de Org» by Red Regional de Organizaciones Civiles para las Migraciones (RROCM)',
    )
    expect(offered('Instar al Grupo de Trabajo sobre Pro|.')).toBe(
      '«Grupo de Trabajo sobre Pro» by Grupo de Trabajo sobre Protección',
    )
    expect(offered('the Regional Con|', 'en')).toBe(
      '«Regional Con» by Regional Conference on Migration (RCM); Regional Consultation Group on Migration (RCGM)',
    )
  })

  it('goes on from an acronym, and knows its name', () => {
    expect(offered('la RRO|')).toBe(
      '«RRO» by RROCM; Red Regional de Organizaciones Civiles para las Migraciones (RROCM)',
    )
  })

  it('says an acronym of the other language in this one', () => {
    expect(offered('the GRCM|', 'en')).toBe('«GRCM» by RCGM')
    expect(offered('la RNCOM|')).toBe('«RNCOM» by RROCM')
  })

  it('takes a hyphen and a blank for the same', () => {
    for (const written of ['Presidencia Pro-Tém', 'Presidencia Pro Témpo', 'Presidencia Pro‑Te']) {
      expect(offered(`la ${written}|`)).toBe(`«${written}» by Presidencia Pro-Témpore (PPT)`)
    }
    expect(offered('la Presidencia Pro Témpore|')).toBe('nothing')
  })

  it('takes no word that a hyphen cuts for another one', () => {
    for (const drawn of ['la Presidencia Pro-Tém-|', 'la Presidencia Pro-Tém-po|', 'la Pro-Tém|']) {
      expect(offered(drawn), drawn).toBe('nothing')
    }
    expect(offered('la Reunión Vice-min|')).toBe('nothing')
    expect(offered('el sub-Grupo Reg|')).toBe('nothing')
  })

  it('leaves short forms alone, unless it is asked', () => {
    for (const drawn of [
      ...['al Grupo de Trabajo|', 'la Secretaría Ejecutiva|', 'la SE|', 'la Conferencia Regional|'],
      ...['al Alto Comisionado|', 'la Organización Internacional|', 'el Grupo Regional|', 'la CR|'],
    ]) {
      expect(offered(drawn), drawn).toBe('nothing')
    }
    for (const drawn of ['the Working Group|', 'the UN|', 'the United Nations|']) {
      expect(offered(drawn, 'en'), drawn).toBe('nothing')
    }
    expect(offered('the Regional Consultation|', 'en')).toMatch(/^«Regional Consultation» by /)
    expect(offered('al Grupo de Trabajo|', 'es', true)).toMatch(/Protección; .* Fronteriza$/)
    expect(offered('la SE|', 'es', true)).toBe('«SE» by SEGIB')
    expect(offered('the UN|', 'en', true)).toMatch(/^«UN» by UNHCR; /)
  })

  it('is silent where nothing, too little or all is written', () => {
    for (const drawn of [
      ...['|', 'G|', 'el Grupo|', 'el Grupo |', 'el GRCM|', 'el grupo reg|', 'Grupo Reg|ional'],
      ...[
        'el Grupo Regional de Consulta sobre Migración|',
        'la XGRC|',
        'la sub-CR|',
        'Países Bajos|',
      ],
    ]) {
      expect(offered(drawn), drawn).toBe('nothing')
    }
  })
})
