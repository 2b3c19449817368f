import { useState } from 'react'
import type { Form } from '../../../shared/meeting/form.ts'
import { spellingOf } from '../../../shared/meeting/form.ts'
import { formAt, presidencyOf } from '../../../shared/presidency/presidency.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import { formOf } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { yearOf } from './meeting-form.ts'
import type { MeetingForm } from './meeting-form.ts'
import { kindOf } from './start-form.ts'

interface WaysOptions {
  readonly form: MeetingForm
  /** How the document is to be written, all said. */
  readonly written: Form
  readonly template: Template
  readonly onEdit: (change: Partial<MeetingForm>) => void
}

/** The ways of a presidency in a new meeting: they fill the form in, and stay while another kind of document is chosen. */
export function useWays({ form, written, template, onEdit }: WaysOptions) {
  const [used, setUsed] = useState<Presidency | null>(null)
  const { presidency: country } = form
  const year = yearOf(form)
  const said = { template: template.id, form: written, logos: used?.logos ?? [] }
  return {
    used,
    /** How a document of another kind is written: words as they are spelt now. */
    formOf(chosen: Template, now: Form): Form {
      const { order, unitedStates, infinitive, proTempore } = now
      const spelling = { order, unitedStates, infinitive, proTempore }
      return used === null ? formOf(chosen, spellingOf(now)) : formAt({ ...used, spelling }, chosen)
    },
    file: {
      used,
      onUse(presidency: Presidency) {
        const { ppt } = presidency
        setUsed(presidency)
        onEdit({
          ...{ presidency: ppt.country, year: String(ppt.year), ...kindOf(template, ppt.year) },
          ...{ written: formAt(presidency, template), thirdLevel: null },
        })
      },
      held:
        country === null || year === null
          ? null
          : presidencyOf({ ...said, meeting: { ppt: { country, year } } }, used),
    },
  }
}
