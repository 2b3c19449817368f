import { describe, expect, it } from 'vitest'
import { joinBrokenLines } from '../../../shared/text/broken-lines.ts'

/** Lines as they come; an empty one is a gap. */
function joined(text: string): readonly string[] {
  const lines = text.trim().split('\n')
  return joinBrokenLines(
    lines
      .map((line, at) => ({ text: line.trim(), isAfterGap: lines[at - 1]?.trim() === '' }))
      .filter((line) => line.text !== ''),
  )
}

describe('lines that a page has cut', () => {
  it('come together where a sentence goes on in small letters', () => {
    expect(
      joined(`
        Agradecer a la Secretaría Ejecutiva por la presentación del informe sobre el
        estado de las finanzas de la Conferencia y solicitar que se presente cada
        semestre.
      `),
    ).toEqual([
      'Agradecer a la Secretaría Ejecutiva por la presentación del informe sobre el estado de las finanzas de la Conferencia y solicitar que se presente cada semestre.',
    ])
  })

  it('come together before a name, which is in capitals', () => {
    expect(
      joined(`
        Reconocer el apoyo de la Organización Internacional para las Migraciones y de la
        Oficina del Alto Comisionado en la preparación del taller que fue ofrecido por
        Costa Rica a los Países Miembros de la Conferencia Regional sobre Migración.
      `),
    ).toHaveLength(1)
  })

  it('end a paragraph where the next word would have fitted', () => {
    expect(
      joined(`
        El Grupo Regional de Consulta sobre Migración se reunió en Ciudad de México y
        formuló sus conclusiones.
        Las delegaciones agradecieron al Gobierno de México su hospitalidad y su trabajo
        al frente de la Presidencia.
      `),
    ).toEqual([
      'El Grupo Regional de Consulta sobre Migración se reunió en Ciudad de México y formuló sus conclusiones.',
      'Las delegaciones agradecieron al Gobierno de México su hospitalidad y su trabajo al frente de la Presidencia.',
    ])
  })

  it('go on after a full stop in the midst of a paragraph that empty lines enclose', () => {
    expect(
      joined(`
        Tomar nota del informe del Grupo de Trabajo sobre Protección, que fue leído.
        Así mismo, exhortar a los Países Miembros a que envíen sus comentarios a la
        Presidencia.

        Aceptar la recomendación de Canadá.
      `),
    ).toEqual([
      'Tomar nota del informe del Grupo de Trabajo sobre Protección, que fue leído. Así mismo, exhortar a los Países Miembros a que envíen sus comentarios a la Presidencia.',
      'Aceptar la recomendación de Canadá.',
    ])
  })

  it('lose the hyphen of a cut word, and keep the one of a name or of years', () => {
    expect(
      joined(`
        La Presidencia Pro-
        Témpore informó sobre la implementa-
        ción del plan de trabajo del bienio 2020-
        2021 de la Conferencia.
      `),
    ).toEqual([
      'La Presidencia Pro-Témpore informó sobre la implementación del plan de trabajo del bienio 2020-2021 de la Conferencia.',
    ])
  })

  it('begin a paragraph at each number, letter, roman numeral and bullet', () => {
    expect(
      joined(`
        7. Sobre el Grupo de Trabajo de Protección, que se reunió en el mes de octubre,
        se acordó:
        a. Agradecer el informe presentado por la delegación de Costa Rica, país que
        coordina el Grupo.
        i. Solicitar su traducción
        • Enviarlo a las delegaciones
      `),
    ).toEqual([
      '7. Sobre el Grupo de Trabajo de Protección, que se reunió en el mes de octubre, se acordó:',
      'a. Agradecer el informe presentado por la delegación de Costa Rica, país que coordina el Grupo.',
      'i. Solicitar su traducción',
      '• Enviarlo a las delegaciones',
    ])
  })

  it('go on across the end of a page, and only there', () => {
    expect(
      joined(`
        Agradecer a las organizaciones de la sociedad civil por su participación

        en el GRCM y por sus aportes.

        Los Países Miembros tomaron nota
      `),
    ).toEqual([
      'Agradecer a las organizaciones de la sociedad civil por su participación en el GRCM y por sus aportes.',
      'Los Países Miembros tomaron nota',
    ])
  })

  it('keep a heading in capitals apart', () => {
    expect(
      joined(`
        CONFERENCIA REGIONAL SOBRE MIGRACIÓN (CRM)
        REUNIÓN DEL GRUPO REGIONAL DE CONSULTA
        El Grupo Regional de Consulta sobre Migración, en reunión realizada en la ciudad
        de Panamá, formuló las siguientes
        CONCLUSIONES Y RECOMENDACIONES:
      `),
    ).toEqual([
      'CONFERENCIA REGIONAL SOBRE MIGRACIÓN (CRM)',
      'REUNIÓN DEL GRUPO REGIONAL DE CONSULTA',
      'El Grupo Regional de Consulta sobre Migración, en reunión realizada en la ciudad de Panamá, formuló las siguientes',
      'CONCLUSIONES Y RECOMENDACIONES:',
    ])
  })
})

describe('lines that were written as lines', () => {
  it('stay apart: short ones, though none ends with a stop', () => {
    const list = ['retorno voluntario', 'reintegración social', 'trabajo decente']
    expect(joined(list.join('\n'))).toEqual(list)
  })

  it('stay apart: long ones that begin with capitals', () => {
    const list = [
      'Presentación del informe del Grupo de Trabajo sobre Protección',
      'Presentación del informe del Grupo de Trabajo sobre Migración Laboral',
      'Almuerzo ofrecido por la Presidencia',
    ]
    expect(joined(list.join('\n'))).toEqual(list)
  })

  it('stay apart: whole paragraphs, one a line', () => {
    const list = [
      'Agradecer a la delegación de Honduras por la presentación del informe final del grupo ad hoc, y solicitar a la Secretaría que lo distribuya entre los Países Miembros.',
      'Solicitar que se envíe.',
    ]
    expect(joined(list.join('\n'))).toEqual(list)
  })
})
