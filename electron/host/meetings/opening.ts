import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
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

/** What a new draft begins with that goes on from a Word file: with the changes that are pending there. */
export function markedOpeningOf(
  template: Template,
  meeting: Meeting,
  read: ReadDocx,
): MarkedOpening {
  const { language } = meeting
  const { id, title } = template
  const document = foreignText(read)
  return { template: id, title: title[language], meeting, document: { ...document, language } }
}

function paragraphsOf(template: Template, meeting: Meeting, text: string | null) {
  const given: readonly BaseParagraph[] = text === null ? [] : readPlainText(text)
  return given.length > 0 ? given : instantiate(template, meeting)
}
