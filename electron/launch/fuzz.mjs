import path from 'node:path'
import { parseArgs } from 'node:util'
import { runVitest } from './check.mjs'
import { launch, Obstacle, prepareGround, preparePackages, ROOT } from './ground.mjs'

/** In the browser. Below `launch` it would not be there yet when that begins. */
const SCRIPTS_AT_A_TABLE = 5

/**
 * `npm run fuzz`: random scripts of several people on one text; fails where a promise breaks. With
 * `--browser` as many one after the other in the page itself, which is a thousand times slower; with
 * `--defect NAME` on a table where a fault was planted, which must be found.
 */
await launch(async (say) => {
  const options = optionsOf(process.argv.slice(2), say)
  if (options.isInBrowser) return fuzzBrowsers(options)
  await preparePackages()
  const { runnerImport } = await import('vite')
  const main = path.join(ROOT, 'tests/properties/fuzz.ts')
  const { module } = await runnerImport(main, { configFile: false, root: ROOT, logLevel: 'error' })
  return module.runFuzz(options, () => Date.now(), console.log) ? 0 : 1
})

/** A few scripts at one table, then a few at a new one, until there were enough or the time is over. */
async function fuzzBrowsers({ runs, seed, minutes }) {
  await prepareGround()
  const untilMs = Date.now() + minutes * 60_000
  for (let done = 0; done < runs && Date.now() < untilMs; done += SCRIPTS_AT_A_TABLE) {
    process.env.MESA_SEED = String(seed + done)
    process.env.MESA_SCRIPTS = String(Math.min(SCRIPTS_AT_A_TABLE, runs - done))
    console.log(`seed ${seed + done}`)
    const code = await runVitest(['--project', 'e2e', 'tests/e2e/script.test.ts'])
    if (code !== 0) return code
  }
  return 0
}

/** As many scripts as asked for; without a number, as many as fit in the minutes, or the usual. */
function optionsOf(args, say) {
  const { values } = parse(args, say)
  const number = (name, isSound) => {
    const text = values[name]
    if (text === undefined) return undefined
    if (!/^\d{1,9}(\.\d+)?$/.test(text) || !isSound(Number(text)))
      throw new Obstacle(say.fuzzUsage())
    return Number(text)
  }
  // No scripts, or no time for any, would pass for a text in which nothing was found.
  const minutes = number('minutes', (some) => some > 0)
  const isInBrowser = values.browser === true
  const usual = isInBrowser ? SCRIPTS_AT_A_TABLE : 2000
  return {
    runs:
      number('runs', (some) => Number.isInteger(some) && some > 0) ??
      (minutes === undefined ? usual : Infinity),
    isInBrowser,
    seed: number('seed', Number.isInteger) ?? Date.now() % 1_000_000,
    minutes: minutes ?? Infinity,
    defect: values.defect ?? null,
  }
}

function parse(args, say) {
  try {
    const text = { type: 'string' }
    const browser = { type: 'boolean' }
    const options = { runs: text, seed: text, minutes: text, defect: text, browser }
    return parseArgs({ args, options })
  } catch {
    throw new Obstacle(say.fuzzUsage())
  }
}
