import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { Obstacle, run, tell } from './ground.mjs'

/** What the tests run besides Node, and the Debian package that brings it. */
const TOOLS = [
  {
    package: 'chromium',
    isThere: () => hasProgram('chromium', 'google-chrome', 'chromium-browser'),
  },
  { package: 'libreoffice-writer', isThere: () => hasProgram('soffice') },
  { package: 'poppler-utils', isThere: () => hasProgram('pdftoppm') },
  { package: 'fonts-crosextra-carlito', isThere: () => hasFont('Carlito') },
]

/**
 * Installs with apt-get what the tests need, where that may be done without asking.
 *
 * @throws {Obstacle} naming what to install, elsewhere
 */
export async function prepareTools(say) {
  const missing = missingTools()
  if (missing.length === 0) return
  const apt = aptCommand()
  const tools = missing.join(' ')
  if (apt === null) throw new Obstacle(say.missingTools({ tools }))
  tell(say.gettingTools({ tools }))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const [command, ...before] = apt
  await run(command, [...before, 'update', '-q'], { env })
  await run(command, [...before, 'install', '-q', '-y', '--no-install-recommends', ...missing], {
    env,
  })
  const still = missingTools()
  if (still.length > 0) throw new Obstacle(say.missingTools({ tools: still.join(' ') }))
}

function missingTools() {
  return TOOLS.filter(({ isThere }) => !isThere()).map((tool) => tool.package)
}

function aptCommand() {
  if (process.platform !== 'linux' || !hasProgram('apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  const sudo = hasProgram('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0
  return sudo ? ['sudo', '-n', 'apt-get'] : null
}

function hasProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return names.some((name) => folders.some((folder) => fs.existsSync(path.join(folder, name))))
}

function hasFont(name) {
  const list = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.includes(name)
}
