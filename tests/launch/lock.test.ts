import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../electron/launch/lock.mjs'
import { stampOfSources } from '../../electron/launch/sources.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mesa-launch-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('withLock', () => {
  it('lets one in after the other', async () => {
    const file = path.join(folder, 'deep/lock')
    const log: string[] = []
    let leave = (): void => undefined
    const inside = new Promise<void>((resolve) => (leave = resolve))
    const first = withLock(
      file,
      () => log.push('first waits'),
      async () => {
        log.push('first in')
        await inside
        log.push('first out')
      },
    )
    const second = withLock(
      file,
      () => {
        log.push('second waits')
        leave()
      },
      () => Promise.resolve(log.push('second in')),
    )
    await Promise.all([first, second])
    expect(log).toEqual(['first in', 'second waits', 'first out', 'second in'])
  })

  it('takes over the lock of a process that is gone', async () => {
    const file = path.join(folder, 'lock')
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    await writeFile(file, String(pid))
    const owner = await withLock(
      file,
      () => undefined,
      () => readFile(file, 'utf8'),
    )
    expect(owner).toBe(String(process.pid))
  })

  it('leaves no lock behind when the work fails', async () => {
    const file = path.join(folder, 'lock')
    const failing = withLock(
      file,
      () => undefined,
      () => Promise.reject(new Error('no disk')),
    )
    await expect(failing).rejects.toThrow('no disk')
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })
})

describe('stampOfSources', () => {
  it('changes when a source does, and only then', async () => {
    const lock = path.join(folder, 'package-lock.json')
    await writeFile(lock, '{}')
    const before = stampOfSources(folder)
    expect(stampOfSources(folder)).toBe(before)
    await writeFile(path.join(folder, 'notes.txt'), 'no source')
    expect(stampOfSources(folder)).toBe(before)
    await utimes(lock, 1, 1)
    expect(stampOfSources(folder)).not.toBe(before)
  })
})
