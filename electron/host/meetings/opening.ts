import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import type { Opening } from '../../../shared/draft/start.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import type { MarkedOpening } from '../../../shared/import/start-marked.ts'
import type { Form, ThirdLevel } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { formOf, instantiate, thanksIn } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'

/** What a new draft begins with: the given paragraphs, or the template's where there are none. */
export function openingOf(
  template: Template,
  meeting: Meeting,
  paragraphs: readonly BaseParagraph[],
  form: Form = formOf(template),
): Opening {
  const head = { template: template.id, title: template.title[meeting.language], meeting, form }
  if (paragraphs.length > 0) return { ...head, paragraphs }
  const thanks = thanksIn(template, meeting.language, form)
  return { ...head, thanks, paragraphs: instantiate(template, meeting, form) }
}

/**
 * What a new draft begins with that goes on from a Word file: with the changes that are pending there, and
 * written as the file is where `form` does not say otherwise.
 */
export function markedOpeningOf(
  template: Template,
  meeting: Meeting,
  read: ReadDocx,
  form?: Form,
): MarkedOpening {
  const { language } = meeting
  const { id, title } = template
  const document = foreignText(read)
  const written = writtenAs(template, document.thirdLevel ?? null)
  return {
    ...{ template: id, title: title[language], meeting, form: form ?? written },
    document: { ...document, language },
  }
}

/** The usual form, but for what a text says of its own. */
export function writtenAs(
  template: Template,
  thirdLevel: ThirdLevel | null,
  form = formOf(template),
): Form {
  return thirdLevel === null ? form : { ...form, thirdLevel }
}
