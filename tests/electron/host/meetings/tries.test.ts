import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { join } from 'node:path'
import { keepMisses } from '../../../../electron/host/desk/kept-misses.ts'
import { createTries } from '../../../../electron/host/meetings/tries.ts'
import type { Misses } from '../../../../electron/host/meetings/tries.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const MINUTE = 60_000

describe('who guesses at codes', () => {
  const miss = (tries: ReturnType<typeof createTries>, address: string, count: number) => {
    for (let n = 0; n < count; n += 1) tries.noteMiss(address)
  }

  it('waits after ten misses in a minute, and nobody else does', () => {
    let now = 1_000_000
    const tries = createTries(() => now)
    miss(tries, '10.0.0.5', 10)
    expect([tries.waitMs('10.0.0.5'), tries.waitMs('10.0.0.6')]).toEqual([MINUTE, 0])
    now += MINUTE
    expect(tries.waitMs('10.0.0.5')).toBe(0)
  })

  it('from many addresses gets one miss for each; who never missed may try all the same', () => {
    const tries = createTries(() => 1_000_000)
    for (let n = 0; n < 100; n += 1) tries.noteMiss(`10.0.1.${n}`)
    expect(tries.waitMs('10.0.1.7')).toBe(MINUTE)
    expect(tries.waitMs('10.0.2.1')).toBe(0)
    tries.noteMiss('10.0.2.1')
    expect(tries.waitMs('10.0.2.1')).toBeGreaterThan(0)
  })

  it('is one and the same with all addresses of an IPv6 network', () => {
    const tries = createTries(() => 1_000_000)
    for (let n = 0; n < 10; n += 1) tries.noteMiss(`fd00::1:${n}:a`)
    expect(tries.waitMs('fd00:0:0:0:9::1')).toBe(MINUTE)
    expect(tries.waitMs('fd00:0:0:1::1')).toBe(0)
    expect(tries.waitMs('::ffff:10.0.0.5')).toBe(0)
  })

  it('finds no new beginning when the host starts again', () => {
    const path = join(temporaryFolder(), 'deep/tries.json')
    const before = createTries(() => 1_000_000, keepMisses(path))
    miss(before, '10.0.0.5', 10)
    before.stop()
    const again = createTries(() => 1_030_000, keepMisses(path))
    expect(again.waitMs('10.0.0.5')).toBe(30_000)
  })

  it('is not kept waiting for a year by a clock that was set back', () => {
    let kept: Misses = [['10.0.0.5', Array<number>(10).fill(9e12)]]
    const tries = createTries(() => 1_000_000, {
      read: () => kept,
      write: (misses) => (kept = misses),
    })
    expect(tries.waitMs('10.0.0.5')).toBe(0)
    miss(tries, '10.0.0.6', 1)
    tries.stop()
    expect(kept).toEqual([['10.0.0.6', [1_000_000]]])
  })

  it('makes the host write once a second at most, and not once more at the end', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const written: number[] = []
    const tries = createTries(() => 1_000_000, {
      read: () => [],
      write: (misses) => written.push(misses.length),
    })
    for (let n = 0; n < 50; n += 1) tries.noteMiss(`10.0.1.${n}`)
    expect(written).toEqual([])
    vi.advanceTimersByTime(1_000)
    tries.stop()
    expect(written).toEqual([50])
  })

  it('meets a file that somebody damaged as an empty one', () => {
    const path = join(temporaryFolder(), 'tries.json')
    keepMisses(path).write([['10.0.0.5', [1]]])
    expect(keepMisses(path).read()).toEqual([['10.0.0.5', [1]]])
    expect(keepMisses(`${path}/none`).read()).toEqual([])
  })
})
