import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../shared/document/labels.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { instantiate } from '../../../shared/text/instantiate.ts'
import { parseTemplate } from '../../../shared/text/template.ts'
import { drawBase } from '../../support/base-paragraphs.ts'

const MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'CAN', 'CRI', 'SLV', 'USA', 'GTM', 'MEX', 'NIC', 'PAN', 'DOM'],
  language: 'es',
}

function fileOf(id: string): unknown {
  return JSON.parse(readFileSync(`templates/${id}/template.json`, 'utf8'))
}

function begin(id: string, meeting: Meeting): readonly string[] {
  const template = parseTemplate(fileOf(id))
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  return drawBase(instantiate(template.value, meeting)).split('\n')
}

describe('the template of the conclusions', () => {
  it('opens with the title block, the delegations present and the heading', () => {
    expect(begin('conclusiones-grcm', MEETING).slice(0, 4)).toEqual([
      't| CONFERENCIA REGIONAL SOBRE MIGRACIÓN (CRM)',
      't| REUNIÓN DEL GRUPO REGIONAL DE CONSULTA SOBRE MIGRACIÓN (GRCM)',
      'p| El Grupo Regional de Consulta sobre Migración (GRCM), en reunión realizada el 1 de diciembre de 2021 en la Ciudad de México, con la participación de representantes de Belice, Canadá, Costa Rica, El Salvador, Estados Unidos, Guatemala, México, Nicaragua, Panamá y República Dominicana formuló las siguientes:',
      's| CONCLUSIONES Y RECOMENDACIONES:',
    ])
  })

  it('ends by thanking the host government', () => {
    const meeting: Meeting = { ...MEETING, ppt: { country: 'DOM', year: 2021 } }
    expect(begin('conclusiones-grcm', meeting).at(-1)).toContain(
      'Agradecer al Gobierno de la República Dominicana',
    )
  })

  it('is there in English', () => {
    const meeting: Meeting = { ...MEETING, city: 'Mexico City', language: 'en' }
    expect(begin('conclusiones-grcm', meeting)[2]).toContain(
      'held on December 1, 2021 in Mexico City, with the participation of representatives of Belize, Canada, Costa Rica, El Salvador, the United States, Guatemala, Mexico, Nicaragua, Panama, and the Dominican Republic',
    )
  })
})

describe('the template of the declaration', () => {
  const meeting: Meeting = { ...MEETING, kind: 'viceministerial', ordinal: 26 }

  it('bears the ordinal in roman numerals, and no numbers', () => {
    const lines = begin('declaracion-viceministerial', meeting)
    expect(lines.slice(0, 2)).toEqual([
      't| XXVI REUNIÓN VICEMINISTERIAL',
      't| XXVI CONFERENCIA REGIONAL SOBRE MIGRACIÓN (CRM)',
    ])
    const template = parseTemplate(fileOf('declaracion-viceministerial'))
    const paragraphs = template.ok ? instantiate(template.value, meeting) : []
    expect(labelsOf(paragraphs).filter((label) => label !== null)).toEqual([])
    expect(paragraphs.length).toBeGreaterThan(8)
  })

  it('leaves no gap where the meeting bears no ordinal', () => {
    expect(begin('declaracion-viceministerial', MEETING)[0]).toBe('t| REUNIÓN VICEMINISTERIAL')
  })
})

describe('parseTemplate', () => {
  it('says where a template is wrong', () => {
    const file = {
      ...(fileOf('declaracion-viceministerial') as object), // a template, as the tests above show
      id: 'Con Blancos',
      verbs: 'shouting',
      texts: {
        es: [
          { kind: 'plain', text: 'En {ciudad}' },
          { kind: 'point', level: 1, text: 'Uno' },
        ],
        en: [{ kind: 'heading', text: '' }],
      },
    }
    expect(parseTemplate(file)).toEqual({
      ok: false,
      error: [
        { kind: 'bad-value', at: 'id' },
        { kind: 'bad-value', at: 'verbs' },
        { kind: 'unknown-placeholder', at: 'texts.es.0', name: 'ciudad' },
        { kind: 'number-without-numbering', at: 'texts.es.1' },
        { kind: 'bad-value', at: 'texts.en.0.kind' },
        { kind: 'bad-value', at: 'texts.en.0.text' },
      ],
    })
  })

  it.each([null, 'text', [], 3])('takes %j for no template', (value) => {
    expect(parseTemplate(value)).toEqual({ ok: false, error: [{ kind: 'not-a-template' }] })
  })
})
