import type { Manner } from '../text/verbs/verbs.ts'
import { mannerIn } from '../text/verbs/verbs.ts'
import type { Settings } from './settings.ts'

/** How the verbs of a draft stand; null where nobody has said, as in those that earlier versions made. */
export function mannerOf(settings: Settings | null): Manner | null {
  if (settings?.form === undefined) return null
  return mannerIn(settings.form, settings.meeting.language)
}
