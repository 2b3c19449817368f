import type { ListStyle } from './participants.ts'
import { LIST_ORDERS, LIST_STYLE, NAME_LENGTHS } from './participants.ts'

/** How the verbs of a text stand: `Agradecer`, `Agradecieron`, `Agradecemos`, `La CRM agradece`. */
export const VERB_MODES = ['infinitive', 'preterite', 'first-plural', 'conference'] as const
export type VerbMode = (typeof VERB_MODES)[number]

/** What stands before a point of the third level: `i.`, or a dash. */
export const THIRD_LEVELS = ['roman', 'dash'] as const
export type ThirdLevel = (typeof THIRD_LEVELS)[number]

/** English infinitives: `To accept`, or `Accept`. */
export const INFINITIVES = ['to', 'bare'] as const
export type Infinitive = (typeof INFINITIVES)[number]

export const PRO_TEMPORES = ['Pro-Témpore', 'Pro Témpore', 'Pro-Tempore', 'Pro Tempore'] as const
export type ProTempore = (typeof PRO_TEMPORES)[number]

/** Where real texts differ, and so the presidency chooses. What a document was made with is kept in it. */
export interface Form extends ListStyle {
  readonly verbs: VerbMode
  /** Whether what a template calls an item bears a number. */
  readonly isNumbered: boolean
  readonly thirdLevel: ThirdLevel
  /** The substance in an annex, as the DECISIONES of 2003. */
  readonly hasAnnex: boolean
  /** City and date before everything else, as in 2000. */
  readonly isPlaceFirst: boolean
  readonly infinitive: Infinitive
  readonly proTempore: ProTempore
}

/** What holds where neither template nor presidency says otherwise. */
export const FORM: Form = {
  ...LIST_STYLE,
  verbs: 'infinitive',
  isNumbered: true,
  thirdLevel: 'roman',
  hasAnnex: false,
  isPlaceFirst: false,
  infinitive: 'to',
  proTempore: 'Pro-Témpore',
}

/** A form that says no more than how names and words are written, which is the same in every document. */
export function spellingOf({ order, unitedStates, infinitive, proTempore }: Form): Form {
  return { ...FORM, order, unitedStates, infinitive, proTempore }
}

/** What a template may let the chair choose for one document. */
export const CHOICES = ['verbs', 'isNumbered', 'thirdLevel', 'hasAnnex', 'isPlaceFirst'] as const
export type Choice = (typeof CHOICES)[number]

/** Reads what is stored or sent of a form; what is missing, or cannot be read, is as in `otherwise`. */
export function parseForm(value: unknown, otherwise: Form = FORM): Form {
  const given = typeof value === 'object' && value !== null ? value : {}
  const fields = given as Readonly<Record<string, unknown>> // an object has fields
  const either = <T>(all: readonly T[], field: keyof Form, usual: T): T =>
    all.find((each) => each === fields[field]) ?? usual
  return {
    verbs: either(VERB_MODES, 'verbs', otherwise.verbs),
    isNumbered: either(BOTH, 'isNumbered', otherwise.isNumbered),
    thirdLevel: either(THIRD_LEVELS, 'thirdLevel', otherwise.thirdLevel),
    hasAnnex: either(BOTH, 'hasAnnex', otherwise.hasAnnex),
    isPlaceFirst: either(BOTH, 'isPlaceFirst', otherwise.isPlaceFirst),
    infinitive: either(INFINITIVES, 'infinitive', otherwise.infinitive),
    proTempore: either(PRO_TEMPORES, 'proTempore', otherwise.proTempore),
    order: either(LIST_ORDERS, 'order', otherwise.order),
    unitedStates: either(NAME_LENGTHS, 'unitedStates', otherwise.unitedStates),
  }
}

const BOTH = [true, false] as const
