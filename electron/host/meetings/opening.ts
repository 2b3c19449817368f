import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { formOf, instantiate } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'

/** What a new draft begins with: the given text, or the template's where there is none (or it is empty). */
export function openingOf(
  template: Template,
  meeting: Meeting,
  text: string | null,
  form: Form = formOf(template),
): Opening {
  return {
    ...{ template: template.id, title: template.title[meeting.language], meeting, form },
    paragraphs: paragraphsOf(template, meeting, text, form),
  }
}

/** What a new draft begins with that goes on from a Word file: with the changes that are pending there. */
export function markedOpeningOf(
  template: Template,
  meeting: Meeting,
  read: ReadDocx,
  form: Form = formOf(template),
): MarkedOpening {
  const { language } = meeting
  const { id, title } = template
  return {
    ...{ template: id, title: title[language], meeting, form },
    document: { ...foreignText(read), language },
  }
}

function paragraphsOf(template: Template, meeting: Meeting, text: string | null, form: Form) {
  const given: readonly BaseParagraph[] = text === null ? [] : readPlainText(text)
  return given.length > 0 ? given : instantiate(template, meeting, form)
}
