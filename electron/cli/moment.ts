import type { Moment } from '../host/meetings/meeting-at.ts'
import { WrongUsage } from './choices.ts'
import { usageError } from './usage-error.ts'

/**
 * Reads a moment: `2026-05-20T15:04`, with or without seconds and zone (else this computer's), or
 * `15:04` alone, on the day on which the meeting ended; for Commander.
 */
export function readMoment(value: string): Moment {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value)
  if (clock !== null) {
    const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((each) => Number(each ?? 0))
    if (hours < 24 && minutes < 60 && seconds < 60) {
      return (lastMs) => new Date(lastMs).setHours(hours, minutes, seconds, 999)
    }
  }
  const isWhole = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.test(
    value,
  )
  const atMs = isWhole ? Date.parse(value.replace(' ', 'T')) : NaN
  if (!Number.isNaN(atMs)) return () => atMs
  throw new WrongUsage(usageError('error.badMoment', { value }))
}

/** As people write a moment, in this computer's zone: `2026-05-20 15:04:05`. */
export function momentInWords(atMs: number): string {
  const at = new Date(atMs)
  return `${dayOf(atMs)} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`
}

/** The ISO day of a moment, in this computer's zone. */
export function dayOf(atMs: number): string {
  const at = new Date(atMs)
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
}

const two = (value: number): string => String(value).padStart(2, '0')
