import * as fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { launch, ROOT, tell } from './ground.mjs'
import { stampOfSources } from './sources.mjs'

const PARTS = [
  ['page', 'vite.config.ts'],
  ['node', 'vite.node.config.ts'],
  ['preload', 'vite.preload.config.ts'],
]

/** Builds all parts. The stamp is taken first: what changes meanwhile is built next time. */
await launch(async (say) => {
  const stamp = stampOfSources(ROOT)
  process.chdir(ROOT)
  // Whatever a shell or a test runner says: else React is built as for its own developers, and twice as slow.
  process.env.NODE_ENV = 'production'
  for (const [index, [name, config]] of PARTS.entries()) {
    tell(say.buildingPart({ part: index + 1, of: PARTS.length, name }))
    await build({ configFile: path.join(ROOT, config), logLevel: 'warn', mode: 'production' })
  }
  fs.writeFileSync(path.join(ROOT, 'dist/.stamp'), stamp)
})
