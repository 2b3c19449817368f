import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openPen } from '../../../../shared/draft/pen.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { joinAs, must, startTestHost, textOf, until } from '../../../support/host.ts'
import type { TestHost } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'
import { placeAfter } from '../../../support/typing.ts'

const ENGLISH = 'REGIONAL CONFERENCE ON MIGRATION\n1. To thank the Countries.\na. To take note.\n'

describe('a translation that the chair begins', () => {
  it('comes to who is at the table, who writes in it, and both are there afterwards', async () => {
    const table = await startTestHost()
    const mexico = await joinAs(table, 'MEX')
    mexico.pen.insertText(placeAfter(mexico, 'Agradecer'), ' mucho')
    expect(await translate(table, 'PPT', ENGLISH)).toEqual({ ok: true, value: null })
    const english = translationIn(mexico.doc)
    await until(() => textOf({ reader: english }).includes('To thank'), 'the English text')
    const pen = openPen(english, { party: 'MEX', delegate: 'Ana' }, () => 1)
    pen.insertText(placeAfter({ reader: english }, 'To thank'), ' warmly')
    const { clientID } = mexico.doc
    const written = Y.getState(mexico.doc.store, clientID)
    await until(() => (mexico.received.get(clientID) ?? 0) >= written, 'the receipt')
    expect(mexico.refusals).toEqual([])
    await table.stop()

    const again = await startTestHost({ folder: table.folder })
    const canada = await joinAs(again, 'CAN')
    expect(textOf(canada)).toContain('Agradecer mucho a los Países Miembros.')
    expect(textOf(canada)).not.toContain('thank')
    expect(textOf({ reader: translationIn(canada.doc) })).toContain(
      'To thank warmly the Countries.',
    )
  })

  it('is one, however often it is asked for at once', async () => {
    const table = await startTestHost()
    const chair = await joinAs(table, 'PPT')
    const asked = await Promise.all([1, 2, 3].map(() => translate(table, 'PPT', ENGLISH)))
    const told = asked.map((each) => (each.ok ? 'begun' : each.error.kind))
    expect(told).toEqual(['begun', 'two-languages', 'two-languages'])
    const english = translationIn(chair.doc)
    await until(() => textOf({ reader: english }) !== '', 'the English text')
    expect(textOf({ reader: english }).match(/To thank/g)).toHaveLength(1)
  })

  it('is nothing that others may ask for, and no text without words', async () => {
    const table = await startTestHost()
    for (const party of ['MEX', 'SE', 'OBS'] as const) {
      expect(await translate(table, party, ENGLISH)).toMatchObject({
        error: { kind: 'may-not-set' },
      })
    }
    const call = callAt(table.host.url, { 'x-mesa-ticket': 'made-up' })
    const request = { room: table.room, text: ENGLISH, word: null }
    expect(await call('meeting/translate', request)).toMatchObject({
      error: { kind: 'may-not-set' },
    })
    expect(await translate(table, 'PPT', ' \n')).toMatchObject({ error: { kind: 'empty-text' } })
    const word = Buffer.from('no Word file').toString('base64')
    expect(await translate(table, 'PPT', null, word)).toMatchObject({
      error: { kind: 'unreadable-word' },
    })
    const chair = await joinAs(table, 'PPT')
    expect(textOf({ reader: translationIn(chair.doc) })).toBe('')
  })
})

function translationIn(doc: Y.Doc): Reader {
  return openReader(openDraft(doc, 'translation'))
}

const ROLES = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' } as const

async function translate(
  { host, meeting, room }: TestHost,
  party: Party,
  text: string | null,
  word: string | null = null,
) {
  const role = party in ROLES ? ROLES[party as keyof typeof ROLES] : 'delegate' // `in` has looked
  const { ticket } = must(await meeting.seat({ party, role, name: party }, null))
  return callAt(host.url, { 'x-mesa-ticket': ticket })('meeting/translate', { room, text, word })
}
