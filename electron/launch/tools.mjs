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
  // Only what is about several hosts asks for these; it says so where it is left out.
  { package: 'postgresql', isOptional: true, isThere: () => findPostgres() !== null },
  { package: 'redis-server', isOptional: true, isThere: () => hasProgram('redis-server') },
]

/** Where Debian keeps what PostgreSQL's own tools run; the newest version first. */
const POSTGRES = '/usr/lib/postgresql'

/**
 * Installs with apt-get what the tests need, where that may be done without asking.
 *
 * @throws {Obstacle} naming what to install, elsewhere
 */
export async function prepareTools(say) {
  const missing = missingTools()
  if (missing.length === 0) return
  const apt = aptCommand()
  if (apt !== null) {
    tell(say.gettingTools({ tools: namesOf(missing) }))
    await withoutServices(apt, () => install(apt, missing))
  }
  const needed = missingTools().filter((tool) => tool.isOptional !== true)
  if (needed.length > 0) throw new Obstacle(say.missingTools({ tools: namesOf(needed) }))
}

/** The folder of `initdb` and `postgres`; null where there is none. */
export function findPostgres() {
  const folders = fs.existsSync(POSTGRES)
    ? fs.readdirSync(POSTGRES).sort((one, other) => Number(other) - Number(one))
    : []
  const candidates = [
    ...folders.map((each) => path.join(POSTGRES, each, 'bin')),
    ...programFolders(),
  ]
  return candidates.find((folder) => fs.existsSync(path.join(folder, 'initdb'))) ?? null
}

async function install([command, ...before], tools) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = tools.map((tool) => tool.package)
  await run(command, [...before, 'apt-get', 'update', '-q'], { env })
  const order = ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages]
  await run(command, [...before, ...order], { env })
}

/**
 * Debian starts a server when it installs it. The tests start their own, so that nothing is to
 * be left running on the usual ports: Debian's own way to say so is this file.
 */
async function withoutServices([command, ...before], work) {
  if (fs.existsSync(POLICY)) return work()
  const write = `printf '#!/bin/sh\\nexit 101\\n' > ${POLICY} && chmod 755 ${POLICY}`
  await run(command, [...before, 'sh', '-c', write])
  try {
    await work()
  } finally {
    await run(command, [...before, 'rm', '-f', POLICY])
  }
}

const POLICY = '/usr/sbin/policy-rc.d'

function missingTools() {
  return TOOLS.filter(({ isThere }) => !isThere())
}

function namesOf(tools) {
  return tools.map((tool) => tool.package).join(' ')
}

/** What runs a command as root without asking; null where nothing does. */
function aptCommand() {
  if (process.platform !== 'linux' || !hasProgram('apt-get')) return null
  if (process.getuid?.() === 0) return ['env']
  const sudo = hasProgram('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0
  return sudo ? ['sudo', '-n', 'env'] : null
}

function hasProgram(...names) {
  const folders = programFolders()
  return names.some((name) => folders.some((folder) => fs.existsSync(path.join(folder, name))))
}

function programFolders() {
  return (process.env.PATH ?? '').split(path.delimiter)
}

function hasFont(name) {
  const list = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.includes(name)
}
