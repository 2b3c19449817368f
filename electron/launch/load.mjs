import path from 'node:path'
import { parseArgs } from 'node:util'
import { launch, Obstacle, preparePackages, ROOT } from './ground.mjs'

/** Must be names of tests/load/main.ts, which is only read once packages are installed. */
const SCENARIOS = ['delegations', 'readers', 'meetings', 'relay', 'together', 'memory', 'kills']

/**
 * `npm run load`: people typing through a real host, all on this computer. JSON lines, then a
 * summary; fails where something was lost, doubled or refused, or a target is missed.
 */
await launch(async (say) => {
  const options = optionsOf(process.argv.slice(2), () => {
    throw new Obstacle(say.loadUsage({ scenarios: SCENARIOS.join('|') }))
  })
  await preparePackages()
  const { runnerImport } = await import('vite')
  const main = path.join(ROOT, 'tests/load/main.ts')
  const { module } = await runnerImport(main, { configFile: false, root: ROOT, logLevel: 'error' })
  return (await module.runLoad(ROOT, options, console.log)) ? 0 : 1
})

/** One table as it was asked for; without numbers, all that there is a target for. */
function optionsOf(args, refuse) {
  const values = parse(args, refuse)
  const number = (name, most) => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : NaN
    return value > 0 && value <= most ? value : refuse()
  }
  const [clients, minutes, rate] = [
    number('clients', 300),
    number('minutes', 120),
    number('rate', 50),
  ]
  if (values.only !== undefined && !SCENARIOS.includes(values.only)) refuse()
  const isAsked = [clients, minutes, rate].some((value) => value !== undefined)
  return {
    table: isAsked ? { clients: clients ?? 11, minutes: minutes ?? 1, rate: rate ?? 5 } : null,
    only: values.only ?? null,
  }
}

function parse(args, refuse) {
  const text = { type: 'string' }
  try {
    return parseArgs({ args, options: { clients: text, minutes: text, rate: text, only: text } })
      .values
  } catch {
    return refuse()
  }
}
