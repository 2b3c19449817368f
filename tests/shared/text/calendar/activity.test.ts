import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import type { Activity, Field } from '../../../../shared/text/calendar/activity.ts'
import {
  FIELDS,
  printActivity,
  readActivity,
  withCell,
} from '../../../../shared/text/calendar/activity.ts'

/** The cells of an item, parted by bars; a tilde before one that is free text. */
function cells(text: string, language: Language = 'es'): string {
  const { activity, isFree } = readActivity(text, language)
  return `${isFree ? '~' : ''}${FIELDS.map((field) => activity[field]).join(' | ')}`
}

describe('readActivity', () => {
  it('reads the wordings of real calendars', () => {
    expect(cells('Taller sobre Reintegración, en México, con el apoyo de OIM')).toBe(
      'Taller sobre Reintegración | México |  | OIM',
    )
    expect(
      cells('III Diplomado sobre niñez, adolescencia y migración con el apoyo de la RROCM.'),
    ).toBe('III Diplomado sobre niñez, adolescencia y migración |  |  | la RROCM')
    expect(
      cells('Revisión y difusión de la Campaña, en coordinación con el Grupo de Trabajo'),
    ).toBe('Revisión y difusión de la Campaña |  |  | en coordinación con el Grupo de Trabajo')
    expect(cells('Reunión Foro Examen sobre la Migración Internacional (FEMI)')).toBe(
      'Reunión Foro Examen sobre la Migración Internacional (FEMI) |  |  | ',
    )
    expect(cells('Taller, en San José, Costa Rica, los días 2 y 3 de marzo de 2022.')).toBe(
      'Taller | San José, Costa Rica | 2 y 3 de marzo de 2022 | ',
    )
    expect(cells('Workshop, in Mexico, on March 12, 2022, with the support of IOM.', 'en')).toBe(
      'Workshop | Mexico | March 12, 2022 | IOM',
    )
  })

  it('tells what is open from what is not said', () => {
    expect(cells('Taller sobre Salud, lugar y fecha por definir.')).toBe(
      'Taller sobre Salud | por definir | por definir | ',
    )
    expect(cells('Taller sobre Salud, fecha por definir.')).toBe(
      'Taller sobre Salud |  | por definir | ',
    )
  })

  it('leaves alone what says more than cells can', () => {
    const text = 'Taller, en México, para fortalecer la gestión, con el apoyo de OIM.'
    expect(cells(text)).toBe(`~${text.slice(0, -1)} |  |  | `)
    expect(cells('Informe, en el marco de la CRM, sobre Protección')).toBe(
      'Informe, en el marco de la CRM, sobre Protección |  |  | ',
    )
  })

  it('finds again what was printed, whatever the cells', () => {
    for (const language of ['es', 'en'] as const) {
      fc.assert(
        fc.property(activityIn(language), (activity) => {
          const text = printActivity(activity, language)
          expect(readActivity(text, language)).toEqual({ activity, isFree: false })
        }),
      )
    }
  })
})

describe('withCell', () => {
  it('leaves an item that cells cannot say its end', () => {
    const text = 'Taller, en México, para fortalecer la gestión, con el apoyo de OIM;'
    expect(withCell(text, 'what', 'Taller, en Belice, para fortalecer la gestión', 'es')).toBe(
      'Taller, en Belice, para fortalecer la gestión;',
    )
    expect(withCell(text, 'what', ' ', 'es')).toBe('')
  })

  it('changes one cell and no other word', () => {
    const text = 'III Diplomado sobre migración con el apoyo de la RROCM'
    expect(withCell(text, 'withSupportOf', 'OIM', 'es')).toBe(
      'III Diplomado sobre migración con el apoyo de OIM',
    )
    expect(withCell(text, 'where', 'Belice', 'es')).toBe(
      'III Diplomado sobre migración, en Belice con el apoyo de la RROCM',
    )
    expect(withCell('Taller, lugar y fecha por definir.', 'where', 'Panamá', 'es')).toBe(
      'Taller, en Panamá, fecha por definir.',
    )
    expect(withCell('Taller, en Panamá.', 'when', '2022-03-12', 'es')).toBe(
      'Taller, en Panamá, el 12 de marzo de 2022.',
    )
  })

  it('comes, cell by cell, to the cells that were asked for', () => {
    for (const language of ['es', 'en'] as const) {
      fc.assert(
        fc.property(
          activityIn(language),
          activityIn(language),
          fc.shuffledSubarray([...FIELDS], { minLength: 4 }),
          (from, to, order) => {
            const set = (text: string, field: Field) => withCell(text, field, to[field], language)
            const text = order.reduce(set, printActivity(from, language))
            expect(readActivity(text, language)).toEqual({ activity: to, isFree: false })
          },
        ),
      )
    }
  })
})

const SEED = '../shared/seeds/conclusiones-grcm-2021-12-01.txt'

describe.skipIf(!existsSync(SEED))('the calendar of 2021', () => {
  it('is written anew word by word', () => {
    const items = readFileSync(SEED, 'utf8')
      .split(/^7\. .*$/mu)[1]
      ?.split(/^8\. /mu)[0]
      ?.matchAll(/^\s*-\s+-?\s*[a-w]\.\s+(.*)$/gmu)
    const texts = [...(items ?? [])].map(([, text = '']) => text)
    expect(texts.length).toBeGreaterThanOrEqual(23)
    for (const text of texts) {
      const { activity } = readActivity(text, 'es')
      for (const field of FIELDS) {
        expect(withCell(text, field, activity[field], 'es')).toBe(text)
      }
    }
    expect(texts.filter((text) => readActivity(text, 'es').isFree)).toEqual([])
    expect(texts.filter((text) => readActivity(text, 'es').activity.where !== '')).toHaveLength(4)
  })
})

function activityIn(language: Language): fc.Arbitrary<Activity> {
  const among = (...words: readonly string[]) => fc.constantFrom('', ...words)
  const isSpanish = language === 'es'
  return isSpanish
    ? fc.record({
        what: fc.constantFrom(
          'III Diplomado sobre niñez, adolescencia y migración',
          'Taller (a, b)',
        ),
        where: among(
          'México',
          'San José, Costa Rica',
          'la Ciudad de México',
          'línea',
          'por definir',
        ),
        when: among(
          '12 de marzo de 2022',
          '2 y 3 de mayo de 2022',
          '12 al 14 de noviembre de 2022',
          'marzo de 2022',
          'I Trimestre del año 2022',
          'por definir',
        ),
        withSupportOf: among(
          'OIM',
          'la RROCM',
          'el CICR',
          'OIM, OIT, ACNUR y UNICEF',
          'en conjunto con Canadá',
          'por definir',
        ),
      })
    : fc.record({
        what: fc.constantFrom('Third Diploma on children, adolescents and migration', 'Workshop'),
        where: among('Mexico', 'San Jose, Costa Rica', 'the Dominican Republic', 'to be defined'),
        when: among(
          'March 12, 2022',
          'May 2 and 3, 2022',
          'November 12 to 14, 2022',
          'March 2022',
          'first quarter of 2022',
          'to be defined',
        ),
        withSupportOf: among('IOM', 'IOM, ILO and UNHCR', 'taught by UNAM', 'to be defined'),
      })
}
