import path from 'node:path'
import { launch, prepareGround, ROOT } from './ground.mjs'
import { prepareTools } from './tools.mjs'

/** `npm run bench`: JSON lines on standard output; fails where a target is missed. */
await launch(async (say) => {
  await prepareGround()
  await prepareTools(say)
  const { runnerImport } = await import('vite')
  const main = path.join(ROOT, 'tests/bench/main.ts')
  const { module } = await runnerImport(main, { configFile: false, root: ROOT, logLevel: 'error' })
  return (await module.runBench(ROOT)) ? 0 : 1
})
