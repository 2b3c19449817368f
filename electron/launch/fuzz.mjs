import path from 'node:path'
import { parseArgs } from 'node:util'
import { launch, Obstacle, preparePackages, ROOT } from './ground.mjs'

/** `npm run fuzz`: random scripts of several people on one text; fails where a promise breaks. */
await launch(async (say) => {
  const options = optionsOf(process.argv.slice(2), say)
  await preparePackages()
  const { runnerImport } = await import('vite')
  const main = path.join(ROOT, 'tests/properties/fuzz.ts')
  const { module } = await runnerImport(main, { configFile: false, root: ROOT, logLevel: 'error' })
  return module.runFuzz(options, () => Date.now(), console.log) ? 0 : 1
})

/** As many scripts as asked for; without a number, as many as fit in the minutes, or 2000. */
function optionsOf(args, say) {
  const { values } = parse(args, say)
  const number = (name) => {
    const text = values[name]
    if (text === undefined) return undefined
    if (!/^\d{1,9}(\.\d+)?$/.test(text)) throw new Obstacle(say.fuzzUsage())
    return Number(text)
  }
  const minutes = number('minutes')
  return {
    runs: number('runs') ?? (minutes === undefined ? 2000 : Infinity),
    seed: number('seed') ?? Date.now() % 1_000_000,
    minutes: minutes ?? Infinity,
  }
}

function parse(args, say) {
  try {
    const text = { type: 'string' }
    return parseArgs({ args, options: { runs: text, seed: text, minutes: text } })
  } catch {
    throw new Obstacle(say.fuzzUsage())
  }
}
