import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { expect, it, onTestFinished } from 'vitest'
import { MAX_WAITING_BYTES } from '../../../electron/host/sync/limits.ts'
import { SUBPROTOCOL, SYNC_PATH } from '../../../shared/protocol/wire.ts'
import { createTable } from '../../load/meetings.ts'
import { buildPrograms, invite, serveFolder } from '../../load/served.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { connect, isReceived, textOf, until } from '../../support/host.ts'
import { writeAfter } from '../../support/typing.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SIZE_BYTES = 1_000_000
/** Far more than may wait for one client, and than all buffers on the way hold. */
const TIMES = 160

it('a client that reads no more is cut off before it takes the host’s memory, and rejoins', async () => {
  const folder = temporaryFolder()
  createTable(folder, 'table', 3)
  const programs = await buildPrograms(ROOT)
  const host = await serveFolder(programs, folder)
  onTestFinished(host.kill)
  const [table] = host.tables
  if (table === undefined) throw new Error('No table')
  const seat = async (party: 'MEX' | 'CAN') =>
    invite(host, table, { party, name: party, paragraph: null })
  const mexico = await seat('MEX')
  const mex = connect(host.url, mexico.room, mexico.ticket, { party: 'MEX', name: 'MEX' })
  await until(() => mex.provider.synced, 'Mexico')
  writeAfter(mex, 'CONFERENCIA', ` ${'a'.repeat(SIZE_BYTES)}`)
  await until(() => isReceived(mex), 'a long text')

  const { room, ticket } = await seat('CAN')
  const slow = new WebSocket(`${host.url.replace('http', 'ws')}${SYNC_PATH}/${room}`, [
    SUBPROTOCOL,
    ticket,
  ])
  onTestFinished(() => slow.terminate())
  await once(slow, 'open')
  const before = await host.weigh()
  slow.pause()
  const closed = once(slow, 'close')
  // Each answer is the whole text.
  for (let times = 0; times < TIMES; times += 1) {
    slow.send(askForAll())
    await setTimeout(2)
  }
  writeAfter(mex, 'Instar', ' entretanto')
  await until(() => isReceived(mex), 'the others to be served')
  const { rssBytes } = await host.weigh()
  slow.resume()
  await closed
  const allBytes = TIMES * SIZE_BYTES
  expect(rssBytes - before.rssBytes).toBeLessThan(
    MAX_WAITING_BYTES + (allBytes - MAX_WAITING_BYTES) / 2,
  )

  const can = connect(host.url, room, ticket, { party: 'CAN', name: 'CAN' })
  await until(() => can.provider.synced, 'Canada to be back')
  expect(textOf(can)).toBe(textOf(mex))
})

function askForAll(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, messageYjsSyncStep1)
  encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
  return encoding.toUint8Array(encoder)
}
