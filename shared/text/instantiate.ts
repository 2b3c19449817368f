import type { BaseParagraph } from '../document/document.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { ListStyle } from '../meeting/participants.ts'
import { LIST_STYLE } from '../meeting/participants.ts'
import { fillIn } from './placeholders.ts'
import type { Template } from './template.ts'

/** What a document of this kind begins with at this meeting, in the meeting's language. */
export function instantiate(
  template: Template,
  meeting: Meeting,
  style: ListStyle = LIST_STYLE,
): readonly BaseParagraph[] {
  return template.texts[meeting.language].map(({ props, text }) => ({
    props,
    text: fillIn(text, meeting, style),
  }))
}
