import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch, prepareGround, ROOT } from './ground.mjs'

/** `npm run -s mesa -- …`: the command line, with nothing on standard output but its own. */
await launch(async () => {
  await prepareGround()
  // npm changes into the project; what a person types is meant from where they stand.
  if (process.cwd() === ROOT && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const cli = path.join(ROOT, 'dist/node/cli.js')
  process.argv[1] = cli
  await import(pathToFileURL(cli).href)
  return process.exitCode
})
