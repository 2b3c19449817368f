import Database from 'libsql'
import { expect, it } from 'vitest'
import { openPracticeDesk } from '../../support/mesa.ts'
import { connect, must, until } from '../../support/host.ts'
import { callAt } from '../../support/http.ts'

it('mesa host lets people in by its links until it is stopped', async () => {
  const desk = openPracticeDesk()
  const running = desk.mesa('host', '@practice.mesa', '--port', '0')
  await until(() => desk.printed().includes('Ctrl+C'), 'the links')
  const links = [
    ...desk.printed().matchAll(/^(\w+) +(\S+) +(http:\/\/127\.0\.0\.1:\d+)\/i\/(\S+)$/gm),
  ]
  expect(links.map(([, party, role]) => `${party ?? ''} ${role ?? ''}`)).toEqual(
    expect.arrayContaining([
      'PPT presidencia',
      'MEX delegación',
      'SE relatoría',
      'OBS observación',
    ]),
  )
  expect(links).toHaveLength(14)

  const mexico = links.find(([, party]) => party === 'MEX')
  const reply = await fetch(`${mexico?.[3] ?? ''}/api/invitation/read`, {
    method: 'POST',
    body: JSON.stringify({ code: mexico?.[4] }),
  })
  expect(await reply.json()).toMatchObject({ ok: true, value: { party: 'MEX', role: 'delegate' } })

  const second = await desk.mesa('text', '@practice.mesa')
  expect(second.errors).toEqual(['mesa: @practice.mesa está abierto en otro programa'])

  desk.stop()
  expect((await running).exit).toBe(0)
  expect((await desk.mesa('text', '@practice.mesa')).exit).toBe(0)
})

it('mesa host says when its port is taken', async () => {
  const first = openPracticeDesk()
  const running = first.mesa('host', '@practice.mesa', '--port', '0')
  await until(() => first.printed().includes('Ctrl+C'), 'the links')
  const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(first.printed()) ?? []
  const other = openPracticeDesk()
  expect(await other.mesa('host', '@practice.mesa', '--port', port)).toEqual({
    ...{ exit: 1, out: '', errors: [`mesa: el puerto ${port} está ocupado`] },
  })
  first.stop()
  await running
})

it('mesa host --log writes what happens for an operator, apart from the links', async () => {
  const desk = openPracticeDesk()
  const running = desk.mesa('host', '@practice.mesa', '--port', '0', '--log')
  await until(() => desk.printed().includes('Ctrl+C'), 'the links')
  desk.stop()
  await running
  const kinds = desk.logged.map((line) => (JSON.parse(line) as { kind: string }).kind)
  expect(kinds).toEqual(['host:started', 'meeting:opened', 'host:stopping', 'host:stopped'])
  expect(desk.printed()).not.toContain('host:')
})

it('mesa host says that its file was damaged, and tells the chair who comes by a link', async () => {
  const desk = openPracticeDesk()
  const database = new Database(desk.pathOf('practice.mesa'))
  database.exec("UPDATE entries SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM entries)")
  database.exec('DELETE FROM snapshots')
  database.close()
  const running = desk.mesa('host', '@practice.mesa', '--port', '0', '--log')
  await until(() => desk.printed().includes('Ctrl+C'), 'the links')
  expect(desk.printed()).toMatch(
    /dañado: la mesa sigue en practice\.mesa.*practice \(dañado\)\.mesa\nFalta 1 cambio\n/,
  )
  const [, url = '', code = ''] = /(http:\S+)\/i\/(PPT-\S+)/.exec(desk.printed()) ?? []
  const { room, ticket } = must(await callAt(url)('invitation/accept', { code, name: 'Ana' }))
  const chair = connect(url, room, ticket, { party: 'PPT', name: 'Ana' })
  await until(() => chair.damage.length > 0, 'the chair to be told')
  expect(chair.damage).toMatchObject([{ kind: 'mended', lost: 1 }])
  chair.stop()
  desk.stop()
  await running
  expect(desk.logged.filter((line) => line.includes('meeting:damaged'))).toHaveLength(1)
  // Who opens it again finds the sound one.
  expect((await desk.mesa('verify', '@practice.mesa')).exit).toBe(0)
})
