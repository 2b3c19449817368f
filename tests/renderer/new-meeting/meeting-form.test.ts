import { describe, expect, it } from 'vitest'
import { attendingForm } from '../../../renderer/features/new-meeting/attending-form.ts'
import {
  meetingOf,
  problemsOf,
  textOf,
} from '../../../renderer/features/new-meeting/meeting-form.ts'
import type { MeetingForm } from '../../../renderer/features/new-meeting/meeting-form.ts'
import { FORM as FORM_OF_HOUSE } from '../../../shared/meeting/form.ts'
import { previewPieces } from '../../../renderer/features/new-meeting/preview-pieces.ts'

const FORM: MeetingForm = {
  template: 'declaracion-viceministerial',
  kind: 'viceministerial',
  ordinal: 'XXVI',
  city: ' Ciudad de México ',
  firstDay: '2021-11-30',
  lastDay: '2021-12-02',
  presidency: 'MEX',
  host: null,
  year: '2021',
  language: 'es',
  present: ['BLZ', 'MEX'],
  theme: '',
  group: null,
  isVirtual: false,
  commentPeriod: null,
  ...attendingForm({}),
  written: FORM_OF_HOUSE,
  thirdLevel: null,
  chair: 'Elena Robles',
  source: 'template',
  pasted: '',
  file: null,
}

const wrong = (change: Partial<MeetingForm>) =>
  Object.entries(problemsOf({ ...FORM, ...change })).map(
    ([field, problem]) => `${field}: ${problem.message}`,
  )

const preview = (text: string, change: Partial<MeetingForm> = {}) =>
  previewPieces(text, { ...FORM, ...change })
    .map((piece) => (piece.isFilled ? `_${piece.text}_` : piece.text))
    .join('')

describe('the form of a new meeting', () => {
  it('becomes a meeting, with every day from the first to the last', () => {
    expect(meetingOf(FORM)).toEqual({
      kind: 'viceministerial',
      ordinal: 26,
      city: 'Ciudad de México',
      dates: ['2021-11-30', '2021-12-01', '2021-12-02'],
      ppt: { country: 'MEX', year: 2021 },
      present: ['BLZ', 'MEX'],
      language: 'es',
    })
  })

  it.each<readonly [Partial<MeetingForm>, string]>([
    [{ city: ' ' }, 'city: newMeeting.problem.city'],
    [{ firstDay: null }, 'firstDay: newMeeting.problem.firstDay'],
    [{ lastDay: '2021-11-29' }, 'lastDay: newMeeting.problem.lastDay'],
    [{ lastDay: '2022-12-02' }, 'lastDay: newMeeting.problem.tooLong'],
    [{ ordinal: 'XXIIII' }, 'ordinal: newMeeting.problem.ordinal'],
    [{ presidency: null }, 'presidency: newMeeting.problem.presidency'],
    [{ year: '21' }, 'year: newMeeting.problem.year'],
    [{ chair: '' }, 'chair: newMeeting.problem.chair'],
    [{ present: [] }, 'present: newMeeting.problem.present'],
    [{ source: 'paste', pasted: ' ' }, 'text: newMeeting.problem.text'],
    [{ source: 'file', file: null }, 'text: newMeeting.problem.file'],
  ])('says what is wrong with %j', (change, problem) => {
    expect(wrong(change)).toEqual([problem])
    expect(meetingOf({ ...FORM, ...change })).toBeNull()
  })

  it('says the host country only where that is another than the presidency’s', () => {
    const hostOf = (host: MeetingForm['host']) => meetingOf({ ...FORM, host })?.host ?? null
    expect([hostOf(null), hostOf('MEX'), hostOf('GTM')]).toEqual([null, null, 'GTM'])
    const thanks = 'Agradecer {thanksToHost}.'
    expect(preview(thanks)).toContain(
      '_al Gobierno de México por la hospitalidad brindada y por la',
    )
    expect(preview('{city}, {host}', { host: 'GTM', presidency: null })).toBe(
      '_Ciudad de México_, _Guatemala_',
    )
  })

  it('lasts one day where no last one is said', () => {
    expect(meetingOf({ ...FORM, lastDay: null })?.dates).toEqual(['2021-11-30'])
  })

  it('starts from the pasted words only while those are chosen', () => {
    expect(textOf({ ...FORM, source: 'paste', pasted: '1. Instar' })).toBe('1. Instar')
    expect(textOf({ ...FORM, pasted: '1. Instar' })).toBeNull()
  })
})

describe('the preview', () => {
  it('underlines what the form fills in', () => {
    expect(preview('reunión realizada {onDates} en {theCity}, con {present} formuló')).toBe(
      'reunión realizada _del 30 de noviembre al 2 de diciembre de 2021_ en ' +
        '_la Ciudad de México_, con _Belice y México_ formuló',
    )
  })

  it('shows an ellipsis for what is not said yet', () => {
    const empty = { city: '', firstDay: null, present: [], presidency: null, year: '' } as const
    expect(preview('{dates} {city}: {present} {ofPresidency} {year}', empty)).toBe(
      '_…_ _…_: _…_ _…_ _…_',
    )
  })
})
