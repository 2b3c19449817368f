import { existsSync, readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import { FORM, VERB_MODES } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { LANGUAGES } from '../../../shared/meeting/meeting.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { formOf, instantiate } from '../../../shared/templates/instantiate.ts'
import { parseTemplate } from '../../../shared/templates/schema.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'

const IDS = readdirSync('templates').filter((id) => existsSync(`templates/${id}/template.json`))

describe('a document of any template', () => {
  it.each(IDS)('reads back as the same, whatever the meeting and its form: %s', (id) => {
    const template = templateOf(id)
    fc.assert(
      fc.property(meetings(), forms(template), (meeting, form) => {
        const document = instantiate(template, meeting, form)
        const printed = printPlainText(document, { labels: true, ...form })
        expect(asRead(readPlainText(printed))).toBe(asRead(document))
      }),
      { numRuns: 100 },
    )
  })
})

/** Nothing but its looks tells a group heading over plain words from these. */
function asRead(document: readonly BaseParagraph[]): string {
  return drawBase(document).replace(/^g\|(?=.*\np\|)/gm, 'p|')
}

function templateOf(id: string): Template {
  const template = parseTemplate(JSON.parse(readFileSync(`templates/${id}/template.json`, 'utf8')))
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  return template.value
}

function meetings(): fc.Arbitrary<Meeting> {
  const country = fc.constantFrom(...COUNTRIES)
  return fc.record(
    {
      kind: fc.constantFrom('GRCM', 'viceministerial', 'GT'),
      ordinal: fc.option(fc.integer({ min: 1, max: 60 })),
      city: fc.constantFrom('Ciudad de México', 'San José', 'Panamá', 'Belmopán'),
      dates: fc.constantFrom(['2021-12-01'], ['2021-11-30', '2021-12-01', '2021-12-02']),
      ppt: fc.record({ country, year: fc.integer({ min: 1996, max: 2060 }) }),
      present: fc.subarray([...COUNTRIES], { minLength: 1 }),
      language: fc.constantFrom(...LANGUAGES),
      host: country,
      theme: fc.constantFrom('Movilidad humana', 'Migración y desarrollo: retos'),
      group: fc.constantFrom('irregular', 'protection'),
      isVirtual: fc.boolean(),
    },
    { requiredKeys: ['kind', 'ordinal', 'city', 'dates', 'ppt', 'present', 'language'] },
  )
}

function forms(template: Template): fc.Arbitrary<Form> {
  return fc
    .record({
      verbs: fc.constantFrom(...VERB_MODES),
      isNumbered: fc.boolean(),
      thirdLevel: fc.constantFrom('roman', 'dash'),
      hasAnnex: fc.boolean(),
      isPlaceFirst: fc.boolean(),
    })
    .map((chosen) => {
      const own = formOf(template, FORM)
      const allowed = template.choices.map((choice) => [choice, chosen[choice]] as const)
      return { ...own, ...Object.fromEntries(allowed) }
    })
}
