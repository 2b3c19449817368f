import type { BaseParagraph } from '../document/document.ts'
import type { Thanked } from '../meeting/attending.ts'
import { isThanked } from '../meeting/attending.ts'
import type { Choice, Form } from '../meeting/form.ts'
import { CHOICES, FORM } from '../meeting/form.ts'
import type { Language, Meeting } from '../meeting/meeting.ts'
import { fillIn } from './placeholders.ts'
import type { Template, TemplateParagraph } from './template.ts'

/** What a document of this kind begins with at this meeting, in the meeting's language and in a form. */
export function instantiate(
  template: Template,
  meeting: Meeting,
  form: Form = formOf(template),
): readonly BaseParagraph[] {
  return patternsOf(template, meeting.language, form)
    .filter(({ thanks }) => thanks === undefined || isThanked(thanks, meeting.attending))
    .map(({ props, pattern, isFixed }) => ({
      ...{ props, text: fillIn(pattern, meeting, form) },
      ...(isFixed && { pattern }),
    }))
}

/** How its closing thanks who may be there. */
export function thanksIn(
  template: Template,
  language: Language,
  form: Form,
): readonly { readonly who: Thanked; readonly pattern: string }[] {
  return patternsOf(template, language, form).flatMap(({ thanks: who, pattern, isFixed }) =>
    who === undefined || !isFixed ? [] : [{ who, pattern }],
  )
}

/** A paragraph of a template as a form has it, its placeholders not yet filled. */
export interface Pattern extends Pick<BaseParagraph, 'props'> {
  readonly pattern: string
  readonly isFixed: boolean
  /** It stands only where those are at the meeting. */
  readonly thanks?: Thanked
}

export function patternsOf(
  { texts }: Template,
  language: Language,
  form: Form,
): readonly Pattern[] {
  return texts[language]
    .filter(({ when = {} }) => CHOICES.every((each) => isAsIn(when[each], form[each])))
    .map((paragraph) => ({
      props: propsOf(paragraph, form),
      pattern: wordsOf(paragraph, language, form),
      isFixed: paragraph.isFixed === true,
      ...(paragraph.thanks !== undefined && { thanks: paragraph.thanks }),
    }))
}

/** The usual form of a kind of document, where `otherwise` is what else holds. */
export function formOf({ form }: Template, otherwise: Form = FORM): Form {
  return { ...otherwise, ...form }
}

function isAsIn(asked: Form[Choice] | undefined, is: Form[Choice]): boolean {
  return asked === undefined || asked === is
}

function propsOf({ kind, level = 0 }: TemplateParagraph, form: Form): BaseParagraph['props'] {
  if (kind !== 'item') return { kind, level }
  return form.isNumbered ? { kind: 'point', level } : { kind: 'plain', level: 0 }
}

function wordsOf({ kind, text }: TemplateParagraph, language: Language, form: Form): string {
  const words = typeof text === 'string' ? text : text[form.verbs]
  const isPoint = kind === 'item' || kind === 'point'
  return isPoint && language === 'en' && form.infinitive === 'bare' ? bared(words) : words
}

/** `Take note` for `To take note`. */
function bared(words: string): string {
  return words.replace(/^To (\p{Ll})/u, (_, first: string) => first.toUpperCase())
}
