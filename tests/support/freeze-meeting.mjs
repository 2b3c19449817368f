import { existsSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

/**
 * `node tests/support/freeze-meeting.mjs 4` keeps a meeting's file of today's version for all
 * later ones to open. What was frozen is never written anew.
 */
const root = path.resolve(import.meta.dirname, '../..')
const [version] = process.argv.slice(2)
if (!/^\d+$/.test(version ?? '')) throw new Error('Say which version of the file')
const file = path.join(root, `tests/fixtures/meetings/version-${version}.mesa`)
if (existsSync(file)) throw new Error(`Version ${version} was frozen before, and stays as it is`)
const story = path.join(root, 'tests/support/meeting-story.ts')
const { module } = await runnerImport(story, { configFile: false, root, logLevel: 'error' })
module.freezeMeeting(file)
