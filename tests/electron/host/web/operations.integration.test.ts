import { describe, expect, it } from 'vitest'
import { logLine } from '../../../../electron/host/events.ts'
import type { HostEvent } from '../../../../electron/host/events.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Role } from '../../../../shared/meeting/roles.ts'
import { openNotes } from '../../../../shared/notes/notes.ts'
import { notesRoom } from '../../../../shared/protocol/wire.ts'
import { connect, isReceived, joinAs, must, startTestHost } from '../../../support/host.ts'
import { TEST_MEETING, until } from '../../../support/host.ts'
import type { TestClient, TestHost, TestHostOptions } from '../../../support/host.ts'
import { ask, callAt } from '../../../support/http.ts'
import { writeAfter } from '../../../support/typing.ts'

const NOW_MS = Date.UTC(2026, 2, 10, 15, 4, 5)

describe('the figures of a host', () => {
  it('count connections by role, and what was taken, refused and missed', async () => {
    const { host, mexico } = await writeALittle()
    await callAt(host.url)('invitation/read', { code: 'MEX-AAAA-AAAA' })
    const figures = await figuresOf(host.url)
    expect(figures.get('mesa_connections{role="delegate"}')).toBe(1)
    expect(figures.get('mesa_updates_total')).toBeGreaterThan(0)
    expect(figures.get('mesa_update_bytes_total')).toBeGreaterThan(10)
    expect(figures.get('mesa_code_misses_total')).toBe(1)
    expect(figures.get('mesa_meetings_opened_total')).toBe(1)
    expect(figures.get('mesa_rooms_failing')).toBe(0)
    expect(figures.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)

    mexico.reader.draft.body.delete(3, 4)
    await until(() => mexico.closes.length > 0, 'the end')
    const later = await figuresOf(host.url)
    expect(later.get('mesa_connections{role="delegate"}')).toBe(0)
    expect(later.get('mesa_refusals_total{code="deletes"}')).toBe(1)
  })

  it('are for this computer alone, unless the operator opens them', async () => {
    const closed = await startTestHost({ address: '127.0.0.2' })
    expect((await ask(closed.host.url, '/metrics', FROM_OUTSIDE)).status).toBe(404)
    const open = await startTestHost({ address: '127.0.0.2', hasOpenMetrics: true })
    expect((await ask(open.host.url, '/metrics', FROM_OUTSIDE)).status).toBe(200)
  })
})

describe('whether a host is well', () => {
  it('is told to everybody, and its version to this computer', async () => {
    const { host } = await startTestHost()
    const here = await ask(host.url, '/health')
    expect([here.status, JSON.parse(here.body)]).toEqual([200, { ok: true, version: '0.0.0-test' }])
    const outside = await ask(host.url, '/health', FROM_OUTSIDE)
    expect([outside.status, JSON.parse(outside.body)]).toEqual([200, { ok: true }])
  })
})

describe('the log of a host', () => {
  it('tells who came and went by delegation, in lines of JSON', async () => {
    const { lines } = await loggedMeeting()
    expect(lines.map((line) => JSON.parse(line) as { kind: string })).toMatchObject([
      { at: '2026-03-10T15:04:05.000Z', kind: 'host:started', version: '0.0.0-test' },
      { kind: 'meeting:opened' },
      { kind: 'client:joined', party: 'MEX', role: 'delegate' },
      { kind: 'update:taken', party: 'MEX' },
      { kind: 'code:missed' },
      { kind: 'host:stopping' },
      { kind: 'client:left', party: 'MEX' },
      { kind: 'host:stopped' },
    ])
  })

  it('has no word of a text, no name, no code and no ticket', async () => {
    const { lines, secrets } = await loggedMeeting(sayElsewhere)
    const log = lines.join('\n')
    expect(log).toContain('"party":"OBS"')
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(4)
      expect(log).not.toContain(secret)
    }
  })
})

/** What comes by another name than this computer's is from outside, whatever the line. */
const FROM_OUTSIDE = { headers: { host: 'mesa.example' } }

async function writeALittle(
  options: TestHostOptions = {},
): Promise<TestHost & { readonly mexico: TestClient; readonly ticket: string }> {
  const table = await startTestHost(options)
  const seat = { party: 'MEX', role: 'delegate', name: 'Lucía Ferrer' } as const
  const { ticket } = must(await table.meeting.seat(seat, null))
  const mexico = await joinAs(table, 'MEX', { ticket })
  writeAfter(mexico, 'Agradecer', ' encarecidamente')
  await until(() => isReceived(mexico), 'the receipt')
  return { ...table, mexico, ticket }
}

const SECRET = 'confidencial'

/** Words in every place that has some beside the text: notes, comments, the other text, another meeting. */
async function sayElsewhere(table: TestHost): Promise<readonly string[]> {
  const ticketOf = async (party: Party, role: Role) =>
    must(await table.meeting.seat({ party, role, name: 'Elena Robles' }, null)).ticket
  const [chair, observer, canada] = [
    await ticketOf('PPT', 'chair'),
    await ticketOf('OBS', 'observer'),
    await ticketOf('CAN', 'delegate'),
  ]
  const text = `1. Instar, ${SECRET}.`
  const asked = { template: 'conclusiones-grcm', meeting: TEST_MEETING, text }
  must(await callAt(table.host.deskUrl)('desk/create', asked))
  const translation = { room: table.room, text, word: null }
  must(await callAt(table.host.url, { 'x-mesa-ticket': chair })('meeting/translate', translation))
  const advice = { room: table.room, text: SECRET }
  must(await callAt(table.host.url, { 'x-mesa-ticket': observer })('advice/send', advice))
  const watching = await joinAs(table, 'OBS', { ticket: observer })
  const who = { party: 'CAN', name: 'Elena Robles' } as const
  const notes = connect(table.host.url, notesRoom(table.room, 'CAN'), canada, who)
  await until(() => notes.provider.synced, 'the notes')
  openNotes(notes.doc).insert(0, SECRET)
  await until(() => isReceived(notes), 'the receipt')
  const delegate = await joinAs(table, 'CAN', { ticket: canada })
  delegate.doc.getMap(SECRET).set(SECRET, SECRET)
  await until(() => delegate.closes.length > 0, 'the refusal')
  watching.stop()
  return [SECRET, 'Elena', chair, observer, canada]
}

async function loggedMeeting(
  happens: (table: TestHost) => Promise<readonly string[]> = () => Promise.resolve([]),
) {
  const events: HostEvent[] = []
  const table = await writeALittle({ nowMs: () => NOW_MS, onEvent: (event) => events.push(event) })
  const others = await happens(table)
  const codes = (await table.meeting.invitations()).map(({ code }) => code)
  await callAt(table.host.url)('invitation/read', { code: 'MEX-AAAA-AAAA' })
  await table.stop()
  const desk = table.host.deskUrl.split('#desk=')[1] ?? ''
  const secrets = ['encarecidamente', 'Agradecer', 'Lucía', 'MEX-AAAA-AAAA', table.ticket, desk]
  return {
    lines: events.map((event) => logLine(event, NOW_MS)),
    secrets: [...secrets, ...others, ...codes],
  }
}

async function figuresOf(url: string): Promise<ReadonlyMap<string, number>> {
  const { body } = await ask(url, '/metrics')
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at))]
    }),
  )
}
