/**
 * What the host is compared with: `ws` and `y-protocols` and nothing else, neither admission nor
 * gate nor disk. `node bare-relay.js FILE.mesa`: one room, with the text of that file.
 */
import { createServer } from 'node:http'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import type { RawData, WebSocket } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import { openMeetingFile } from '../../electron/host/index.ts'
import { answerWeighing } from './weighed.ts'

const SYNC = 0

const file = openMeetingFile(process.argv[2] ?? '')
if (!file.ok) throw new Error(JSON.stringify(file.error))
const { doc } = file.value
const server = createServer()
const sockets = new WebSocketServer({ server })

sockets.on('connection', (socket) => {
  socket.on('message', (data: RawData) => take(socket, new Uint8Array(data as Buffer)))
  socket.send(message((encoder) => writeSyncStep1(encoder, doc)))
})

doc.on('update', (update: Uint8Array) => {
  const bytes = message((encoder) => writeUpdate(encoder, update))
  for (const socket of sockets.clients) socket.send(bytes)
})

function take(socket: WebSocket, data: Uint8Array): void {
  const decoder = decoding.createDecoder(data)
  if (decoding.readVarUint(decoder) !== SYNC) return
  const reply = message((encoder) => readSyncMessage(decoder, encoder, doc, socket))
  if (reply.length > 1) socket.send(reply)
}

function message(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  answerWeighing(async () => {
    for (const socket of sockets.clients) socket.terminate()
    await new Promise((resolve) => server.close(resolve))
    file.value.close()
  })
  process.send?.({ url: `ws://127.0.0.1:${port}`, room: file.value.meeting })
})
