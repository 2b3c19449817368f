import { checkAll, runVitest } from './check.mjs'
import { launch, prepareGround } from './ground.mjs'
import { prepareTools } from './tools.mjs'

/**
 * `npm test`: everything. All tests are one run of vitest, so that its summary, the last thing
 * printed, speaks for all of them. What follows `--` goes to vitest.
 */
await launch(async (say) => {
  await prepareGround()
  await prepareTools(say)
  const isSound = await checkAll()
  const tests = await runVitest(process.argv.slice(2))
  return isSound && tests === 0 ? 0 : 1
})
