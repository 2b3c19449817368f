import type { SilenceId } from '../ids.ts'
import type { Country } from '../meeting/party.ts'
import { momentOf } from '../meeting/zoned-minute.ts'
import type { Spoken } from './spoken.ts'

/** How a whole text goes out, beside its words. */
export interface Circulation {
  /** The last time that it was circulated under silence; null where it never was. */
  readonly silence: Silence | null
  /** That it is final, as the chair said; null where she did not, or took it back. */
  readonly final: Final | null
}

/**
 * The silence procedure: a text is sent to the countries, and is approved unless one of them says
 * something by a moment.
 */
export interface Silence {
  readonly id: SilenceId
  /** Until when, as `isZonedMinute` knows it. */
  readonly until: string
  readonly opened: Spoken
  /** Who broke it, in the Conference's order. */
  readonly breaks: readonly SilenceBreak[]
  /** What the chair said of its end; null while she has not, or took it back. */
  readonly result: SilenceResult | null
  /** The text has other words since: what was circulated is not what stands. */
  readonly isChanged: boolean
}

export interface SilenceBreak extends Spoken {
  readonly country: Country
  /** In its own words; may be empty. */
  readonly why: string
  /** After the moment, by the clock of who said it, which may be wrong. */
  readonly isAfter: boolean
  /** The chair saw it, and says that it came too late. */
  readonly isTooLate: boolean
}

export const SILENCE_RESULTS = ['approved', 'withdrawn'] as const
export interface SilenceResult extends Spoken {
  readonly kind: (typeof SILENCE_RESULTS)[number]
}

export interface Final extends Spoken {
  /** The text has other words since: what was final is not what stands. */
  readonly isChanged: boolean
}

/** `over`: the moment has passed, nobody broke it, and the chair has not said so yet. */
export type SilenceState = 'running' | 'broken' | 'over' | 'approved' | 'withdrawn'

/** What a country says counts unless the chair has seen it and says that it came too late: nobody's word is passed over. */
export function silenceState(silence: Silence, nowMs: number): SilenceState {
  const { result, until } = silence
  if (result?.kind === 'withdrawn') return 'withdrawn'
  if (breakersOf(silence).length > 0) return 'broken'
  if (result !== null) return 'approved'
  return nowMs < momentOf(until) ? 'running' : 'over'
}

/** Who broke it. */
export function breakersOf({ breaks }: Silence): readonly Country[] {
  return breaks.filter(({ isTooLate }) => !isTooLate).map(({ country }) => country)
}

/** Whether the chair may say that the text is approved: the moment has passed, and nobody said anything before it. */
export function mayApprove({ until, breaks, result }: Silence, nowMs: number): boolean {
  const isInTime = breaks.some(({ isAfter }) => !isAfter)
  return result?.kind !== 'withdrawn' && nowMs >= momentOf(until) && !isInTime
}

/** Nothing was said. */
export const NO_CIRCULATION: Circulation = { silence: null, final: null }

/** What is said of the very text that stands: of one that changed since, nothing. */
export function ofThisText({ silence, final }: Circulation): Circulation {
  return {
    silence: silence?.isChanged === false ? silence : null,
    final: final?.isChanged === false ? final : null,
  }
}
