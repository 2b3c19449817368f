import { describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/index.ts'
import { ASIDE_PROGRAM } from '../../support/aside-program.ts'
import { must, startTestHost } from '../../support/host.ts'

describe('starting a host', () => {
  it('on a port that is taken says which', async () => {
    const { host, folder } = await startTestHost()
    const second = await startHost(optionsFor(folder, host.port))
    expect(second).toEqual({ ok: false, error: { kind: 'port-in-use', port: host.port } })
  })

  it('on an address that the computer does not have says so', async () => {
    const { folder } = await startTestHost()
    const options = { ...optionsFor(folder, 0), address: '203.0.113.9' }
    expect(await startHost(options)).toMatchObject({ error: { kind: 'cannot-listen' } })
  })

  it('twice finds two ports, where none was asked for', async () => {
    const { folder } = await startTestHost()
    const hosts = [must(await startHost(optionsFor(folder, null)))]
    hosts.push(must(await startHost(optionsFor(folder, null))))
    const [one, other] = hosts.map(({ port }) => port)
    for (const host of hosts) await host.stop()
    expect(one).toBeGreaterThanOrEqual(4180)
    expect(other).toBeGreaterThan(one ?? 0)
  })
})

function optionsFor(folder: string, port: number | null) {
  const folders = { pagesFolder: folder, meetingsFolder: folder, configFolder: folder }
  return { version: '0', ...folders, asideProgram: ASIDE_PROGRAM, port }
}
