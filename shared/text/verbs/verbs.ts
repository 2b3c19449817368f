import type { Language } from '../../meeting/meeting.ts'
import type { Form, Infinitive, VerbMode } from '../../meeting/form.ts'
import { VERB_MODES } from '../../meeting/form.ts'
import table from './verbs.json'

/** A verb that opens points and paragraphs, in every form; `La CRM` and `We` do not belong to it. */
export interface Verb {
  readonly forms: Readonly<Record<Language, Readonly<Record<VerbMode, string>>>>
}

/** How the verbs of one text stand. */
export interface Manner {
  readonly language: Language
  readonly mode: VerbMode
  /** English infinitives: `To accept`, or `Accept`. */
  readonly infinitive: Infinitive
}

export function mannerIn({ verbs, infinitive }: Form, language: Language): Manner {
  return { language, mode: verbs, infinitive }
}

/** Those most often written come first. */
export const VERBS: readonly Verb[] = table.map(({ es, en }) => ({
  forms: { es: formsIn(es), en: formsIn(en) },
}))

/** How a paragraph opens with a verb: `Agradecer`, `To thank`, `We thank`, `La CRM agradece`. */
export function openingOf({ forms }: Verb, { language, mode, infinitive }: Manner): string {
  const words = `${openerOf(language, mode, infinitive)}${forms[language][mode]}`
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

/** What stands before the verb. */
function openerOf(language: Language, mode: VerbMode, infinitive: Manner['infinitive']): string {
  if (mode === 'conference') return language === 'es' ? 'La CRM ' : 'The RCM '
  if (language === 'es' || mode === 'preterite') return ''
  if (mode === 'first-plural') return 'We '
  return infinitive === 'to' ? 'To ' : ''
}

/** A line of the table has the forms in the order of the modes. */
function formsIn(line: string): Readonly<Record<VerbMode, string>> {
  const forms = line.split(' | ')
  const form = (mode: VerbMode): string => {
    const found = forms[VERB_MODES.indexOf(mode)]
    if (found === undefined) throw new Error(`A verb without a form: ${line}`)
    return found
  }
  return {
    infinitive: form('infinitive'),
    preterite: form('preterite'),
    'first-plural': form('first-plural'),
    conference: form('conference'),
  }
}
