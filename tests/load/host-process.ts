/**
 * The host that is measured, in a process of its own with every meeting of a folder open:
 * `node host-process.js FOLDER [PORT]`. It answers each message with what it took of the computer.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startHost } from '../../electron/host/index.ts'
import { answerWeighing } from './weighed.ts'

const folder = process.argv[2] ?? '.'
const host = await startHost({
  version: 'load',
  pagesFolder: join(folder, 'pages'),
  meetingsFolder: folder,
  configFolder: join(folder, 'config'),
  port: Number(process.argv[3] ?? 0),
  onFault: (error) => console.error(error),
})
if (!host.ok) throw new Error(JSON.stringify(host.error))
const tables = []
for (const name of readdirSync(folder).filter((each) => each.endsWith('.mesa'))) {
  const meeting = await host.value.openMeeting(join(folder, name))
  if (!meeting.ok) throw new Error(JSON.stringify(meeting.error))
  tables.push({ room: meeting.value.id, invitations: await meeting.value.invitations() })
}
answerWeighing(() => host.value.stop())
process.send?.({ url: host.value.url, tables })
