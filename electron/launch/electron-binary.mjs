import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './ground.mjs'

const PACKAGE = path.join(ROOT, 'node_modules/electron')
const LIMIT_MS = 20_000

/**
 * Electron's program, fetched where it is not there yet.
 *
 * @returns {Promise<{ kind: 'there', program: string } | { kind: 'none', why: string } | { kind: 'slow', stop: () => void }>}
 *   `slow`: the download goes on behind, until stopped, so that the next start finds it.
 */
export async function findElectron(onFetch) {
  const there = programOf()
  if (there !== null) return { kind: 'there', program: there }
  if (!fs.existsSync(path.join(PACKAGE, 'install.js'))) return { kind: 'none', why: 'no package' }
  onFetch()
  return fetchElectron()
}

/** The package writes the program's place into path.txt once all of it is unpacked. */
function programOf() {
  try {
    const place = fs.readFileSync(path.join(PACKAGE, 'path.txt'), 'utf8')
    const program = path.join(PACKAGE, 'dist', place)
    return fs.existsSync(program) ? program : null
  } catch {
    return null
  }
}

function fetchElectron() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.on('data', (chunk) => (complaint += String(chunk)))
    const timer = setTimeout(() => resolve({ kind: 'slow', stop: () => child.kill() }), LIMIT_MS)
    child.once('close', () => {
      clearTimeout(timer)
      const program = programOf()
      resolve(
        program === null ? { kind: 'none', why: reasonIn(complaint) } : { kind: 'there', program },
      )
    })
  })
}

/** The one line of a stack trace that says something. */
export function reasonIn(complaint) {
  const lines = complaint.split('\n').map((line) => line.trim())
  const said = lines.find((line) => /Error\b/.test(line)) ?? lines.find((line) => line !== '')
  const reason = (said ?? '').replace(/^(\[?cause\]?: )?\w*Error:?\s*/, '')
  return reason.slice(0, 160) || 'not fetched'
}
