import type { Circulation } from '../../../shared/document/circulation.ts'
import { isBegun, openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import { NOT_CIRCULATING, followCirculation } from '../../sync/circulating.ts'
import type { Clock } from '../../sync/clock.ts'
import { followLater } from '../../sync/follow-later.ts'
import type { Readable } from '../../sync/readable.ts'
import { openWhileRead } from '../../sync/readable.ts'
import type { Copy } from '../../sync/session.ts'
import { shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

export interface Scene {
  /** Of the text that is shown. */
  readonly settings: Settings
  readonly shown: Shown
  /** How the text goes out. */
  readonly circulation: Circulation
}

/** Others' keystrokes come many a second; the screen follows a little behind. */
const FOLLOW_MS = 120

/** What stands on the screen; null until there is a draft. */
export function createScene({ doc, presence }: Copy, clock: Clock): Readable<Scene | null> {
  return openWhileRead<Scene>((tell) => {
    const original = openReader(openDraft(doc))
    const other = openReader(openDraft(doc, 'translation'))
    // It changes with time, too: a silence ends while nobody writes.
    const circulating = followCirculation(original, clock)
    const look = () => {
      const translation = isBegun(other.draft) ? other : null
      const shown = shownIn({ original, translation }, presence.people.get())
      const settings = readSettings(shown.reader.draft)
      const { circulation } = circulating.get() ?? NOT_CIRCULATING
      tell(settings && { settings, shown, circulation })
    }
    const later = followLater(clock, () => FOLLOW_MS, look)
    const followed = [original, other, presence.people, circulating]
    const stops = followed.map((each) => each.subscribe(later.follow))
    const { standings } = original.draft
    const { counterparts } = other.draft
    standings.observe(later.follow)
    counterparts.observe(later.follow)
    look()
    return () => {
      standings.unobserve(later.follow)
      counterparts.unobserve(later.follow)
      for (const stop of stops) stop()
      later.stop()
      original.stop()
      other.stop()
    }
  })
}
