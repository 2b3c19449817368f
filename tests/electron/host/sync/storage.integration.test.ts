import { createServer } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { describe, expect, it } from 'vitest'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import type { MeetingFile } from '../../../../electron/host/index.ts'
import { serveMeeting } from '../../../../electron/host/meetings/open-meeting.ts'
import type { Choose } from '../../../../electron/host/store/port.ts'
import { createEngine } from '../../../../electron/host/sync/engine.ts'
import { WIRE } from '../../../../shared/protocol/wire.ts'
import { err } from '../../../../shared/result.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import {
  connect,
  createTestMeeting,
  isReceived,
  must,
  textOf,
  until,
} from '../../../support/host.ts'
import type { TestClient } from '../../../support/host.ts'
import { writeAfter } from '../../../support/typing.ts'

describe('a fault of the host', () => {
  it('in writing is told to all as a disk that takes nothing, and nothing is lost', async () => {
    const { disk, sit, faults } = await startOnDisk()
    const [mex, can] = [await sit('MEX'), await sit('CAN')]
    disk.isBroken = true
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => can.storage.includes(true), 'the warning')
    expect([isReceived(mex), textOf(can).includes('firmemente')]).toEqual([false, false])
    disk.isBroken = false
    await until(() => isReceived(mex) && textOf(can).includes('firmemente'), 'the words')
    expect([faults.map(String), can.storage.at(-1)]).toEqual([['Error: the disk broke'], false])
  })

  it('in what a page brings under seal ends nothing', async () => {
    const { meeting, sit, faults } = await startOnDisk()
    const [mex, can] = [await sit('MEX'), await sit('CAN')]
    const sealed: string[] = []
    can.provider.messageHandlers[WIRE.sealed] = (_, decoder) => {
      sealed.push(decoding.readVarString(decoder))
    }
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => sealed.length > 0, 'the seal')
    Object.assign(meeting.rooms[0] ?? {}, {
      restore() {
        throw new Error('the gate broke')
      },
    })
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, WIRE.sealed)
    encoding.writeVarString(encoder, sealed[0] ?? '')
    can.provider.ws?.send(encoding.toUint8Array(encoder))
    await until(() => faults.length > 0, 'the fault')
    writeAfter(can, 'Tomar nota', ' bien')
    await until(() => isReceived(can), 'the next words')
    expect(faults.map(String)).toEqual(['Error: the gate broke'])
  })
})

describe('a disk that is full', () => {
  it('is told to everybody; nothing is confirmed or shown until it is written', async () => {
    const { disk, sit, seqs } = await startOnDisk()
    const [mex, can] = [await sit('MEX'), await sit('CAN')]
    disk.isFull = true
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => [mex, can].every(({ storage }) => storage.includes(true)), 'the warning')
    writeAfter(mex, 'firmemente', ' y mucho')
    writeAfter(can, 'Tomar nota', ' bien')
    const nic = await sit('NIC')
    await until(() => nic.storage.includes(true), 'the warning for who comes')
    expect([isReceived(mex), isReceived(can)]).toEqual([false, false])
    for (const other of [can, nic]) expect(textOf(other)).not.toContain('firmemente')

    disk.isFull = false
    await until(() => [mex, can].every(isReceived), 'the receipts')
    await until(() => [mex, can, nic].every(isAllThere), 'the words')
    expect(mex.storage.at(-1)).toBe(false)
    expect(seqs()).toEqual([1, 2, 3, 4])
  })

  it('loses nobody their words when the host stops on it', async () => {
    const { disk, sit, stop, path } = await startOnDisk()
    const mex = await sit('MEX')
    disk.isFull = true
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => mex.storage.includes(true), 'the warning')
    await stop()
    expect([isReceived(mex), textOf(mex).includes('firmemente')]).toEqual([false, true])
    const file = must(openMeetingFile(path))
    expect([...file.store.entries()]).toHaveLength(1)
    file.close()
  })
})

function isAllThere(client: TestClient): boolean {
  return (
    textOf(client).includes('Agradecer firmemente y mucho') && textOf(client).includes('nota bien')
  )
}

/** A meeting on a disk that can be filled, served as the host serves it. */
async function startOnDisk() {
  const path = join(temporaryFolder(), 'test.mesa')
  createTestMeeting(path)
  const disk = { isFull: false, isBroken: false }
  const file = must(openMeetingFile(path))
  const faults: unknown[] = []
  const surroundings = {
    nowMs: () => 1_000,
    report: () => undefined,
    onFault: (fault: unknown) => faults.push(fault),
  }
  const engine = createEngine(surroundings)
  const meeting = await serveMeeting(onDisk(file, disk), engine, surroundings, surroundings.onFault)
  if (meeting === null) throw new Error('No draft')
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket, { headers }) => {
    const [, ticket = ''] = (headers['sec-websocket-protocol'] ?? '').split(',')
    engine.connect(socket, meeting.id, ticket.trim())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await meeting.close()
    for (const socket of sockets.clients) socket.terminate()
    server.close()
  }
  onTestFinished(stop)
  const sit = async (party: 'MEX' | 'CAN' | 'NIC') => {
    const { ticket } = must(await meeting.seat({ party, role: 'delegate', name: party }, null))
    const client = connect(`http://127.0.0.1:${port}`, meeting.id, ticket, { party, name: party })
    await until(() => client.provider.synced, party)
    return client
  }
  return {
    path,
    disk,
    meeting,
    faults,
    sit,
    stop,
    seqs: () => [...file.store.entries()].map(({ seq }) => seq),
  }
}

/** The disk fails only once there is something to be written. */
function failed(choose: Choose, path: string) {
  choose([])
  return err({ kind: 'cannot-write', path } as const)
}

function onDisk(
  file: MeetingFile,
  disk: { readonly isFull: boolean; readonly isBroken: boolean },
): MeetingFile {
  return {
    ...file,
    record(choose) {
      if (disk.isBroken) throw new Error('the disk broke')
      return disk.isFull ? failed(choose, file.path) : file.record(choose)
    },
  }
}
