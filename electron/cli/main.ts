import process from 'node:process'
import { fileURLToPath } from 'node:url'
import envPaths from 'env-paths'
import packageFile from '../../package.json'
import { readMdnsPort } from '../host/index.ts'
import { runMesa } from './run.ts'
import { createTranslate, languageFor } from './words.ts'

/** The composition root of `mesa`: the one place that knows the process. */

const args = process.argv.slice(2)
const { LC_ALL, LC_MESSAGES, LANG } = process.env
const asked = /^--lang(?:=|$)/
const at = args.findIndex((arg) => asked.test(arg))
const lang = args[at]?.includes('=') === true ? args[at]?.split('=')[1] : args[at + 1]

// A reader that closes early (`mesa text … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const language = languageFor(at < 0 ? undefined : lang, LC_ALL ?? LC_MESSAGES ?? LANG)

process.exitCode = await runMesa(
  args,
  {
    t: createTranslate(language),
    language,
    print: (text) => process.stdout.write(text),
    log: (line) => process.stderr.write(`${line}\n`),
    nowMs: () => Date.now(),
    installation: {
      version: packageFile.version,
      // As deep from the root as the built file, dist/node/cli.js.
      pagesFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
      // Beside this one, as it was built.
      asideProgram: fileURLToPath(new URL('./aside.js', import.meta.url)),
      mdnsPort: readMdnsPort(process.env['MESA_MDNS']),
      configFolder:
        process.env['MESA_HOME'] ?? envPaths('mesa-de-redaccion', { suffix: '' }).config,
    },
    stopping: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      }),
  },
  (line) => process.stderr.write(`${line}\n`),
)
