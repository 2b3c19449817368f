import { expect, it } from 'vitest'
import { openPracticeDesk } from '../../support/mesa.ts'
import { until } from '../../support/host.ts'

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
