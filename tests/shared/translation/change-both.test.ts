import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  readSettings,
  settingsOnPaper,
  writeLogos,
  writeMeeting,
} from '../../../shared/draft/settings.ts'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { fillIn } from '../../../shared/templates/placeholders.ts'
import { changeBoth } from '../../../shared/translation/change-both.ts'
import { MEETING, draw } from '../../support/drafting.ts'
import { IN_ENGLISH, twoDesksFor } from '../../support/two-languages.ts'
import type { TwoDesks } from '../../support/two-languages.ts'

const BY = { name: 'Elena', atMs: 1 }
const TEXTS = [
  ['original', MEETING, 'Reunión en {city}'],
  ['translation', IN_ENGLISH, 'Meeting in {city}'],
] as const

/** Two texts, each with a paragraph that is made from the meeting's data. */
function table(): TwoDesks {
  const updates = TEXTS.map(([text, meeting, pattern]) => {
    const doc = new Y.Doc({ gc: false })
    const props = { kind: 'plain', level: 0 } as const
    const block: BaseParagraph = { props, text: fillIn(pattern, meeting), pattern }
    startDraft(doc, { template: 't', title: 'T', meeting, paragraphs: [block] }, text)
    return Y.encodeStateAsUpdate(doc)
  })
  return twoDesksFor('PPT', Y.mergeUpdates(updates), 10)
}

const meetingIn = ({ reader }: TwoDesks['es']) => readSettings(reader.draft)?.meeting

describe('the data of a meeting with two texts', () => {
  it('change in both, whichever the chair is at', () => {
    const { es, en } = table()
    changeBoth(es.reader, { meeting: { ...MEETING, city: 'Panamá' } }, BY)
    expect([draw(es), draw(en)]).toEqual(['p| Reunión en Panamá', 'p| Meeting in Panamá'])
    changeBoth(en.reader, { meeting: { ...IN_ENGLISH, city: 'Colón', theme: 'Work' } }, BY)
    expect([draw(es), draw(en)]).toEqual(['p| Reunión en Colón', 'p| Meeting in Colón'])
    expect(meetingIn(es)).toMatchObject({ language: 'es', theme: 'Work' })
    expect(meetingIn(en)).toMatchObject({ language: 'en', theme: 'Work' })
  })

  it('stay where the other language says it otherwise', () => {
    const { es, en } = table()
    writeMeeting(en.reader.draft, { ...IN_ENGLISH, city: 'Mexico City' })
    const dates = ['2021-12-02']
    changeBoth(es.reader, { meeting: { ...MEETING, city: 'Puebla', dates } }, BY)
    expect(meetingIn(es)).toMatchObject({ city: 'Puebla', dates })
    expect(meetingIn(en)).toMatchObject({ city: 'Mexico City', dates })
  })

  it('go out on one letterhead', () => {
    const { es, en } = table()
    const size = { widthPx: 1, heightPx: 1 }
    writeLogos(en.reader.draft, [{ slot: 'left', mediaType: 'image/png', base64: 'AA==', ...size }])
    expect(settingsOnPaper(es.reader.draft)?.logos).toHaveLength(1)
    expect(settingsOnPaper(en.reader.draft)?.logos).toHaveLength(1)
  })
})
