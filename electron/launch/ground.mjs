import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { languageOf, wordsIn } from './words.mjs'
import { matchesLock } from './installed.mjs'
import { withLock } from './lock.mjs'
import { stampOfSources } from './sources.mjs'

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const NEEDED_NODE = '20.19'
const LOCK_STAMP = 'node_modules/.mesa-lock'
const BUILD_STAMP = 'dist/.stamp'

/** What a person can do something about. Its message is shown as it is, and nothing else. */
export class Obstacle extends Error {}

/**
 * Gets the ground ready on a machine that may have nothing but Node: packages installed, the
 * app built. Says what it does on standard error, so that standard output stays the command's.
 *
 * @throws {Obstacle} where a person must help
 */
export function prepareGround() {
  return prepare([
    { isDone: isInstalled, work: install },
    { isDone: isBuilt, work: build },
  ])
}

/** Only the packages: for what does its own building or needs none. */
export function preparePackages() {
  return prepare([{ isDone: isInstalled, work: install }])
}

async function prepare(steps) {
  const say = wordsIn(languageOf(process.env))
  checkNode(say)
  if (steps.every(({ isDone }) => isDone())) return
  checkWritable(say)
  await withLock(
    path.join(ROOT, '.cache/prepare.lock'),
    () => tell(say.waiting()),
    async () => {
      // Somebody else may have done it while this one waited.
      for (const { isDone, work } of steps) if (!isDone()) await work(say)
    },
  )
}

/** Runs a launcher's work; an obstacle becomes one line and exit code 1. */
export async function launch(work) {
  try {
    process.exitCode = (await work(wordsIn(languageOf(process.env)))) ?? 0
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    tell(error.message)
    process.exitCode = 1
  }
}

export function tell(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a program of ours with its output on standard error.
 *
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function checkNode(say) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = NEEDED_NODE.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  throw new Obstacle(say.oldNode({ needed: NEEDED_NODE, found: process.versions.node }))
}

function checkWritable(say) {
  try {
    fs.accessSync(ROOT, fs.constants.W_OK)
  } catch {
    throw new Obstacle(say.readOnly({ folder: ROOT }))
  }
}

/** What was installed, for which Node: native parts differ between them. */
function lockStamp() {
  const lock = fs.readFileSync(path.join(ROOT, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${process.platform} ${process.arch} ${process.versions.modules}`
}

function isInstalled() {
  if (readStamp(LOCK_STAMP) === lockStamp()) return true
  if (!matchesLock(ROOT)) return false
  // Somebody ran npm themselves; nothing is left to do but to say so.
  fs.writeFileSync(path.join(ROOT, LOCK_STAMP), lockStamp())
  return true
}

function isBuilt() {
  return readStamp(BUILD_STAMP) === stampOfSources(ROOT)
}

function readStamp(file) {
  try {
    return fs.readFileSync(path.join(ROOT, file), 'utf8')
  } catch {
    return null
  }
}

async function install(say) {
  tell(say.installing())
  const startedMs = Date.now()
  const ticking = tickEvery(5000, say, startedMs)
  const npm = process.env.npm_execpath
  // Tests and builds need what a production environment would leave out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  clearInterval(ticking)
  if (code !== 0) throw new Obstacle(say.installFailed())
  fs.writeFileSync(path.join(ROOT, LOCK_STAMP), lockStamp())
  tell(say.installed({ seconds: secondsSince(startedMs) }))
}

async function build(say) {
  tell(say.building())
  const startedMs = Date.now()
  const code = await run(process.execPath, [path.join(ROOT, 'electron/launch/build.mjs')])
  if (code !== 0) throw new Obstacle(say.buildFailed())
  tell(say.built({ seconds: secondsSince(startedMs) }))
}

function tickEvery(periodMs, say, startedMs) {
  return setInterval(() => tell(say.working({ seconds: secondsSince(startedMs) })), periodMs)
}

function secondsSince(startedMs) {
  return Math.round((Date.now() - startedMs) / 1000)
}
