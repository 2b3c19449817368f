import type { Meeting } from './meeting.ts'

/** How long comments are taken once a meeting is over, as the Conference's meetings had it. */
export const COMMENT_PERIODS = ['30-days', '10-working-days'] as const
export type CommentPeriod = (typeof COMMENT_PERIODS)[number]

/** The last day on which a comment is in time, an ISO day. Of holidays, which differ, nobody knows. */
export function lastDayForComments(lastOfMeeting: string, period: CommentPeriod): string {
  if (period === '30-days') return shifted(lastOfMeeting, 30)
  let day = lastOfMeeting
  for (let left = 10; left > 0; left -= isWorking(day) ? 1 : 0) day = shifted(day, 1)
  return day
}

/** Whether something that is said on an ISO day comes after the meeting's time for comments. */
export function isLateComment(
  { dates, commentPeriod }: Pick<Meeting, 'dates' | 'commentPeriod'>,
  day: string,
): boolean {
  const last = dates.at(-1)
  if (commentPeriod === undefined || last === undefined) return false
  return day > lastDayForComments(last, commentPeriod)
}

const DAY_MS = 86_400_000

function shifted(day: string, byDays: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + byDays * DAY_MS).toISOString().slice(0, 10)
}

function isWorking(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
