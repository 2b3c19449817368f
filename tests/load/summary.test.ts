import { describe, expect, it } from 'vitest'
import type { Line } from './line.ts'
import { summaryOf } from './summary.ts'

const QUIET = { processors: 2, busyBefore: 0.1, busy: 1.8 }
const TABLE: Line = { load: 'delegations', deliveryP99Ms: 17.5, targetP99Ms: 50, isOnTarget: true }
const RELAY: Line = { load: 'relay', ratio: 1.7, targetRatio: 1.5, isOnTarget: false }
const TOGETHER: Line = { load: 'together', leftOut: 'PostgreSQL', isOnTarget: true }

describe('what the load came to', () => {
  it('is said of each run with its target, and of all in one line', () => {
    expect(summaryOf([TABLE], QUIET).trim().split('\n')).toEqual([
      'Host, clients and whatever else runs here share 2 processors (load 0.1 before, 1.8 after).',
      'ok     delegations delivery p99 ms 17.5, target p99 ms 50',
      '',
      'Verdict: 1 of 1 targets met.',
    ])
  })

  it('names what missed its target, and counts nothing that was not tried', () => {
    const summary = summaryOf([TABLE, RELAY, TOGETHER], QUIET)
    expect(summary).toContain('MISSED relay       ratio 1.7, target ratio 1.5')
    expect(summary).toContain('–      together    left out PostgreSQL')
    expect(summary).toMatch(/Verdict: 1 of 2 targets MISSED: relay\. Not tried: together\.$/)
  })

  it('says that times are worth little where others were at work', () => {
    const words = 'Other work was going on'
    expect(summaryOf([TABLE], { ...QUIET, busyBefore: 3 })).toContain(words)
    expect(summaryOf([TABLE], QUIET)).not.toContain(words)
  })
})
