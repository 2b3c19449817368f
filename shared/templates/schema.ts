import * as v from 'valibot'
import { PARAGRAPH_KINDS } from '../document/document.ts'
import type { Place } from '../json/fields.ts'
import { fieldProblemOf, isFields, placeOf } from '../json/fields.ts'
import { THANKED } from '../meeting/attending.ts'
import { CHOICES, THIRD_LEVELS, VERB_MODES } from '../meeting/form.ts'
import { MEETING_KINDS } from '../meeting/meeting.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { isPlaceholder, placeholdersIn } from './placeholders.ts'
import type { TemplateProblem } from './problem.ts'
import type { Template } from './template.ts'
import { ASKS } from './template.ts'

/** Reads a template from JSON, and says all that is wrong with it at once. */
export function parseTemplate(value: unknown): Result<Template, readonly TemplateProblem[]> {
  // The library takes a list for fields.
  if (!isFields(value)) return err([{ kind: 'not-a-template' }])
  const parsed = v.safeParse(TEMPLATE, value)
  return parsed.success ? ok(parsed.output) : err(parsed.issues.flatMap(problemsOf))
}

/** A message of our own checks is the kind of problem that it finds. */
const words = v.pipe(v.string(), v.regex(/\S/, 'empty'), v.regex(/^[^\n\r]*$/, 'line-break'))

const eitherLanguage = v.strictObject({ es: words, en: words })

/** What is in braces is checked where the problems are told: several may be wrong in one text. */
const open = v.pipe(
  words,
  v.check((text) => placeholdersIn(text).every(isPlaceholder), 'unknown-placeholder'),
  v.check((text) => !/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')), 'open-brace'),
)

const byVerbs = v.strictObject({
  infinitive: open,
  preterite: open,
  'first-plural': open,
  conference: open,
})

const form = v.strictObject({
  verbs: v.exactOptional(v.picklist(VERB_MODES)),
  isNumbered: v.exactOptional(v.boolean()),
  thirdLevel: v.exactOptional(v.picklist(THIRD_LEVELS)),
  hasAnnex: v.exactOptional(v.boolean()),
  isPlaceFirst: v.exactOptional(v.boolean()),
})

const paragraph = v.pipe(
  v.strictObject({
    kind: v.picklist([...PARAGRAPH_KINDS, 'item']),
    level: v.exactOptional(v.picklist([0, 1, 2])),
    text: v.lazy((text) => (isFields(text) ? byVerbs : open)),
    isFixed: v.exactOptional(v.boolean()),
    thanks: v.exactOptional(v.picklist(THANKED)),
    when: v.exactOptional(form),
  }),
  v.check(
    ({ kind, level = 0 }) => level === 0 || kind === 'point' || kind === 'item',
    'level-without-point',
  ),
)

const text = v.pipe(v.array(paragraph), v.minLength(1, 'empty'))

const TEMPLATE = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'bad-id')),
  name: eitherLanguage,
  title: eitherLanguage,
  description: eitherLanguage,
  meetingKind: v.picklist(MEETING_KINDS),
  form,
  choices: v.array(v.picklist(CHOICES)),
  asks: v.array(v.picklist(ASKS)),
  texts: v.strictObject({ es: text, en: text }),
})

type Issue = v.InferIssue<typeof TEMPLATE>

function problemsOf(issue: Issue): readonly TemplateProblem[] {
  return issue.kind === 'validation' ? foundBy(issue, placeOf(issue)) : [fieldProblemOf(issue)]
}

function foundBy({ message, input }: Issue, at: Place): readonly TemplateProblem[] {
  switch (message) {
    case 'bad-id':
    case 'empty':
    case 'line-break':
    case 'level-without-point':
    case 'open-brace':
      return [{ kind: message, at }]
    default: {
      const unknown = placeholdersIn(String(input)).filter((name) => !isPlaceholder(name))
      return unknown.map((name) => ({ kind: 'unknown-placeholder', at, name }))
    }
  }
}
