import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'templates',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.node.config.ts',
  'vite.preload.config.ts',
]

/**
 * A short text that changes when any source of the build does: names, sizes and times of
 * change, not contents, so that asking costs milliseconds.
 *
 * @param {string} root
 */
export function stampOfSources(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) visit(path.join(root, source), hash)
  return hash.digest('hex')
}

function visit(file, hash) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) visit(path.join(file, name), hash)
  } else {
    hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
}
