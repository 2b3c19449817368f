import { createSocket } from 'node:dgram'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NOBODY_NEARBY, openNearby, readMdnsPort } from '../../../../electron/host/web/nearby.ts'
import type { Nearby } from '../../../../electron/host/web/nearby.ts'
import { must, startTestHost } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'
import { freeUdpPort, hasMulticast } from '../../../support/multicast.ts'

const port = await freeUdpPort()
const HERE = 'GRCM 2026-03-10 Heredia'

describe.skipIf(!(await hasMulticast(port)))('a table in the network (needs multicast)', () => {
  it('is found by its name while it is shared, by others and not by itself', async () => {
    const { host, room } = await startTestHost({
      ...{ mdnsPort: port, networkAddresses: () => ['127.0.0.2'] },
    })
    const elsewhere = open()
    expect(await elsewhere.tables()).toEqual([])
    const desk = callAt(host.deskUrl)
    const { addresses } = must(await desk('desk/share', { meeting: room }))
    const at = new URL(addresses[0] ?? '').port
    await expect.poll(() => elsewhere.tables()).toMatchObject([{ name: HERE }])
    const [found] = await elsewhere.tables()
    expect(found?.origin).toMatch(new RegExp(`^http://[\\d.]+:${at}$`))
    expect(must(await desk('desk/nearby', null))).toEqual([])

    must(await desk('desk/practice', null))
    await expect.poll(async () => (await elsewhere.tables()).length).toBe(2)
    must(await desk('desk/unshare', { meeting: room }))
    await expect.poll(() => elsewhere.tables()).toEqual([])
  })

  it('is shown as it was said last, however quickly that changes', async () => {
    const [one, other] = [open(), open()]
    await other.tables()
    const said = [['A', 'B'], ['C'], ['C', 'D']].map((names) =>
      one.announce('http://10.0.0.1:4180', names),
    )
    await Promise.all(said)
    const names = async () => (await other.tables()).map(({ name }) => name).sort()
    await expect.poll(names).toEqual(['C', 'D'])
  })

  it('is not shown any more once its host is on the way home', async () => {
    const [one, other] = [open(), open()]
    await one.announce('http://10.0.0.1:4180', ['A'])
    await expect.poll(() => other.tables()).toMatchObject([{ name: 'A' }])
    await one.stop()
    await one.announce('http://10.0.0.1:4180', ['A', 'B'])
    await expect.poll(() => other.tables()).toEqual([])
  })

  it('says that it is encrypted', async () => {
    const [one, other] = [open(), open()]
    await one.announce('https://192.168.1.20:4180', ['Declaración'])
    await expect.poll(() => other.tables()).toMatchObject([{ name: 'Declaración' }])
    expect((await other.tables())[0]?.origin).toMatch(/^https:.*:4180$/)
  })

  it('is not shown with what makes no sense, whoever says it', async () => {
    const [liar, other] = [open(), open()]
    await liar.announce('http://10.0.0.1:4180', ['\u202eMesa\u0007 \n falsa', 'x'.repeat(500)])
    await liar.announce('javascript://10.0.0.1:4181', ['No es una mesa'])
    const honest = open()
    await honest.announce('http://10.0.0.1:4182', ['\u202eMesa\u0007 \n falsa'])
    await expect.poll(() => other.tables()).toMatchObject([{ name: 'Mesa falsa' }])
  })
})

describe('a computer that may not speak multicast', () => {
  it('finds nobody, and nothing fails', async () => {
    const taken = createSocket({ type: 'udp4', reuseAddr: false })
    const at = await new Promise<number>((resolve) => {
      taken.bind(0, () => resolve(taken.address().port))
    })
    onTestFinished(() => void taken.close())
    const nearby = open(at)
    await nearby.announce('http://10.0.0.1:4180', ['Mesa'])
    expect(await nearby.tables()).toEqual([])
    await NOBODY_NEARBY.announce('http://10.0.0.1:4180', ['Mesa'])
    expect(await NOBODY_NEARBY.tables()).toEqual([])
  })

  it('is one that was told not to', () => {
    expect(['off', '0', '70000', '5454', undefined].map(readMdnsPort)).toEqual([
      ...[null, null, null, 5454, 5353],
    ])
  })
})

function open(at = port): Nearby {
  const nearby = openNearby(at)
  onTestFinished(() => nearby.stop())
  return nearby
}
