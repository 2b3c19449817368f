import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../../shared/text/calendar/calendars.ts'
import { calendarsIn, nameOfGroup } from '../../../../shared/text/calendar/calendars.ts'
import { paragraphId } from '../../../../shared/ids.ts'
import { readPlainText } from '../../../../shared/text/read-plain-text.ts'
import { documentOf } from '../../../support/notation.ts'

/** A calendar drawn: its heading, then a line for each row. */
function drawCalendar({ label, text, rows }: Calendar): string {
  const lines = rows.flatMap((row) => {
    const below = row.below.map((each) => `    ${each.label ?? ''} ${each.text}`)
    if (row.kind === 'group') return [`# ${nameOfGroup(row)}`, ...below]
    return [`${row.label} ${row.activity.what}`, ...below]
  })
  return [`${label ?? ''} ${text}`, ...lines].join('\n')
}

const calendars = (notation: string) => calendarsIn(documentOf(notation)).map(drawCalendar)

describe('calendarsIn', () => {
  it('finds the point that says so, and what stands under its headings', () => {
    expect(
      calendars(`
        s| CONCLUSIONES
        1| Agradecer
        a| Reconocer
        1| Actualizar el calendario de la CRM:
        g| Grupo de Trabajo sobre Protección:
        a| Taller, en México.
        i| Primera parte.
        p| Una frase más.
        g| Reuniones Estructurales de la CRM:
        a| Reunión del GRCM
        1| Agradecer a la OIM
        a| Felicitar`),
    ).toEqual([
      [
        '2. Actualizar el calendario de la CRM:',
        '# Grupo de Trabajo sobre Protección',
        'a. Taller',
        '    i. Primera parte.',
        '     Una frase más.',
        '# Reuniones Estructurales de la CRM',
        'b. Reunión del GRCM',
      ].join('\n'),
    ])
  })

  it('takes days and years of one for none, and a mention for none where another is filled', () => {
    expect(calendars('1| Enviar comentarios en 10 días calendario.\na| Uno')).toEqual([])
    expect(calendars('1| Agradecer el calendario.\n1| Aprobar el calendario:\na| Taller')).toEqual([
      '2. Aprobar el calendario:\na. Taller',
    ])
    expect(calendars('1| Actualizar el calendario:')).toEqual(['1. Actualizar el calendario:'])
  })
})

const SEED = '../shared/seeds/conclusiones-grcm-2021-12-01.txt'

describe.skipIf(!existsSync(SEED))('the text of 2021', () => {
  it('has one calendar, of 23 activities under five headings', () => {
    const paragraphs = readPlainText(readFileSync(SEED, 'utf8'))
    const document = documentOf('p| Nada')
    const read = paragraphs.map(({ props, text }, at) => ({
      ...{ id: paragraphId(`p${at}`), props, changes: [] },
      runs: text === '' ? [] : [{ text, insertion: null, deletions: [] }],
      end: { insertion: null, deletions: [] },
    }))
    const [calendar, ...others] = calendarsIn({ ...document, paragraphs: read })
    expect(others).toEqual([])
    const rows = calendar?.rows ?? []
    expect(rows.filter(({ kind }) => kind === 'activity')).toHaveLength(23)
    expect(rows.flatMap((row) => (row.kind === 'group' ? [nameOfGroup(row)] : []))).toEqual([
      'Grupo de Trabajo sobre Migración Laboral',
      'Grupo de Trabajo sobre Migración Irregular y Masiva',
      'Grupo de Trabajo sobre Protección',
      'Grupo de Trabajo sobre Gestión Fronteriza',
      'Reuniones Estructurales de la CRM',
    ])
  })
})
