import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { connect, joinAs, must, startTestHost, until } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'

describe('an invitation', () => {
  it('is there for each delegation and role, in the order of the table', async () => {
    const { meeting } = await startTestHost()
    expect(meeting.invitations().map(({ party, role }) => `${party} ${role}`)).toEqual([
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
    const code = codeOf(table, 'MEX').toLowerCase().replaceAll('-', ' ')
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
    const answer = await call('invitation/accept', { code: codeOf(table, 'MEX'), name: ' ' })
    expect(answer).toEqual({ ok: false, error: { kind: 'no-name' } })
  })

  it('once renewed is revoked, and sends home who came with it, and nobody else', async () => {
    const table = await startTestHost()
    const call = callAt(table.host.url)
    const code = codeOf(table, 'MEX')
    const { ticket } = must(await call('invitation/accept', { code, name: 'Ana' }))
    const mex = await joinAs(table, 'MEX', { ticket })
    const can = await joinAs(table, 'CAN')
    const next = must(table.meeting.renew(code))
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

  it('cannot be guessed at leisure', async () => {
    const table = await startTestHost({ nowMs: () => 1_000 })
    const call = callAt(table.host.url)
    const kinds: string[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      const answer = await call('invitation/read', { code: `MEX-2222-22${tries}2` })
      kinds.push(answer.ok ? 'ok' : answer.error.kind)
    }
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'no-such-code'), 'too-many-tries'])
    expect(await call('invitation/read', { code: codeOf(table, 'MEX') })).toMatchObject({
      error: { kind: 'too-many-tries', waitMs: 60_000 },
    })
  })
})

function codeOf(
  { meeting }: Pick<Awaited<ReturnType<typeof startTestHost>>, 'meeting'>,
  party: string,
): string {
  const found = meeting.invitations().find((each) => each.party === party)
  if (found === undefined) throw new Error(`No invitation for ${party}`)
  return found.code
}
