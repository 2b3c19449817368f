import type { Form, ThirdLevel } from '../../../shared/meeting/form.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import { textOf, wordOf } from './meeting-form.ts'
import type { MeetingForm, Start } from './meeting-form.ts'

/** How the third level is written in what the meeting starts from; null where that does not say. */
export function thirdLevelIn(start: Start): ThirdLevel | null {
  const word = wordOf(start)
  if (word !== null) return word.document.thirdLevel ?? null
  const text = textOf(start)
  return text === null ? null : readText(text).thirdLevel
}

/** How the document is to be written: as the chair has chosen, else as its text says, else as is usual. */
export function writtenAs(
  { written, thirdLevel }: Pick<MeetingForm, 'written' | 'thirdLevel'>,
  said: ThirdLevel | null,
): Form {
  return { ...written, thirdLevel: thirdLevel ?? said ?? written.thirdLevel }
}
