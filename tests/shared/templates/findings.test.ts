import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ATTENDING } from '../../../shared/meeting/attending.ts'
import { paragraphId } from '../../../shared/ids.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import { PRO_TEMPORES, VERB_MODES } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { LANGUAGES } from '../../../shared/meeting/meeting.ts'
import { LIST_ORDERS, NAME_LENGTHS } from '../../../shared/meeting/participants.ts'
import { formOf, instantiate } from '../../../shared/templates/instantiate.ts'
import { parseTemplate } from '../../../shared/templates/schema.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { checkText } from '../../../shared/text/checks/check-text.ts'
import { MEETING } from '../../support/drafting.ts'

const TEMPLATES = readdirSync('templates')
  .map((id) => `templates/${id}/template.json`)
  .filter((path) => existsSync(path))
  .map((path): readonly [string, Template] => {
    const template = parseTemplate(JSON.parse(readFileSync(path, 'utf8')))
    if (!template.ok) throw new Error(`${path}: ${JSON.stringify(template.error)}`)
    return [path, template.value]
  })

/** Every way to write what templates leave to the presidency, one at a time. */
const WAYS: readonly Partial<Form>[] = [
  {},
  ...PRO_TEMPORES.map((proTempore) => ({ proTempore })),
  ...LIST_ORDERS.map((order) => ({ order })),
  ...NAME_LENGTHS.map((unitedStates) => ({ unitedStates })),
  { infinitive: 'bare' },
]

function slipsIn(template: Template, meeting: Meeting, form: Form): readonly string[] {
  const paragraphs = instantiate(template, meeting, form).map(({ props, text }, at) => ({
    ...{ id: paragraphId(`p${at}`), props, text },
  }))
  return checkText({ paragraphs, meeting, form }).map(({ place, reason }) => {
    const words = paragraphs.find(({ id }) => id === place.paragraph)?.text ?? ''
    return `${reason.kind} «${words.slice(place.from, place.to)}» in ${words}`
  })
}

/** Who is there beside the delegations, named in Spanish. */
const attending = { ...ATTENDING, observers: ['OIM', 'ACNUR'], governments: ['Perú'] }

describe.each(TEMPLATES)('%s', (_, template) => {
  it.each(LANGUAGES)('has in %s no slip but what it leaves open, however written', (language) => {
    const modes = template.choices.includes('verbs') ? VERB_MODES : []
    for (const way of [...WAYS, ...modes.map((verbs) => ({ verbs }))]) {
      const meeting = { ...MEETING, language, attending }
      const slips = slipsIn(template, meeting, { ...formOf(template), ...way })
      const others = slips.filter((slip) => !slip.startsWith('gap «…»'))
      expect(others, JSON.stringify(way)).toEqual([])
      const texts = instantiate(template, meeting, { ...formOf(template), ...way })
      const open = texts.map(({ text }) => text.split('…').length - 1)
      expect(slips.length - others.length).toBe(open.reduce((sum, each) => sum + each, 0))
    }
  })
})
