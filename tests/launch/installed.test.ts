import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { matchesLock } from '../../electron/launch/installed.mjs'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mesa-installed-'))
  await mkdir(path.join(root, 'node_modules'))
})
afterEach(() => rm(root, { recursive: true }))

const lock = (file: string, packages: object) =>
  writeFile(path.join(root, file), JSON.stringify({ packages }))

const WANTED = {
  '': { version: '1.0.0' },
  'node_modules/yjs': { version: '13.6.33' },
  'node_modules/for-windows': { version: '1.0.0', optional: true },
}

describe('matchesLock', () => {
  it('holds when all is there but what is for other systems', async () => {
    await lock('package-lock.json', WANTED)
    await lock('node_modules/.package-lock.json', { 'node_modules/yjs': { version: '13.6.33' } })
    expect(matchesLock(root)).toBe(true)
  })

  it.each([
    ['another version is there', { 'node_modules/yjs': { version: '13.6.32' } }],
    ['a package is missing', {}],
  ])('does not hold when %s', async (_what, installed) => {
    await lock('package-lock.json', WANTED)
    await lock('node_modules/.package-lock.json', installed)
    expect(matchesLock(root)).toBe(false)
  })

  it('does not hold when nothing was installed', async () => {
    await lock('package-lock.json', WANTED)
    expect(matchesLock(root)).toBe(false)
  })
})
