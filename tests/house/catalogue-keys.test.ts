import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')

const CATALOGUES = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /(messages\/(es|en)|i18n\/(es|en)\/[\w-]+)\.json$/.test(file)),
)

describe('a catalogue of messages', () => {
  it('is found', () => {
    expect(CATALOGUES).toContain('electron/cli/messages/es.json')
    expect(CATALOGUES).toContain('renderer/i18n/en/import.json')
  })

  // Of two messages of one key JSON keeps the last, and nobody is told.
  it.each(CATALOGUES)('has each key once: %s', (file) => {
    const keys = [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)]
    const seen = new Set<string>()
    const twice = keys.flatMap(([, key = '']) => (seen.size === seen.add(key).size ? key : []))
    expect(keys.length).toBeGreaterThan(0)
    expect(twice).toEqual([])
  })
})
