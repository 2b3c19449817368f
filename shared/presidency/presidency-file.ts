import { fromBase64 } from 'lib0/buffer'
import * as v from 'valibot'
import type { FieldProblem, Place } from '../json/fields.ts'
import { fieldProblemOf, isFields, placeOf } from '../json/fields.ts'
import type { JsonSlip } from '../json/read-json.ts'
import { readJsonFile } from '../json/read-json.ts'
import { INFINITIVES, PRO_TEMPORES, THIRD_LEVELS, VERB_MODES } from '../meeting/form.ts'
import { LETTERHEAD_PAGES, LOGO_SLOTS } from '../meeting/letterhead.ts'
import type { Logo } from '../meeting/letterhead.ts'
import { LIST_ORDERS, NAME_LENGTHS } from '../meeting/participants.ts'
import { COUNTRIES } from '../meeting/party.ts'
import { readLogo } from './read-logo.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Presidency } from './presidency.ts'

/**
 * The file in which a presidency's ways pass to the next one: JSON, logos included, so that it can be
 * mailed, read and changed by hand.
 */
export const PRESIDENCY_ENDING = 'mesa-ppt.json'

/** The format that is written; one of a higher number was written by a newer Mesa. */
const VERSION = 1
const SIGN = 'presidency'

/** What is wrong with such a file. */
export type PresidencyProblem =
  | JsonSlip
  | { readonly kind: 'not-a-presidency' }
  | { readonly kind: 'newer' }
  | ((FieldProblem | OwnProblem) & { readonly line: number | null })

type OwnProblem = {
  readonly kind: 'bad-year' | 'bad-picture' | 'large-picture' | 'slot-twice'
  readonly at: Place
}

export function printPresidency(presidency: Presidency): string {
  const { ppt, spelling, documents, letterheadOn, logos } = presidency
  const letterhead = {
    ...(letterheadOn !== undefined && { pages: letterheadOn }),
    // What a picture is and how large, its bytes say.
    logos: logos.map(({ slot, base64 }) => ({ slot, picture: base64 })),
  }
  const file = { mesa: SIGN, version: VERSION, ppt, spelling, documents, letterhead }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads such a file, and says all that is wrong with it at once, with its lines. */
export function readPresidency(text: string): Result<Presidency, readonly PresidencyProblem[]> {
  const read = readJsonFile(text)
  if (!read.ok) return err([read.error])
  const { value, lineOf } = read.value
  if (!isFields(value) || value['mesa'] !== SIGN) return err([{ kind: 'not-a-presidency' }])
  if (Number(value['version']) > VERSION) return err([{ kind: 'newer' }])
  const located = <P extends { readonly at: Place }>(problem: P) => ({
    ...problem,
    line: lineOf(problem.at),
  })
  const parsed = v.safeParse(FILE, value)
  if (!parsed.success) {
    return err(parsed.issues.map((issue) => located(problemOf(issue))))
  }
  const { ppt, spelling, documents, letterhead } = parsed.output
  const problems: OwnProblem[] = []
  const logos = logosIn(letterhead.logos, problems)
  if (problems.length > 0) return err(problems.map(located))
  const { pages } = letterhead
  return ok({
    ...{ ppt, spelling, documents, logos },
    ...(pages !== undefined && { letterheadOn: pages }),
  })
}

const documentForm = v.strictObject({
  verbs: v.picklist(VERB_MODES),
  isNumbered: v.boolean(),
  thirdLevel: v.picklist(THIRD_LEVELS),
  hasAnnex: v.boolean(),
  isPlaceFirst: v.boolean(),
})

const FILE = v.strictObject({
  mesa: v.literal(SIGN),
  version: v.number(),
  ppt: v.strictObject({
    country: v.picklist(COUNTRIES),
    year: v.pipe(
      v.number(),
      v.check((year) => Number.isInteger(year) && year > 1995 && year < 2200, 'bad-year'),
    ),
  }),
  spelling: v.strictObject({
    order: v.picklist(LIST_ORDERS),
    unitedStates: v.picklist(NAME_LENGTHS),
    infinitive: v.picklist(INFINITIVES),
    proTempore: v.picklist(PRO_TEMPORES),
  }),
  documents: v.record(v.string(), documentForm),
  letterhead: v.strictObject({
    pages: v.exactOptional(v.picklist(LETTERHEAD_PAGES)),
    logos: v.array(v.strictObject({ slot: v.picklist(LOGO_SLOTS), picture: v.string() })),
  }),
})

function problemOf(issue: v.InferIssue<typeof FILE>): FieldProblem | OwnProblem {
  return issue.message === 'bad-year'
    ? { kind: 'bad-year', at: placeOf(issue) }
    : fieldProblemOf(issue)
}

function logosIn(
  written: v.InferOutput<typeof FILE>['letterhead']['logos'],
  problems: OwnProblem[],
): readonly Logo[] {
  return written.flatMap(({ slot, picture }, index) => {
    const at = ['letterhead', 'logos', index, 'picture'] as const
    const isTwice = written.findIndex((each) => each.slot === slot) < index
    if (isTwice) problems.push({ kind: 'slot-twice', at: [...at.slice(0, 3), 'slot'] })
    const bytes = bytesOf(picture)
    const logo = bytes === null ? null : readLogo(bytes, slot)
    if (logo?.ok === true) return [logo.value]
    const isLarge = logo?.error.kind === 'too-large'
    problems.push({ kind: isLarge ? 'large-picture' : 'bad-picture', at })
    return []
  })
}

function bytesOf(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null
  return fromBase64(base64)
}
