import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../shared/document/labels.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import { FORM, VERB_MODES } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { formOf, instantiate } from '../../../shared/templates/instantiate.ts'
import { parseTemplate } from '../../../shared/templates/schema.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'
import { MEETING } from '../../support/drafting.ts'

function fileOf(id: string): unknown {
  return JSON.parse(readFileSync(`templates/${id}/template.json`, 'utf8'))
}

function templateOf(id: string): Template {
  const template = parseTemplate(fileOf(id))
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  return template.value
}

function begin(id: string, meeting: Meeting, form: Partial<Form> = {}): readonly string[] {
  const template = templateOf(id)
  return drawBase(instantiate(template, meeting, { ...formOf(template), ...form })).split('\n')
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

  it('ends by thanking the host, where that is not the presidency', () => {
    const meeting: Meeting = { ...MEETING, host: 'GTM' }
    expect(begin('conclusiones-grcm', meeting).at(-1)).toContain(
      'Agradecer al Gobierno de Guatemala y a sus instituciones',
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
    const paragraphs = instantiate(templateOf('declaracion-viceministerial'), meeting)
    expect(labelsOf(paragraphs).filter((label) => label !== null)).toEqual([])
    expect(paragraphs.length).toBeGreaterThan(8)
  })

  it.each([
    ['infinitive', /acordaron:$/, 'p| Reconocer la'],
    ['preterite', /\.$/, 'p| Reconocieron la'],
    ['first-plural', /^p\| Nosotros, /, 'p| Reconocemos la'],
    ['conference', /declara:$/, 'p| La CRM reconoce la'],
  ] as const)('has its verbs in the %s', (verbs, opening, first) => {
    const lines = begin('declaracion-viceministerial', meeting, { verbs })
    expect(lines[4]).toMatch(opening)
    expect(lines.find((line) => line.includes('la contribución'))).toContain(first)
  })

  it('bears numbers, an annex, and city and date first where the chair says so', () => {
    const form = { isNumbered: true, hasAnnex: true, isPlaceFirst: true }
    const lines = begin('declaracion-viceministerial', { ...meeting, theme: 'Movilidad' }, form)
    expect(lines[0]).toBe('t| Ciudad de México, México, 1 de diciembre de 2021')
    expect(lines).toContain('t| “Movilidad”')
    expect(lines.filter((line) => line.startsWith('1| ')).length).toBeGreaterThan(5)
    expect(lines).toContain('s| ANEXO: DECISIONES')
  })

  it('thanks host and presidency, which may be two', () => {
    const thanks = (change: Partial<Meeting>) =>
      begin('declaracion-viceministerial', { ...meeting, ...change }).at(-1)
    const said = 'p| Expresaron su agradecimiento al Gobierno'
    expect(thanks({})).toBe(
      `${said} de México por la hospitalidad brindada y por la conducción de la Conferencia durante el año 2021.`,
    )
    expect(thanks({ host: 'SLV' })).toBe(
      `${said} de El Salvador por la hospitalidad brindada, y al Gobierno de México por la conducción de la Conferencia durante el año 2021.`,
    )
    expect(thanks({ host: 'DOM', language: 'en' })).toBe(
      'p| Expressed their gratitude to the Government of the Dominican Republic for its hospitality, and to the Government of Mexico for leading the Conference in 2021.',
    )
    const form = { isPlaceFirst: true }
    const elsewhere: Meeting = { ...meeting, city: 'San Salvador', host: 'SLV' }
    expect(begin('declaracion-viceministerial', elsewhere, form)[0]).toBe(
      't| San Salvador, El Salvador, 1 de diciembre de 2021',
    )
  })

  it('leaves no gap where the meeting bears no ordinal', () => {
    expect(begin('declaracion-viceministerial', MEETING)[0]).toBe('t| REUNIÓN VICEMINISTERIAL')
  })
})

describe('the report of a working group', () => {
  it('says whose meeting it was, and that it was held at a distance', () => {
    const meeting: Meeting = { ...MEETING, kind: 'GT', group: 'irregular', isVirtual: true }
    const lines = begin('informe-gt', meeting)
    expect(lines).toContain(
      't| INFORME DE LA REUNIÓN DEL GRUPO DE TRABAJO SOBRE MIGRACIÓN IRREGULAR Y MASIVA',
    )
    expect(lines[4]).toMatch(
      /^p\| El Grupo de Trabajo sobre Migración Irregular y Masiva realizó reunión virtual el 1 de diciembre de 2021, con la participación de los representantes de los siguientes países: Belice, /,
    )
  })
})

describe('every kind of document', () => {
  const ids = readdirSync('templates').filter((id) => existsSync(`templates/${id}/template.json`))
  const all = ids.flatMap((id) =>
    (['es', 'en'] as const).map((language) => [id, language] as const),
  )

  it.each(all)('%s is whole in %s, in every form of it', (id, language) => {
    const template = templateOf(id)
    for (const form of formsOf(template)) {
      const paragraphs = instantiate(template, { ...MEETING, ordinal: 26, language }, form)
      const text = drawBase(paragraphs)
      expect(text).not.toMatch(/[{}]| {2}|undefined/)
      expect(paragraphs.length).toBeGreaterThan(3)
      const printed = printPlainText(paragraphs, { labels: true, ...form })
      const read = readPlainText(printed)
      expect(printPlainText(read, { labels: true, ...form })).toBe(printed)
    }
  })
})

/** Every way in which the chair may choose. */
function formsOf({ form, choices }: Template): readonly Form[] {
  const values = { verbs: VERB_MODES, thirdLevel: ['roman', 'dash'] } as const
  return choices.reduce<readonly Form[]>(
    (forms, choice) =>
      forms.flatMap((each) => {
        const all = choice === 'verbs' || choice === 'thirdLevel' ? values[choice] : [true, false]
        return all.map((value) => ({ ...each, [choice]: value }))
      }),
    [{ ...FORM, ...form }],
  )
}
