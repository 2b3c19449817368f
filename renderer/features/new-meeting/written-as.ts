import { readText } from '../../../shared/text/read-plain-text.ts'
import type { MeetingForm } from './meeting-form.ts'

/** What a text says of how the document is written, where it does: the chair sees it, and may choose otherwise. */
export function writtenAs(
  text: string,
  { written }: Pick<MeetingForm, 'written'>,
): Partial<Pick<MeetingForm, 'written'>> {
  const { thirdLevel } = readText(text)
  return thirdLevel === null ? {} : { written: { ...written, thirdLevel } }
}
