import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { connect, joinAs, must, startTestHost, textOf, until } from '../../../support/host.ts'
import { writeAfter } from '../../../support/typing.ts'
import { ask, callAt } from '../../../support/http.ts'

describe('an invitation', () => {
  it('is there for each delegation and role, in the order of the table', async () => {
    const { meeting } = await startTestHost()
    expect((await meeting.invitations()).map(({ party, role }) => `${party} ${role}`)).toEqual([
      'PPT chair',
      ...['BLZ', 'CAN', 'CRI', 'SLV', 'USA', 'GTM', 'HND', 'MEX', 'NIC', 'PAN', 'DOM'].map(
        (country) => `${country} delegate`,
      ),
      'SE rapporteur',
      'OBS observer',
    ])
  })

  it('gives whoever types its code a ticket that opens the room', async () => {
    const table = await startTestHost()
    const call = callAt(table.host.url)
    const code = (await codeOf(table, 'MEX')).toLowerCase().replaceAll('-', ' ')
    expect(must(await call('invitation/read', { code }))).toMatchObject({
      party: 'MEX',
      role: 'delegate',
      title: 'Conclusiones y Recomendaciones',
    })
    const admission = must(await call('invitation/accept', { code, name: '  Ana \n Torres ' }))
    expect(admission).toMatchObject({ room: table.room, party: 'MEX', name: 'Ana Torres' })
    await joinAs(table, 'MEX', { ticket: admission.ticket })
  })

  it('is asked for a name', async () => {
    const table = await startTestHost()
    const call = callAt(table.host.url)
    const answer = await call('invitation/accept', { code: await codeOf(table, 'MEX'), name: ' ' })
    expect(answer).toEqual({ ok: false, error: { kind: 'no-name' } })
  })

  it('once renewed is revoked, and sends home who came with it, and nobody else', async () => {
    const table = await startTestHost()
    const call = callAt(table.host.url)
    const code = await codeOf(table, 'MEX')
    const { ticket } = must(await call('invitation/accept', { code, name: 'Ana' }))
    const mex = await joinAs(table, 'MEX', { ticket })
    const can = await joinAs(table, 'CAN')
    const next = must(await table.meeting.renew(code))
    await until(() => mex.closes.length > 0, 'the end')
    expect([mex.closes, can.closes]).toEqual([[CLOSE.ticket], []])
    expect(next?.code).not.toBe(code)
    expect(await call('invitation/accept', { code, name: 'Ana' })).toEqual({
      ok: false,
      error: { kind: 'revoked' },
    })
    const again = connect(table.host.url, table.room, ticket, { party: 'MEX', name: 'Ana' })
    await until(() => again.closes.length > 0, 'the end')
    expect(again.closes).toEqual([CLOSE.ticket])
  })

  it('is made and revoked by the desk while the meeting runs, several for one delegation', async () => {
    const table = await startTestHost()
    const desk = callAt(table.host.deskUrl)
    const { room: meeting } = table
    const place = { meeting, party: 'MEX', role: 'observer' } as const
    const { code } = must(await desk('desk/invite', place))
    const other = must(await desk('desk/invite', { ...place, role: 'delegate' }))
    expect((await table.meeting.invitations()).filter(({ party }) => party === 'MEX')).toHaveLength(
      3,
    )
    const call = callAt(table.host.url)
    const { ticket } = must(await call('invitation/accept', { code, name: 'Ana' }))
    const reader = await joinAs(table, 'MEX', { ticket, role: 'observer' })
    const writer = await joinAs(table, 'MEX', {
      ticket: must(await call('invitation/accept', { code: other.code, name: 'Eva' })).ticket,
    })
    expect(await desk('desk/revoke', { meeting, code })).toEqual({ ok: true, value: null })
    await until(() => reader.closes.length > 0, 'the end')
    expect([reader.closes, writer.closes]).toEqual([[CLOSE.ticket], []])
    const again = { ok: false, error: { kind: 'no-such-code' } }
    expect(await desk('desk/revoke', { meeting, code })).toEqual(again)
    expect(await desk('desk/renew', { meeting, code })).toEqual(again)
  })

  it('is for no role that its party cannot have', async () => {
    const { host, room: meeting } = await startTestHost()
    const refused = await ask(host.url, '/api/desk/invite', {
      method: 'POST',
      headers: { 'x-mesa-desk': host.deskUrl.split('#desk=')[1] ?? '' },
      body: JSON.stringify({ meeting, party: 'MEX', role: 'chair' }),
    })
    expect(refused.status).toBe(400)
  })

  it('for the screen lets read, and nothing else', async () => {
    const table = await startTestHost()
    const screen = await joinAs(table, 'PPT', { role: 'screen' })
    expect(textOf(screen)).toContain('Agradecer')
    writeAfter(screen, 'Agradecer', ' de paso')
    await until(() => screen.closes.length > 0, 'the end')
    expect(screen.refusals).toEqual(['may-not-write'])
  })

  it('cannot be guessed at leisure', async () => {
    const table = await startTestHost({ nowMs: () => 1_000 })
    const call = callAt(table.host.url)
    const kinds: string[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      const answer = await call('invitation/read', { code: `MEX-2222-22${tries}2` })
      kinds.push(answer.ok ? 'ok' : answer.error.kind)
    }
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'no-such-code'), 'too-many-tries'])
    expect(await call('invitation/read', { code: await codeOf(table, 'MEX') })).toMatchObject({
      error: { kind: 'too-many-tries', waitMs: 60_000 },
    })
  })
})

async function codeOf(
  { meeting }: Pick<Awaited<ReturnType<typeof startTestHost>>, 'meeting'>,
  party: string,
): Promise<string> {
  const found = (await meeting.invitations()).find((each) => each.party === party)
  if (found === undefined) throw new Error(`No invitation for ${party}`)
  return found.code
}
