import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { openingOf } from '../../../electron/host/meetings/opening.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { changeMeeting, strayedBlocks } from '../../../shared/draft/follow-meeting.ts'
import { blocksOf, setFree } from '../../../shared/draft/blocks.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { readSettings, unreadFields, writeMeeting } from '../../../shared/draft/settings.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { ATTENDING } from '../../../shared/meeting/attending.ts'
import type { Attending } from '../../../shared/meeting/attending.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { fillIn } from '../../../shared/templates/placeholders.ts'
import { parseTemplate } from '../../../shared/templates/schema.ts'
import { MEETING, deskFor } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import conclusions from '../../../templates/conclusiones-grcm/template.json' with { type: 'json' }

const BY = { name: 'Elena Robles', atMs: 1 }

function deskWith(change: Partial<Attending>): Desk {
  const template = parseTemplate(conclusions)
  if (!template.ok) throw new Error('The template is not sound')
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1
  const meeting = { ...MEETING, language: 'es', attending: { ...ATTENDING, ...change } } as const
  startDraft(doc, openingOf(template.value, meeting, []))
  return deskFor('PPT', Y.encodeStateAsUpdate(doc), 10)
}

function say({ reader }: Desk, change: Partial<Attending>): void {
  const meeting = readSettings(reader.draft)?.meeting
  if (meeting === undefined) throw new Error('No settings')
  const attending = { ...(meeting.attending ?? ATTENDING), ...change }
  changeMeeting(reader, { meeting: { ...meeting, attending } }, BY)
}

/** How each point of thanks begins. */
const thanks = ({ reader }: Desk, view: 'accepted' | 'original') =>
  viewOf(reader.document(), view)
    .map(textOf)
    .filter((text) => /^(Agradecer|Consignar)/.test(text))
    .map((text) => text.split(' ').slice(0, 7).join(' '))

const OBSERVERS = 'Consignar el agradecimiento a los Organismos Observadores'
const NETWORK = 'Agradecer a la RROCM por sus aportes'
const CHILE = 'Agradecer la presencia del Gobierno de Chile,'
const HOST = 'Agradecer al Gobierno de México y a'

const pending = ({ reader }: Desk) => reader.entries().filter(({ state }) => state === 'pending')

describe('the closing thanks', () => {
  it('are those who are there, in the attested order', () => {
    const desk = deskWith({ observers: ['CICR', 'OIT', 'OIM'], governments: ['Chile'] })
    expect(thanks(desk, 'original')).toEqual([OBSERVERS, NETWORK, CHILE, HOST])
    const all = viewOf(desk.reader.document(), 'original').map(textOf).join('\n')
    expect(all).toContain('de la CRM, especialmente al CICR, OIT y OIM, por su apoyo')
    expect(thanks(deskWith({ hasObservers: false }), 'original')).toEqual([NETWORK, HOST])
  })

  it('name each in the language of the text, whichever it was given in', () => {
    const attending = { ...ATTENDING, observers: ['CICR', 'IOM'], governments: ['Perú'] }
    const thanksIn = (language: Language) =>
      fillIn('{observers} {governments}', { ...MEETING, language, attending })
    expect(thanksIn('en')).toBe(
      ', especially ICRC and IOM, the Government of Peru for attending as an observer',
    )
    expect(thanksIn('es')).toBe(
      ', especialmente al CICR y OIM, la presencia del Gobierno de Perú, en calidad de observador',
    )
  })

  it('name at once who else has come, and propose a point for who had none', () => {
    const desk = deskWith({ hasNetwork: false })
    say(desk, { hasNetwork: true, observers: ['OIM'], governments: ['Chile'] })
    expect(thanks(desk, 'original')).toEqual([OBSERVERS, HOST])
    expect(viewOf(desk.reader.document(), 'original').map(textOf).at(-2)).toContain(
      'especialmente a la OIM,',
    )
    expect(thanks(desk, 'accepted')).toEqual([OBSERVERS, NETWORK, CHILE, HOST])
    expect(pending(desk).every(({ suggestion }) => suggestion.party === 'PPT')).toBe(true)
    say(desk, { observers: ['OIM', 'OIT'] })
    expect(thanks(desk, 'accepted')).toEqual([OBSERVERS, NETWORK, CHILE, HOST])
    decide(desk.reader, pending(desk), 'accepted', BY)
    say(desk, { governments: ['Chile', 'Ecuador'] })
    expect(thanks(desk, 'original').at(-2)).toBe('Agradecer la presencia de los Gobiernos de')
    expect(strayedBlocks(desk.reader)).toEqual([])
  })

  it('propose to thank no more who has not come, and take that proposal back with it', () => {
    const desk = deskWith({ governments: ['Chile'] })
    say(desk, { hasNetwork: false, governments: [] })
    expect(thanks(desk, 'original')).toEqual([OBSERVERS, NETWORK, CHILE, HOST])
    expect(thanks(desk, 'accepted')).toEqual([OBSERVERS, HOST])
    const other = deskWith({})
    say(other, { governments: ['Chile'] })
    expect(thanks(other, 'accepted')).toContain(CHILE)
    say(other, { governments: [] })
    expect(pending(other)).toEqual([])
  })

  it('propose nothing again that was decided on, when something else is said', () => {
    const kept = deskWith({})
    say(kept, { hasNetwork: false })
    decide(kept.reader, pending(kept), 'rejected', BY)
    say(kept, { governments: ['Chile'] })
    expect(thanks(kept, 'accepted')).toEqual([OBSERVERS, NETWORK, CHILE, HOST])
    const struck = deskWith({})
    say(struck, { hasObservers: false })
    decide(struck.reader, pending(struck), 'accepted', BY)
    say(struck, { governments: ['Chile'] })
    expect(thanks(struck, 'accepted')).toEqual([NETWORK, CHILE, HOST])
  })

  it('stand again where it was a mistake that somebody is not there', () => {
    const desk = deskWith({})
    say(desk, { hasNetwork: false })
    expect(thanks(desk, 'accepted')).toEqual([OBSERVERS, HOST])
    say(desk, { hasNetwork: true })
    expect(thanks(desk, 'accepted')).toEqual([OBSERVERS, NETWORK, HOST])
    expect(pending(desk)).toEqual([])
  })

  it('let be what the chair has freed', () => {
    const desk = deskWith({})
    for (const block of blocksOf(desk.reader.draft)) setFree(desk.reader.draft, block, true)
    say(desk, { hasNetwork: false })
    expect(pending(desk)).toEqual([])
  })
})

describe('data of a meeting that a newer Mesa wrote', () => {
  it('are set aside one by one, told, and kept', () => {
    const { reader } = deskWith({ governments: ['Chile'] })
    const { draft } = reader
    draft.meeting.set('isVirtual', 'by satellite')
    expect(unreadFields(draft)).toEqual(['isVirtual'])
    const meeting = readSettings(draft)?.meeting
    expect(meeting?.attending?.governments).toEqual(['Chile'])
    if (meeting !== undefined) writeMeeting(draft, { ...meeting, city: 'San José' })
    expect(draft.meeting.get('isVirtual')).toBe('by satellite')
    if (meeting !== undefined) writeMeeting(draft, { ...meeting, isVirtual: true })
    expect(unreadFields(draft)).toEqual([])
  })
})
