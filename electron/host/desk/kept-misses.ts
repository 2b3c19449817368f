import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { KeptMisses, Misses } from '../meetings/tries.ts'

/**
 * Keeps who guessed at codes in a small file. One that cannot be read or written only forgets
 * sooner: within one run of the host all is counted anyway.
 */
export function keepMisses(path: string): KeptMisses {
  return {
    read: () => readMisses(path),
    write(misses) {
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(`${path}.new`, JSON.stringify(misses), { mode: 0o600 })
        renameSync(`${path}.new`, path)
      } catch {
        // Said above.
      }
    },
  }
}

function readMisses(path: string): Misses {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(value) ? value.flatMap(parseMisses) : []
  } catch {
    return []
  }
}

function parseMisses(value: unknown): Misses {
  if (!Array.isArray(value)) return []
  const [address, times] = value as readonly unknown[]
  if (typeof address !== 'string' || !Array.isArray(times)) return []
  return [[address, times.filter((time): time is number => typeof time === 'number')]]
}
