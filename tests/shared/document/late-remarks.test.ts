import { describe, expect, it } from 'vitest'
import { withLateRemarks } from '../../../shared/document/late-remarks.ts'
import type { Thread } from '../../../shared/document/threads.ts'
import { commentId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'

const dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)
const DATES = { dates: ['2021-11-30', '2021-12-01'] }

function remark(id: string, day: string) {
  const said = { party: 'MEX', delegate: 'Ana Peña', atMs: Date.parse(day) } as const
  return { ...said, id: commentId(id), text: day }
}

const THREAD: Thread = {
  ...remark('1.1', '2021-12-31'),
  ...{ on: { kind: 'passage' }, passage: { spans: [], words: '' }, resolved: null },
  replies: [remark('1.2', '2022-01-01')],
}

function late(period: '30-days' | undefined) {
  const document = { ...documentOf('1| Instar'), threads: [THREAD] }
  const meeting = { ...DATES, ...(period !== undefined && { commentPeriod: period }) }
  const { threads = [] } = withLateRemarks(document, meeting, dayOf)
  return threads
    .flatMap((thread) => [thread, ...thread.replies])
    .filter(({ isLate }) => isLate === true)
    .map(({ text }) => text)
}

describe('what is said after the time for comments', () => {
  it('is told apart from what was in time, an answer for itself', () => {
    expect(late('30-days')).toEqual(['2022-01-01'])
  })

  it('is told apart by nobody where the meeting has no such time', () => {
    expect(late(undefined)).toEqual([])
  })
})
