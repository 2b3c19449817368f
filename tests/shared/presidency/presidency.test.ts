import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../electron/cli/words.ts'
import { readTemplates } from '../../../electron/host/templates.ts'
import {
  FORM,
  INFINITIVES,
  PRO_TEMPORES,
  THIRD_LEVELS,
  VERB_MODES,
} from '../../../shared/meeting/form.ts'
import { LETTERHEAD_PAGES, LOGO_SLOTS } from '../../../shared/meeting/letterhead.ts'
import { LIST_ORDERS, NAME_LENGTHS } from '../../../shared/meeting/participants.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { readLogo } from '../../../shared/presidency/read-logo.ts'
import { describePresidencyProblem } from '../../../shared/presidency/describe.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import { formAt, formOver, presidencyOf } from '../../../shared/presidency/presidency.ts'
import { printPresidency, readPresidency } from '../../../shared/presidency/presidency-file.ts'

const PNG = new Uint8Array(
  readFileSync(new URL('../../../templates/letterhead/emblem.png', import.meta.url)),
)

const anyPresidency: fc.Arbitrary<Presidency> = fc.record(
  {
    ppt: fc.record({
      country: fc.constantFrom(...COUNTRIES),
      year: fc.integer({ min: 1996, max: 2199 }),
    }),
    spelling: fc.record({
      order: fc.constantFrom(...LIST_ORDERS),
      unitedStates: fc.constantFrom(...NAME_LENGTHS),
      infinitive: fc.constantFrom(...INFINITIVES),
      proTempore: fc.constantFrom(...PRO_TEMPORES),
    }),
    documents: fc.dictionary(
      fc.constantFrom(...readTemplates().map(({ id }) => id)),
      fc.record({
        verbs: fc.constantFrom(...VERB_MODES),
        isNumbered: fc.boolean(),
        thirdLevel: fc.constantFrom(...THIRD_LEVELS),
        hasAnnex: fc.boolean(),
        isPlaceFirst: fc.boolean(),
      }),
      { noNullPrototype: true },
    ),
    letterheadOn: fc.constantFrom(...LETTERHEAD_PAGES),
    logos: fc.subarray([...LOGO_SLOTS]).map((slots) =>
      slots.flatMap((slot) => {
        const logo = readLogo(PNG, slot)
        return logo.ok ? [logo.value] : []
      }),
    ),
  },
  { requiredKeys: ['ppt', 'spelling', 'documents', 'logos'] },
)

const SOUND: Presidency = {
  ppt: { country: 'PAN', year: 2023 },
  spelling: {
    ...{ order: 'conference', unitedStates: 'short', infinitive: 'to' },
    proTempore: 'Pro Tempore',
  },
  documents: {},
  logos: [],
}

/** What is said of a file in which something stands for something else. */
function problemsWith(from: string | RegExp, to: string): readonly string[] {
  const read = readPresidency(printPresidency(SOUND).replace(from, to))
  const t = createTranslate('es')
  return read.ok ? [] : read.error.map((each) => describePresidencyProblem(each, t))
}

describe('the file of a presidency', () => {
  it('gives back all that was put in', () => {
    fc.assert(
      fc.property(anyPresidency, (presidency) => {
        expect(readPresidency(printPresidency(presidency))).toEqual({ ok: true, value: presidency })
      }),
    )
  })

  it('says where and what is wrong with one that was changed by hand', () => {
    expect(problemsWith('"PAN"', '"PANAMA"')).toEqual([
      expect.stringMatching(/^línea 5, «ppt\.country»: puede ser BLZ, CAN, /),
    ])
    expect(problemsWith('2023', '"2023"')).toEqual([
      'línea 6, «ppt.year»: debe ser un número, sin comillas',
    ])
    expect(problemsWith('2023', '1821')).toEqual([
      'línea 6, «ppt.year»: no es un año de una presidencia (1996 o después)',
    ])
    expect(problemsWith('"unitedStates"', '"estadosUnidos"')).toEqual([
      expect.stringMatching(/«spelling\.unitedStates»: falta$/),
      expect.stringMatching(/«spelling\.estadosUnidos»: este campo no se conoce/),
    ])
    expect(problemsWith('"logos": []', '"logos": [{ "slot": "left", "picture": "aGVs" }]')).toEqual(
      [expect.stringMatching(/«letterhead\.logos\[1\]\.picture»: no es una imagen PNG o SVG/)],
    )
    expect(problemsWith('"year": 2023', '"year": 2023,')).toEqual([
      expect.stringMatching(/^línea 7, columna \d+: aquí el archivo deja de ser JSON/),
    ])
  })

  it('takes no other file for one, and none of a newer Mesa', () => {
    const other = ['el archivo no es el de los ajustes de una presidencia']
    expect(problemsWith('"presidency"', '"meeting"')).toEqual(other)
    expect(problemsWith(/[^]*/, '[1, 2]')).toEqual(other)
    expect(problemsWith('"version": 1', '"version": 2')).toEqual([
      'el archivo se guardó con un Mesa más nuevo que este',
    ])
  })
})

describe('a presidency', () => {
  const form = {
    ...FORM,
    verbs: 'first-plural',
    thirdLevel: 'dash',
    proTempore: 'Pro Tempore',
  } as const
  const held = { meeting: { ppt: SOUND.ppt }, form, logos: [] }

  it('gathers what its meetings have', () => {
    const first = presidencyOf({ ...held, template: 'declaracion-viceministerial' })
    const both = presidencyOf({ ...held, template: 'informe-gt', letterheadOn: 'every' }, first)
    expect(Object.keys(both.documents)).toEqual(['declaracion-viceministerial', 'informe-gt'])
    expect(both.letterheadOn).toBe('every')
  })

  it('says of a kind of document what that lets one choose, and how words are spelt of each', () => {
    const presidency = presidencyOf({ ...held, template: 'declaracion-viceministerial' })
    const verbsOf = (id: string) =>
      readTemplates()
        .filter((template) => template.id === id)
        .map((template) => formAt(presidency, template))
        .map(({ verbs, proTempore }) => [verbs, proTempore])
    expect(verbsOf('declaracion-viceministerial')).toEqual([['first-plural', 'Pro Tempore']])
    expect(verbsOf('conclusiones-grcm')).toEqual([['infinitive', 'Pro Tempore']])
    expect(formOver(FORM, presidency, 'conclusiones-grcm').verbs).toBe('infinitive')
    expect(formOver(FORM, presidency, 'declaracion-viceministerial').thirdLevel).toBe('dash')
  })
})
