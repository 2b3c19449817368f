import type { Language } from '../../meeting/meeting.ts'
import type { VerbMode } from '../../meeting/form.ts'
import { VERB_MODES } from '../../meeting/form.ts'
import type { Verb } from './verbs.ts'
import { VERBS } from './verbs.ts'

/** How a text opens. Offsets count UTF-16 code units, `from` included, `to` not. */
export interface Opening {
  readonly from: number
  /** After the verb: `Tomar nota| de los informes`. */
  readonly to: number
  /** More than one where the form is the same in several: `decide`, `Urge`. */
  readonly modes: readonly VerbMode[]
  /** Null for a verb that the table does not have, which is known by its ending. */
  readonly verb: Verb | null
  /** A noun in the verb's place (`Agradecimiento a`), the passive (`Se agradece`), or nobody who speaks (`Agradece`). */
  readonly isTurned: boolean
}

/**
 * The verb that a paragraph opens with; null where it opens with none.
 *
 * 1. Signs before the first word do not count: `[Agradecer` opens with a verb.
 * 2. Verbs that the table lacks are known in Spanish by their ending, with or without a pronoun
 *    (`Solicitarle`); in English after `To` alone, for a bare infinitive looks like a noun.
 */
export function readOpening(text: string, language: Language): Opening | null {
  const from = text.search(/[\p{L}\p{N}]/u)
  if (from < 0) return null
  const words = text.slice(from)
  const known = nounIn(words, language) ?? inTable(words, language) ?? byEnding(words, language)
  if (known === null) return null
  const { length, ...rest } = known
  return { from, to: from + length, ...rest }
}

interface Known extends Omit<Opening, 'from' | 'to'> {
  readonly length: number
}

/** Who speaks before the verb, with the blank: `La CRM `, `We `, `To `, and `Se ` of the passive. */
const SUBJECTS: Readonly<Record<Language, RegExp>> = {
  es: /^(?:(?:La|El)\s+(?:CRM|GRCM|Conferencia(?:\s+Regional\s+sobre\s+Migración)?(?:\s+\(CRM\))?)|Se(?:\s+le)?)\s+/u,
  en: /^(?:(?:The\s+)(?:RCM|RCGM|(?:Regional\s+)?Conference(?:\s+on\s+Migration)?(?:\s+\(RCM\))?)|We|To)\s+/u,
}

function inTable(words: string, language: Language): Known | null {
  const spoken = SUBJECTS[language].exec(words)?.[0] ?? ''
  const rest = words.slice(spoken.length)
  const found = FORMS[language].find(({ form }) => startsWith(rest, form))
  if (found === undefined) return null
  const { form, verb } = found
  const length = spoken.length + form.length
  const modes = found.modes.filter((mode) => mayFollow(spoken, mode, language))
  if (modes.length > 0) return { length, modes, verb, isTurned: false }
  const isTurned = language === 'es' && found.modes.includes('conference')
  return isTurned ? { length, modes: [], verb, isTurned } : null
}

/** `We thank`, `The RCM thanks` and `To thank`, but `thanked` alone; `Thank` alone is an infinitive. */
function mayFollow(spoken: string, mode: VerbMode, language: Language): boolean {
  if (spoken === '') return mode !== 'conference' && (language === 'es' || mode !== 'first-plural')
  if (spoken.startsWith('Se')) return false
  if (/^To\b/u.test(spoken)) return mode === 'infinitive'
  if (/^We\b/u.test(spoken)) return mode === 'first-plural'
  return mode === 'conference'
}

function nounIn(words: string, language: Language): Known | null {
  const found = NOUNS[language].find(([noun]) => startsWith(words, noun))
  const verb = found === undefined ? undefined : verbOf(found[1], language)
  if (found === undefined || verb === undefined) return null
  return { length: found[0].length, modes: [], verb, isTurned: true }
}

/** Spanish: what ends as an infinitive and is none. English: none is known by its ending. */
const NO_INFINITIVE =
  /^(?:taller|lugar|mujer|primer|tercer|cualquier|hogar|ayer|militar|familiar|titular|regular|irregular|superior|similar|particular|mar|par|poder|deber|haber|ser)(?:es)?$/u

function byEnding(words: string, language: Language): Known | null {
  const verb = ENDINGS[language].exec(words)
  if (verb === null || NO_INFINITIVE.test((verb[1] ?? '').toLowerCase())) return null
  return { length: verb[0].length, modes: ['infinitive'], verb: null, isTurned: false }
}

const ENDINGS: Readonly<Record<Language, RegExp>> = {
  es: /^(\p{L}+[aeiáéí]r)(?:se)?(?:l[aeo]s?|nos)?(?!\p{L})/u,
  en: /^To\s+(\p{Ll}+)(?!\p{L})/u,
}

/** What stands where a verb should, and the infinitive that it comes from. */
const NOUNS: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  es: [
    ['agradecimiento', 'agradecer'],
    ['solicitud', 'solicitar'],
    ['felicitación', 'felicitar'],
    ['reconocimiento', 'reconocer'],
    ['recomendación de aprobación', 'recomendar la aprobación'],
    ['toma de nota', 'tomar nota'],
  ],
  en: [
    ['thanks to', 'thank'],
    ['congratulations to', 'congratulate'],
  ],
}

function verbOf(infinitive: string, language: Language): Verb | undefined {
  return VERBS.find(({ forms }) => forms[language].infinitive === infinitive)
}

interface Form {
  readonly form: string
  readonly modes: readonly VerbMode[]
  readonly verb: Verb
}

/** The longest first: `aceptar y agradecer` is not `aceptar`. */
const FORMS: Readonly<Record<Language, readonly Form[]>> = { es: formsIn('es'), en: formsIn('en') }

function formsIn(language: Language): readonly Form[] {
  return VERBS.flatMap((verb) => {
    const forms = verb.forms[language]
    return [...new Set(Object.values(forms))].map((form) => ({
      ...{ form, verb },
      modes: VERB_MODES.filter((mode) => forms[mode] === form),
    }))
  }).sort((a, b) => b.form.length - a.form.length)
}

function startsWith(words: string, form: string): boolean {
  const start = words.slice(0, form.length).toLowerCase()
  return start === form && !/^\p{L}/u.test(words.slice(form.length))
}
