import type { BaseParagraph, Level, ParagraphKind } from '../document/document.ts'
import { PARAGRAPH_KINDS } from '../document/document.ts'
import type { Language, MeetingKind } from '../meeting/meeting.ts'
import { MEETING_KINDS } from '../meeting/meeting.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { isPlaceholder, placeholdersIn } from './placeholders.ts'

/** How the verbs of a text stand: `Agradecer`, `Agradecieron`, `Agradecemos`, `La CRM agradece`. */
export const VERB_MODES = ['infinitive', 'preterite', 'first-plural', 'conference'] as const
export type VerbMode = (typeof VERB_MODES)[number]

/** A kind of document as data: `templates/ID/template.json`. */
export interface Template {
  /** Small letters, digits and hyphens; stored in every draft made from it. */
  readonly id: string
  /** As a list of templates shows it. */
  readonly name: Readonly<Record<Language, string>>
  /** What the document itself is called. */
  readonly title: Readonly<Record<Language, string>>
  /** One line that helps to choose. */
  readonly description: Readonly<Record<Language, string>>
  readonly meetingKind: MeetingKind
  readonly verbs: VerbMode
  readonly isNumbered: boolean
  /** Texts may hold placeholders such as `{present}`; see placeholders.ts. */
  readonly texts: Readonly<Record<Language, readonly BaseParagraph[]>>
}

/** What is wrong with a template. `at` is where in the file, as `texts.es.3.kind`. */
export type TemplateProblem =
  | { readonly kind: 'not-a-template' }
  | { readonly kind: 'bad-value'; readonly at: string }
  | { readonly kind: 'unknown-placeholder'; readonly at: string; readonly name: string }
  | { readonly kind: 'number-without-numbering'; readonly at: string }

export function parseTemplate(value: unknown): Result<Template, readonly TemplateProblem[]> {
  if (!isRecord(value)) return err([{ kind: 'not-a-template' }])
  const problems: TemplateProblem[] = []
  const bad = (at: string) => problems.push({ kind: 'bad-value', at })
  const { id, meetingKind, verbs, isNumbered } = value
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(id)) bad('id')
  if (typeof isNumbered !== 'boolean') bad('isNumbered')
  const template: Template = {
    id: String(id),
    name: parseWords(value['name'], 'name', bad),
    title: parseWords(value['title'], 'title', bad),
    description: parseWords(value['description'], 'description', bad),
    meetingKind: oneOf(MEETING_KINDS, meetingKind, 'meetingKind', bad),
    verbs: oneOf(VERB_MODES, verbs, 'verbs', bad),
    isNumbered: isNumbered === true,
    texts: {
      es: parseText(value, 'es', problems),
      en: parseText(value, 'en', problems),
    },
  }
  return problems.length === 0 ? ok(template) : err(problems)
}

type Note = (at: string) => void

function parseWords(value: unknown, at: string, bad: Note): Readonly<Record<Language, string>> {
  const words = isRecord(value) ? value : {}
  const read = (language: Language): string => {
    const text = words[language]
    if (typeof text === 'string' && text.trim() !== '') return text
    bad(`${at}.${language}`)
    return ''
  }
  return { es: read('es'), en: read('en') }
}

function oneOf<T extends string>(
  all: readonly [T, ...T[]],
  value: unknown,
  at: string,
  bad: Note,
): T {
  const found = all.find((each) => each === value)
  if (found === undefined) bad(at)
  return found ?? all[0]
}

function parseText(
  template: Readonly<Record<string, unknown>>,
  language: Language,
  problems: TemplateProblem[],
): readonly BaseParagraph[] {
  const texts = isRecord(template['texts']) ? template['texts'] : {}
  const listed: unknown = texts[language]
  const at = `texts.${language}`
  if (!Array.isArray(listed) || listed.length === 0) {
    problems.push({ kind: 'bad-value', at })
    return []
  }
  const paragraphs: readonly unknown[] = listed
  return paragraphs.map((each, index) => {
    const paragraph = parseParagraph(each, `${at}.${index}`, problems)
    if (template['isNumbered'] === false && paragraph.props.kind === 'point') {
      problems.push({ kind: 'number-without-numbering', at: `${at}.${index}` })
    }
    return paragraph
  })
}

function parseParagraph(value: unknown, at: string, problems: TemplateProblem[]): BaseParagraph {
  const bad = (where: string) => problems.push({ kind: 'bad-value', at: `${at}.${where}` })
  const given = isRecord(value) ? value : {}
  const kind: ParagraphKind = oneOf(PARAGRAPH_KINDS, given['kind'], 'kind', bad)
  const level = parseLevel(given['level'] ?? 0, kind)
  if (level === null) bad('level')
  const text = given['text']
  if (typeof text !== 'string' || text.trim() === '' || /[\n\r]/.test(text)) bad('text')
  const words = typeof text === 'string' ? text : ''
  for (const name of placeholdersIn(words)) {
    if (!isPlaceholder(name)) problems.push({ kind: 'unknown-placeholder', at, name })
  }
  return { props: { kind, level: level ?? 0 }, text: words }
}

function parseLevel(value: unknown, kind: ParagraphKind): Level | null {
  if (value === 0) return 0
  if (kind !== 'point') return null
  return value === 1 || value === 2 ? value : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
