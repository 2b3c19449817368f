import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry, NewEntry } from '../../../../electron/host/store/port.ts'
import { openJournal } from '../../../../electron/host/sync/journal.ts'
import type { Book, Judge } from '../../../../electron/host/sync/journal.ts'
import { err, ok } from '../../../../shared/result.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the journal', () => {
  it('writes at once while there is room, and what comes together together', async () => {
    const { journal, disk, give } = start()
    const all = ['uno', 'dos', 'tres'].map((words) => journal.take(give(words)))
    await vi.advanceTimersByTimeAsync(1)
    expect(await Promise.all(all)).toEqual(all.map(() => ({ ok: true, value: null })))
    expect([disk.written, disk.commits, journal.isFailing]).toEqual([
      ['uno', 'dos', 'tres'],
      1,
      false,
    ])
  })

  it('writes what comes while the disk is busy in one go after it', async () => {
    const { journal, disk, give } = start()
    disk.takesMs = 100
    const done: string[] = []
    const take = (words: string) => void journal.take(give(words)).then(() => done.push(words))
    take('uno')
    await vi.advanceTimersByTimeAsync(50)
    take('dos')
    take('tres')
    await vi.advanceTimersByTimeAsync(60)
    expect([done, disk.commits]).toEqual([['uno'], 1])
    await vi.advanceTimersByTimeAsync(100)
    expect([done, disk.commits]).toEqual([['uno', 'dos', 'tres'], 2])
  })

  it('tells who is refused so, and writes neither that nor what is known', async () => {
    const { journal, disk, give } = start()
    const [good, refused, known, broken] = [
      journal.take(give('uno')),
      journal.take(() => err('deletes')),
      journal.take(() => ok(null)),
      journal.take(() => {
        throw new Error('the gate broke')
      }),
    ]
    const breaking = expect(broken).rejects.toThrow('the gate broke')
    await vi.advanceTimersByTimeAsync(1)
    expect(await Promise.all([good, refused, known])).toEqual([ok(null), err('deletes'), ok(null)])
    expect(disk.written).toEqual(['uno'])
    await breaking
  })

  it('holds entries while the disk is full, and judges and writes them in order when it is not', async () => {
    const { journal, disk, said, give } = start()
    disk.isFull = true
    const done: string[] = []
    for (const words of ['uno', 'dos', 'tres']) {
      void journal.take(give(words)).then(() => done.push(words))
    }
    await vi.advanceTimersByTimeAsync(3_000)
    expect([disk.written, done, journal.isFailing]).toEqual([[], [], true])
    disk.isFull = false
    await vi.advanceTimersByTimeAsync(1_000)
    expect([disk.written, done]).toEqual([
      ['uno', 'dos', 'tres'],
      ['uno', 'dos', 'tres'],
    ])
    expect(said.filter((each) => /^(full|room)$/.test(each))).toEqual([
      ...['full', 'full', 'full', 'full', 'room'],
    ])
    expect(said.filter((each) => each === 'forget')).toHaveLength(4)
  })

  it('takes what breaks for a full disk: says so once, and writes when it is mended', async () => {
    const { journal, disk, said, faults, give } = start()
    disk.isBroken = true
    const taken = journal.take(give('uno'))
    await vi.advanceTimersByTimeAsync(2_500)
    expect([disk.written, journal.isFailing, faults]).toEqual([[], true, ['the disk broke']])
    disk.isBroken = false
    await vi.advanceTimersByTimeAsync(1_000)
    expect([await taken, disk.written, journal.isFailing]).toEqual([ok(null), ['uno'], false])
    expect(said.filter((each) => /^(full|room)$/.test(each))).toEqual([
      ...['full', 'full', 'full', 'room'],
    ])
  })

  it('judges nothing again before it has forgotten what was not written', async () => {
    const { journal, disk, said, give } = start()
    disk.isFull = true
    const taken = journal.take(give('uno'))
    await vi.advanceTimersByTimeAsync(1)
    disk.isFull = false
    disk.isForgetful = false
    await vi.advanceTimersByTimeAsync(1_000)
    expect([said.filter((each) => each === 'judge uno'), disk.written]).toEqual([['judge uno'], []])
    disk.isForgetful = true
    await vi.advanceTimersByTimeAsync(1_000)
    expect([await taken, disk.written]).toEqual([ok(null), ['uno']])
  })

  it('hears of other hosts before it judges, and when it is told to look', async () => {
    const { journal, disk, said, give } = start()
    disk.news = ['de otro']
    const taken = journal.take(give('uno'))
    await vi.advanceTimersByTimeAsync(1)
    await taken
    expect(said).toEqual(['take de otro', 'judge uno'])
    disk.news = ['otra vez']
    await journal.catchUp()
    expect(said.at(-1)).toBe('take otra vez')
  })

  it('tries once more when it is stopped, and confirms nothing that it gave up', async () => {
    const { journal, disk, give } = start()
    disk.isFull = true
    const outcome = journal.take(give('uno')).then(
      () => 'written',
      () => 'given up',
    )
    await vi.advanceTimersByTimeAsync(1)
    await journal.stop()
    expect([await outcome, disk.written]).toEqual(['given up', []])

    const other = start()
    other.disk.isFull = true
    const saved = other.journal.take(other.give('dos'))
    await vi.advanceTimersByTimeAsync(1)
    other.disk.isFull = false
    await other.journal.stop()
    await saved
    expect(other.disk.written).toEqual(['dos'])
  })
})

/** A disk that can be full or slow, and what is said around it. */
function start() {
  const disk = {
    isFull: false,
    isBroken: false,
    isForgetful: true,
    takesMs: 0,
    commits: 0,
    written: new Array<string>(),
    news: new Array<string>(),
  }
  const [said, faults]: [string[], string[]] = [[], []]
  const book: Book = {
    async record(choose) {
      const chosen = choose(disk.news.splice(0).map((words) => ({ ...entry(words), seq: 0 })))
      if (disk.takesMs > 0) await new Promise((resolve) => setTimeout(resolve, disk.takesMs))
      if (disk.isBroken) throw new Error('the disk broke')
      if (disk.isFull) return err({ kind: 'cannot-write', path: '' } as const)
      disk.commits += 1
      disk.written.push(...chosen.map(({ delegate }) => delegate))
      return ok(chosen.map((each, at): Entry => ({ ...each, seq: at })))
    },
    take: ({ delegate }) => said.push(`take ${delegate}`),
    forget() {
      if (!disk.isForgetful) throw new Error('the gate broke')
      said.push('forget')
    },
    onStorage: (isFailing) => said.push(isFailing ? 'full' : 'room'),
  }
  const journal = openJournal(book, (fault) => {
    faults.push(fault instanceof Error ? fault.message : '')
  })
  const give =
    (words: string): Judge =>
    () => {
      said.push(`judge ${words}`)
      return ok(entry(words))
    }
  return { disk, said, faults, journal, give }
}

function entry(delegate: string): NewEntry {
  return { document: 'draft', bytes: new Uint8Array(), party: 'MEX', delegate, atMs: 1 }
}
