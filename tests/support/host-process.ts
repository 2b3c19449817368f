/**
 * A host in a process of its own, for tests that kill it: `node host-process.js FOLDER`. It says
 * one line of JSON when it listens.
 */
import { join } from 'node:path'
import { startHost } from '../../electron/host/index.ts'

const folder = process.argv[2] ?? '.'
const host = await startHost({
  version: '0.0.0-test',
  pagesFolder: join(folder, 'pages'),
  meetingsFolder: folder,
  configFolder: join(folder, 'config'),
  port: Number(process.argv[3] ?? 0),
})
if (!host.ok) throw new Error(JSON.stringify(host.error))
const meeting = await host.value.openMeeting(join(folder, 'test.mesa'))
if (!meeting.ok) throw new Error(JSON.stringify(meeting.error))
const tickets: [string, string][] = []
for (const party of ['MEX', 'CAN', 'CRI'] as const) {
  const seat = await meeting.value.seat({ party, role: 'delegate', name: party }, null)
  if (!seat.ok) throw new Error(JSON.stringify(seat.error))
  tickets.push([party, seat.value.ticket])
}
const { port, url } = host.value
console.log(JSON.stringify({ port, url, room: meeting.value.id, tickets }))
