/**
 * The host that is measured, in a process of its own with every meeting of a folder open:
 * `node host-process.js FOLDER [PORT [POSTGRES REDIS]]`. It answers each message with what it took of the computer.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGround, startHost } from '../../electron/host/index.ts'
import { answerWeighing } from './weighed.ts'

const [, , folder = '.', port = '0', postgres, redis] = process.argv
const ground = postgres && redis ? await openGround({ postgres, redis }) : null
if (ground?.ok === false) throw new Error(JSON.stringify(ground.error))
const noteRecorded = answerWeighing(async () => {
  if (host.ok) await host.value.stop()
})
const host = await startHost({
  version: 'load',
  pagesFolder: join(folder, 'pages'),
  asideProgram: join(import.meta.dirname, 'aside.js'),
  meetingsFolder: folder,
  configFolder: join(folder, 'config'),
  port: Number(port),
  onFault: (error) => console.error(error),
  onEvent(event) {
    if (event.kind === 'update:taken') noteRecorded(event.tookMs)
  },
  ...(ground !== null && { ground: ground.value }),
})
if (!host.ok) throw new Error(JSON.stringify(host.error))
const tables = []
for (const name of readdirSync(folder).filter((each) => each.endsWith('.mesa'))) {
  const { together } = host.value
  const path = join(folder, name)
  const meeting = await (together === null ? host.value.openMeeting(path) : together.takeIn(path))
  if (!meeting.ok) throw new Error(JSON.stringify(meeting.error))
  tables.push({ room: meeting.value.id, invitations: await meeting.value.invitations() })
}
process.send?.({ url: host.value.url, tables })
