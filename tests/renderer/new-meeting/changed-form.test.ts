import { describe, expect, it } from 'vitest'
import { changedForm, formOfMeeting } from '../../../renderer/features/new-meeting/changed-form.ts'
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

const form = formOfMeeting({ template: 't', title: 'T', meeting: MEETING, logos: [] }, 'Elena')

describe('the form of a meeting that goes on', () => {
  it('says the same meeting while nothing is changed, days between left out', () => {
    expect(changedForm(form, MEETING)).toEqual(MEETING)
  })

  it('says what was changed, and what is not said any more', () => {
    const changed = changedForm({ ...form, ordinal: 'XXVII', theme: '“” ', group: null }, MEETING)
    expect(changed).toEqual({ ...MEETING, ordinal: 27, theme: undefined, group: undefined })
  })

  it('is no meeting while something is wrong', () => {
    expect(changedForm({ ...form, city: ' ' }, MEETING)).toBeNull()
  })
})
