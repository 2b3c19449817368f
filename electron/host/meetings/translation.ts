import type * as Y from 'yjs'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import type { Spoken } from '../../../shared/document/spoken.ts'
import type { ReadDocx } from '../../../shared/docx/read/read-docx.ts'
import { isBegun, openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import { foreignText } from '../../../shared/import/foreign-text.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import type { ThirdLevel } from '../../../shared/meeting/form.ts'
import type { Language, Meeting } from '../../../shared/meeting/meeting.ts'
import { unreachable } from '../../../shared/result.ts'
import { formOf } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { beginTranslation } from '../../../shared/translation/begin.ts'
import type { TranslationOpening } from '../../../shared/translation/begin.ts'
import { withNote } from '../../../shared/translation/with-note.ts'
import { blankTranslation } from '../../../shared/translation/blank.ts'

/** The words that a translation begins with. `blank`: it is to be written yet. */
export type TranslationSource =
  | { readonly kind: 'blank' }
  | { readonly kind: 'word'; readonly read: ReadDocx }
  | {
      readonly kind: 'plain'
      readonly paragraphs: readonly BaseParagraph[]
      readonly thirdLevel: ThirdLevel | null
    }

/** Where templates are looked for; null for one that is not here (any more). */
export type FindTemplate = (id: string) => Template | null

/** The update that begins the text in the other language; null where there is one. */
export function translationUpdate(
  doc: Y.Doc,
  find: FindTemplate,
  source: TranslationSource,
  by: Spoken,
): Uint8Array | null {
  const draft = openDraft(doc)
  const settings = readSettings(draft)
  if (settings === null || isBegun(openDraft(doc, 'translation'))) return null
  const original = openReader(draft)
  try {
    const opening = openingOf(original, settings, find(settings.template), source)
    return beginTranslation(original, withNote(opening), by)
  } finally {
    original.stop()
  }
}

function openingOf(
  original: Reader,
  { meeting, form: agreed, ...settings }: Settings,
  template: Template | null,
  source: TranslationSource,
): TranslationOpening {
  const language = otherThan(meeting.language)
  const translated: Meeting = { ...meeting, language }
  const form = agreed ?? (template === null ? FORM : formOf(template))
  const title = template?.title[language] ?? settings.title
  const common = { template: settings.template, title, meeting: translated }
  switch (source.kind) {
    case 'blank':
      return {
        ...{ ...common, form },
        translated: blankTranslation(original, { template, form, meeting, translated }),
      }
    case 'plain': {
      const { paragraphs, thirdLevel } = source
      return {
        ...common,
        form: { ...form, ...(thirdLevel !== null && { thirdLevel }) },
        paragraphs,
      }
    }
    case 'word': {
      const document = foreignText(source.read)
      const { thirdLevel = form.thirdLevel } = document
      return { ...common, form: { ...form, thirdLevel }, document: { ...document, language } }
    }
    default:
      return unreachable(source)
  }
}

function otherThan(language: Language): Language {
  return language === 'es' ? 'en' : 'es'
}
