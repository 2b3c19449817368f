import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findElectron } from './electron-binary.mjs'
import { launch, Obstacle, prepareGround, ROOT, tell } from './ground.mjs'
import { hasDisplay, parseOptions } from './options.mjs'
import { languageOf } from './words.mjs'

/** A window that ends this soon never opened: libraries are missing, or the display is gone. */
const STILLBORN_MS = 5000

/** `npm start`: the desktop window where there can be one, else the same app in the browser. */
await launch(async (say) => {
  const options = readOptions(say)
  if (options === null) return 0
  await prepareGround()
  const isShown = options.mayOpen && hasDisplay(process.platform, process.env)
  if (options.mayOpen && !isShown) tell(say.noDisplay())
  const window = isShown && !options.isBrowser ? await openWindow(options.port, say) : null
  if (window?.kind === 'done') return window.code
  const { serveDesk } = await import(pathToFileURL(path.join(ROOT, 'dist/node/app.js')).href)
  const language = languageOf(process.env)
  const why = await serveDesk({ root: ROOT, port: options.port, isOpened: isShown, language })
  window?.stop?.()
  if (why !== null) throw new Obstacle(why)
  return 0
})

function readOptions(say) {
  const options = parseOptions(process.argv.slice(2))
  switch (options.kind) {
    case 'help':
      console.log(say.help())
      return null
    case 'bad-port':
      throw new Obstacle(say.badPort(options))
    case 'bad-option':
      throw new Obstacle(say.badOption(options))
    default:
      return options
  }
}

/** Opens Electron and stays until it is closed; or says in one line why not. */
async function openWindow(port, say) {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    tell(say.asRoot())
    return { kind: 'none' }
  }
  const electron = await findElectron(() => tell(say.gettingElectron()))
  if (electron.kind === 'there') {
    const startedMs = Date.now()
    const code = await runElectron(electron.program, port)
    if (code === 0 || Date.now() - startedMs > STILLBORN_MS) return { kind: 'done', code }
    tell(say.noElectron({ why: say.electronDied({ code }) }))
    return { kind: 'none' }
  }
  const why = electron.kind === 'slow' ? say.slowElectron() : electron.why
  tell(say.noElectron({ why }))
  return { kind: 'none', stop: electron.kind === 'slow' ? electron.stop : undefined }
}

function runElectron(program, port) {
  const env = { ...process.env, MESA_PORT: port === null ? '' : String(port) }
  delete env.ELECTRON_RUN_AS_NODE
  return new Promise((resolve) => {
    const child = spawn(program, [ROOT], { cwd: ROOT, env, stdio: 'inherit' })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
    process.once('SIGINT', () => child.kill('SIGINT'))
    process.once('SIGTERM', () => child.kill('SIGTERM'))
  })
}
