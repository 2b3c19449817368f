import { describe, expect, it } from 'vitest'
import { changedForm, formOfMeeting } from '../../../renderer/features/new-meeting/changed-form.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'

const MEETING: Meeting = {
  kind: 'viceministerial',
  ordinal: 26,
  city: 'Ciudad de México',
  dates: ['2021-12-01', '2021-12-03'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'MEX'],
  language: 'es',
  theme: 'Movilidad',
  group: 'border',
  isVirtual: true,
}

const SETTINGS = { template: 't', title: 'T', meeting: MEETING, logos: [] }
const form = formOfMeeting(SETTINGS, 'Elena')

describe('the form of a meeting that goes on', () => {
  it('says the same meeting while nothing is changed, days between left out', () => {
    expect(changedForm(form, SETTINGS)).toEqual({ meeting: MEETING })
  })

  it('says what was changed, and what is not said any more', () => {
    const edited = { ...form, ordinal: 'XXVII', theme: '“” ', group: null }
    expect(changedForm(edited, SETTINGS)).toEqual({
      meeting: { ...MEETING, ordinal: 27, theme: undefined, group: undefined },
    })
  })

  it('says how it is written once that is another way', () => {
    const written = { ...FORM, proTempore: 'Pro Tempore' } as const
    expect(changedForm({ ...form, written }, SETTINGS)?.form).toEqual(written)
    expect(changedForm({ ...form, written }, { ...SETTINGS, form: written })?.form).toBeUndefined()
  })

  it('is no meeting while something is wrong', () => {
    expect(changedForm({ ...form, city: ' ' }, SETTINGS)).toBeNull()
  })
})
