import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { instantiate } from '../../../shared/text/instantiate.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import type { Template } from '../../../shared/text/template.ts'

/** What a new draft begins with: the given text, or the template's where there is none (or it is empty). */
export function openingOf(template: Template, meeting: Meeting, text: string | null): Opening {
  return {
    template: template.id,
    title: template.title[meeting.language],
    meeting,
    paragraphs: paragraphsOf(template, meeting, text),
  }
}

function paragraphsOf(template: Template, meeting: Meeting, text: string | null) {
  const given: readonly BaseParagraph[] = text === null ? [] : readPlainText(text)
  return given.length > 0 ? given : instantiate(template, meeting)
}
