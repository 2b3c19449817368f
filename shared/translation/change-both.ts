import type { Decider } from '../draft/decide.ts'
import { isBegun, openDraft } from '../draft/draft.ts'
import { changeMeeting } from '../draft/follow-meeting.ts'
import { openReader } from '../draft/open-reader.ts'
import type { Reader } from '../draft/reader.ts'
import { readSettings } from '../draft/settings.ts'
import type { Settings } from '../draft/settings.ts'

/**
 * Changes a meeting's data in the text where the chair did, and in the other text whatever said the same
 * there: a theme or a city that is called otherwise in the other language stays.
 */
export function changeBoth(
  reader: Reader,
  data: Pick<Settings, 'meeting' | 'form'>,
  by: Decider,
): void {
  const { doc, text } = reader.draft
  const before = readSettings(reader.draft)
  changeMeeting(reader, data, by)
  const draft = openDraft(doc, text === 'original' ? 'translation' : 'original')
  const other = isBegun(draft) ? readSettings(draft) : null
  if (before === null || other === null) return
  const { language } = other.meeting
  const meeting = { ...carried(before.meeting, data.meeting, other.meeting), language }
  const form =
    data.form === undefined || before.form === undefined || other.form === undefined
      ? data.form
      : carried(before.form, data.form, other.form)
  const there = openReader(draft)
  changeMeeting(there, { meeting, ...(form !== undefined && { form }) }, by)
  there.stop()
}

/** What changed from one to the other, in a third wherever that said what the first did. */
function carried<T extends object>(before: T, after: T, other: T): T {
  const [was, is, there] = [before, after, other].map((each) => new Map(Object.entries(each)))
  if (was === undefined || is === undefined || there === undefined) return other
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    const isSame = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two)
    if (isSame(was.get(field), is.get(field))) continue
    if (!isSame(was.get(field), there.get(field))) continue
    if (is.has(field)) there.set(field, is.get(field))
    else there.delete(field)
  }
  return Object.fromEntries(there) as T // the fields of one with values of another of the same type
}
