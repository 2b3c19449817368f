import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NewEntry } from '../../../../electron/host/store/port.ts'
import { openJournal } from '../../../../electron/host/sync/journal.ts'
import { err, ok } from '../../../../shared/result.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the journal', () => {
  it('writes at once while there is room', async () => {
    const { journal, disk } = start()
    await journal.write(entry('uno'))
    expect([disk.written, journal.isFailing]).toEqual([['uno'], false])
  })

  it('holds entries while the disk is full, and writes them in order when it is not', async () => {
    const { journal, disk, said } = start()
    disk.isFull = true
    const done: string[] = []
    for (const words of ['uno', 'dos', 'tres']) {
      void journal.write(entry(words)).then(() => done.push(words))
    }
    await vi.advanceTimersByTimeAsync(3_000)
    expect([disk.written, done, journal.isFailing]).toEqual([[], [], true])
    disk.isFull = false
    await vi.advanceTimersByTimeAsync(1_000)
    expect([disk.written, done]).toEqual([
      ['uno', 'dos', 'tres'],
      ['uno', 'dos', 'tres'],
    ])
    expect(said).toEqual([true, true, true, true, false])
  })

  it('tries once more when it is stopped, and confirms nothing that it gave up', async () => {
    const { journal, disk } = start()
    disk.isFull = true
    const outcome = journal.write(entry('uno')).then(
      () => 'written',
      () => 'given up',
    )
    journal.stop()
    expect([await outcome, disk.written]).toEqual(['given up', []])

    const other = start()
    other.disk.isFull = true
    const saved = other.journal.write(entry('dos'))
    other.disk.isFull = false
    other.journal.stop()
    await saved
    expect(other.disk.written).toEqual(['dos'])
  })
})

function start() {
  const disk = { isFull: false, written: new Array<string>() }
  const said: boolean[] = []
  const append = (each: NewEntry) => {
    if (disk.isFull) return err({ kind: 'cannot-write', path: '' } as const)
    disk.written.push(each.delegate)
    return ok({ ...each, seq: disk.written.length })
  }
  return { disk, said, journal: openJournal(append, (isFailing) => said.push(isFailing)) }
}

function entry(delegate: string): NewEntry {
  return { document: 'draft', bytes: new Uint8Array(), party: 'MEX', delegate, atMs: 1 }
}
