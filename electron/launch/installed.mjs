import * as fs from 'node:fs'
import path from 'node:path'

/**
 * Whether what npm last installed here is what the lock file asks for. Optional packages of
 * other systems may be missing.
 *
 * @param {string} root
 */
export function matchesLock(root) {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const found = packagesIn(path.join(root, 'node_modules/.package-lock.json'))
  if (wanted === null || found === null) return false
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true
    const installed = found[place]
    return installed === undefined ? optional === true : installed.version === version
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
