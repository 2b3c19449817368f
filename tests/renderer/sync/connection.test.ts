import { describe, expect, it } from 'vitest'
import { createConnectionLog } from '../../../renderer/sync/connection.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const ME = 7

function open() {
  const clock = fakeClock()
  const log = createConnectionLog(clock)
  const seen: string[] = []
  log.state.subscribe(() => seen.push(log.state.get().kind))
  return { clock, log, seen, kind: () => log.state.get().kind }
}

function connected() {
  const all = open()
  all.log.noteUp()
  return all
}

describe('the connection as it is shown', () => {
  it('says received only on the host’s word for that very change', () => {
    const { clock, log, kind } = connected()
    log.noteChange(ME, 1)
    log.noteChange(ME, 5)
    clock.pass(60_000)
    expect(kind()).toBe('saved-here')
    log.noteReceived(new Map([[ME, 4]]))
    expect([kind(), log.state.get().unsent]).toEqual(['saved-here', 1])
    log.noteReceived(new Map([[ME, 5]]))
    expect([kind(), log.state.get().unsent]).toEqual(['received', 0])
  })

  it('does not flicker when the host is quick', () => {
    const { clock, log, seen } = connected()
    seen.length = 0
    log.noteChange(ME, 1)
    log.noteReceived(new Map([[ME, 1]]))
    clock.pass(399)
    log.noteChange(ME, 2)
    log.noteReceived(new Map([[ME, 2]]))
    expect(seen.filter((kind) => kind === 'received')).toEqual([])
    clock.pass(400)
    expect(seen.at(-1)).toBe('received')
  })

  it('owes what an earlier page kept here, under that page’s client id', () => {
    const { log, kind } = connected()
    log.noteKept(
      true,
      new Map([
        [3, 40],
        [4, 9],
      ]),
      new Map([
        [3, 40],
        [4, 2],
      ]),
    )
    expect([kind(), log.state.get().unsent]).toEqual(['saved-here', 1])
    log.noteReceived(new Map([[4, 9]]))
    expect(log.state.get().unsent).toBe(0)
  })

  it('goes from a blink over reconnecting to offline', () => {
    const { clock, log, kind } = connected()
    log.noteDown()
    clock.pass(1_999)
    expect(kind()).toBe('received')
    clock.pass(1)
    expect(kind()).toBe('reconnecting')
    clock.pass(6_000)
    expect(kind()).toBe('offline')
  })

  it('is offline at once when the device says that it has no network', () => {
    const { log, kind } = connected()
    log.noteOnline(false)
    expect(kind()).toBe('received')
    log.noteDown()
    expect(kind()).toBe('offline')
  })

  it('says for four seconds how many changes went out on coming back', () => {
    const { clock, log } = connected()
    log.noteDown()
    clock.pass(9_000)
    for (const at of [1, 2, 3]) log.noteChange(ME, at)
    expect(log.state.get()).toMatchObject({ kind: 'offline', unsent: 3 })
    log.noteUp()
    expect(log.state.get().returned).toBeNull()
    log.noteReceived(new Map([[ME, 3]]))
    expect(log.state.get().returned).toBe(3)
    clock.pass(4_000)
    expect(log.state.get().returned).toBeNull()
  })

  it('shows that the host cannot save above everything but a lost line', () => {
    const { clock, log, kind } = connected()
    log.noteStorage(true)
    expect(kind()).toBe('storage-failing')
    log.noteDown()
    clock.pass(2_000)
    expect(kind()).toBe('reconnecting')
  })

  it('no longer says that the device keeps the words once it does not', () => {
    const { log } = connected()
    expect(log.state.get().isKept).toBe(true)
    log.noteLost()
    expect(log.state.get().isKept).toBe(false)
  })

  it('stays closed or revoked until somebody tries again', () => {
    const { clock, log, kind } = connected()
    log.noteEnd('revoked')
    log.noteDown()
    clock.pass(20_000)
    expect(kind()).toBe('revoked')
    log.noteRetry()
    expect(kind()).toBe('offline')
  })
})
