import { describe, expect, it } from 'vitest'
import { readAdvice } from '../../../../shared/advice/advice.ts'
import type { Role } from '../../../../shared/meeting/roles.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { adviceRoom, CLOSE } from '../../../../shared/protocol/wire.ts'
import { connect, joinAs, must, startTestHost, textOf, until } from '../../../support/host.ts'
import type { TestClient, TestHost } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'

describe('what observers say to the presidency', () => {
  it('reaches the chair, under the name of the ticket, and nobody else', async () => {
    const table = await startTestHost()
    const chair = await atAdvice(table, 'PPT', 'chair')
    await until(() => chair.provider.synced, 'the chair')
    const said = await send(
      table,
      await ticketOf(table, 'OBS', 'observer', 'OIM'),
      ' Falta el punto 3. ',
    )
    expect(said).toEqual({ ok: true, value: null })
    await until(() => readAdvice(chair.doc).length > 0, 'the comment')
    expect(readAdvice(chair.doc)).toMatchObject([
      { party: 'OBS', delegate: 'OIM', text: 'Falta el punto 3.' },
    ])
    for (const [party, role] of [
      ['OBS', 'observer'],
      ['MEX', 'delegate'],
      ['SE', 'rapporteur'],
      ['PPT', 'screen'],
    ] as const) {
      const other = await atAdvice(table, party, role)
      await until(() => other.closes.length > 0, `${role} to be sent away`)
      expect(other.closes).toEqual([CLOSE.ticket])
    }
    expect(textOf(await joinAs(table, 'MEX'))).not.toContain('Falta')
  })

  it('is there again when the meeting is opened again', async () => {
    const table = await startTestHost()
    must(await send(table, await ticketOf(table, 'MEX', 'observer', 'Ana'), 'Uno.'))
    must(await send(table, await ticketOf(table, 'OBS', 'observer', 'OIM'), 'Dos.'))
    await table.stop()
    const again = await startTestHost({ folder: table.folder })
    const chair = await atAdvice(again, 'PPT', 'chair')
    await until(() => readAdvice(chair.doc).length === 2, 'both')
    expect(readAdvice(chair.doc).map(({ party, text }) => `${party} ${text}`)).toEqual([
      'MEX Uno.',
      'OBS Dos.',
    ])
  })

  it('is taken from observers only, and neither empty nor without end', async () => {
    const table = await startTestHost()
    const observer = await ticketOf(table, 'OBS', 'observer', 'OIM')
    const outcome = async (ticket: string | null, text: string) => {
      const answer = await send(table, ticket, text)
      return answer.ok ? null : answer.error.kind
    }
    for (const [party, role] of [
      ['MEX', 'delegate'],
      ['PPT', 'screen'],
    ] as const) {
      expect(await outcome(await ticketOf(table, party, role, 'x'), 'a')).toBe('may-not-advise')
    }
    expect(await outcome(null, 'a')).toBe('may-not-advise')
    expect(await outcome('made-up', 'a')).toBe('may-not-advise')
    expect(await outcome(observer, ' \n ')).toBe('no-comment')
    expect(await outcome(observer, 'x'.repeat(5_000))).toBe('no-comment')
    for (let n = 0; n < 10; n += 1) expect(await outcome(observer, `Comentario ${n}`)).toBeNull()
    expect(await outcome(observer, 'Uno más')).toBe('too-many-tries')
  })

  it('is nothing that the chair’s page could write or change', async () => {
    const table = await startTestHost()
    const chair = await atAdvice(table, 'PPT', 'chair')
    await until(() => chair.provider.synced, 'the chair')
    chair.doc.getArray('advice').push([{ country: 'OBS', delegate: 'OIM', at: 1, text: 'falso' }])
    await until(() => chair.closes.length > 0, 'the end')
    expect(chair.refusals).toEqual(['may-not-write'])
  })
})

async function ticketOf(
  { meeting }: TestHost,
  party: Party,
  role: Role,
  name: string,
): Promise<string> {
  return must(await meeting.seat({ party, role, name }, null)).ticket
}

function send({ host, room }: TestHost, ticket: string | null, text: string) {
  const headers: Record<string, string> = ticket === null ? {} : { 'x-mesa-ticket': ticket }
  return callAt(host.url, headers)('advice/send', { room, text })
}

/** Connects to the room of the comments, whoever may. */
async function atAdvice(table: TestHost, party: Party, role: Role): Promise<TestClient> {
  const ticket = await ticketOf(table, party, role, 'x')
  return connect(table.host.url, adviceRoom(table.room), ticket, { party, name: 'x' })
}
