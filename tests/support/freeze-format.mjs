import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

/**
 * `node tests/support/freeze-format.mjs format-2` keeps a draft of today's format for all later
 * versions to open. What was frozen is never written anew: a change of the format gets a name.
 */
const root = path.resolve(import.meta.dirname, '../..')
const [name] = process.argv.slice(2)
if (!/^format-\d+[a-z]?$/.test(name ?? '')) throw new Error('Say which: format-N')
const folder = path.join(root, 'tests/fixtures', name)
if (existsSync(folder)) throw new Error(`${name} was frozen before, and stays as it is`)
const story = path.join(root, 'tests/support/format-story.ts')
const { module } = await runnerImport(story, { configFile: false, root, logLevel: 'error' })
const update = module.tellStory()
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'draft.bin'), update)
writeFileSync(
  path.join(folder, 'expected.json'),
  `${JSON.stringify(module.tellOf(update), null, 2)}\n`,
)
