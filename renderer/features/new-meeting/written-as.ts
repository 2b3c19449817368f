import type { ThirdLevel } from '../../../shared/meeting/form.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import type { MeetingForm, StartFile } from './meeting-form.ts'

type Written = Partial<Pick<MeetingForm, 'written'>>

/** What a text says of how the document is written, where it does: the chair sees it, and may choose otherwise. */
export function writtenAs(text: string, form: Pick<MeetingForm, 'written'>): Written {
  return withThirdLevel(readText(text).thirdLevel, form)
}

/** Likewise of a file, or of none. */
export function fileWrittenAs(file: StartFile | null, form: Pick<MeetingForm, 'written'>): Written {
  if (file === null) return {}
  if (file.kind === 'text') return writtenAs(file.text, form)
  return withThirdLevel(file.document.thirdLevel ?? null, form)
}

function withThirdLevel(
  thirdLevel: ThirdLevel | null,
  { written }: Pick<MeetingForm, 'written'>,
): Written {
  return thirdLevel === null ? {} : { written: { ...written, thirdLevel } }
}
