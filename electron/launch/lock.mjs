import * as fs from 'node:fs'
import path from 'node:path'

const RETRY_MS = 200

/**
 * Does the work while no other process of this machine does the like. A lock whose owner is
 * gone is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => void} onWait called once, when somebody else has it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let hasWaited = false
  while (!take(file)) {
    if (!hasWaited) onWait()
    hasWaited = true
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(ownerOf(file))) fs.rmSync(file, { force: true })
    return false
  }
}

/** An owner that has made the file and not yet written its number counts as alive: NaN. */
function ownerOf(file) {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
  } catch {
    return NaN
  }
}

function isAlive(pid) {
  if (Number.isNaN(pid)) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
