import type { Document } from '../document/document.ts'
import { fingerprint, openBase, parseBase } from '../draft/export-base.ts'
import type { BaseProblem } from '../draft/export-base.ts'
import { importsOf } from '../draft/imports.ts'
import type { Reader } from '../draft/reader.ts'
import type { NoteMixing } from '../docx/read/footnotes.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { baseTextOf } from './base-text.ts'
import type { BaseText } from './base-text.ts'
import type { Change } from './change.ts'
import { changesOf } from './changes.ts'
import { likeness, wordCounts } from '../text/compare-words.ts'
import { fileTextOf } from './file-text.ts'
import { footChangesOf } from './foot-changes.ts'
import { newcomersIn, withKnownReferences } from './known-references.ts'
import type { FileReferences } from './known-references.ts'
import type { Landing } from './landing.ts'
import { withNewReferences } from './new-references.ts'
import type { FileNote } from './place-notes.ts'
import { sourcesOf } from './source.ts'
import type { Aside } from './steps.ts'
import { talksOf } from './talks.ts'
import { fileMoves } from './tracked-moves.ts'

/** A Word file that comes back: what it says, and what was put inside it when it left. */
export interface ReturnedFile {
  readonly document: Document
  readonly base: string | null
  readonly referred?: FileReferences
  /** Paragraphs of which it does not say what they are. */
  readonly unsaid?: ReadonlySet<ParagraphId>
  /** How likely its footnotes have each other's words, or none. */
  readonly noteMixing?: NoteMixing
}

/** What a file would change, before anything is written. */
export interface ImportPlan {
  readonly party: Party
  readonly base: BaseText
  /** Null: the very text that was exported. Else why it is compared with today's. */
  readonly withoutBase: 'none' | BaseProblem | null
  /** What is not in the meeting yet. */
  readonly changes: readonly Change[]
  /** How many changes came in with an earlier file. */
  readonly known: number
  /** Of those: how many this country took back since. */
  readonly takenBack: number
  readonly asides: readonly Aside[]
  /** Footnotes and comments that are not in the meeting yet. */
  readonly notes: readonly FileNote[]
  /** Where the letters of the file are; who writes the plan adds what it writes. */
  readonly landing: Landing
  readonly digest: string
}

export interface ImportRequest {
  readonly party: Party
  /** Whether to propose again what was taken back. */
  readonly again: boolean
}

/** `reading-only`: a form that is not for writing in. `unlike`: some other text. */
export type ImportProblem =
  | { readonly kind: 'reading-only'; readonly form: 'bracketed' | 'compilation' }
  | { readonly kind: 'unlike' }

/**
 * Compares a file with the text that it was made from, which is read back from the draft by what
 * the file carries; where it carries nothing of use, with the text of today.
 */
export function planImport(
  reader: Reader,
  returnedFile: ReturnedFile,
  { party, again }: ImportRequest,
): Result<ImportPlan, ImportProblem> {
  const { document: returned, base: carried, referred: said = NONE } = returnedFile
  const { unsaid = NOWHERE, noteMixing = 'no' } = returnedFile
  const parsed = carried === null ? null : parseBase(carried)
  if (parsed?.shows === 'bracketed' || parsed?.shows === 'compilation') {
    return err({ kind: 'reading-only', form: parsed.shows })
  }
  const then = parsed === null ? null : openBase(reader.draft, parsed)
  const isCertain = then?.ok === true && parsed !== null
  const base = isCertain ? baseTextOf(then.value, parsed.shows) : baseTextOf(reader, 'marked')
  if (then?.ok === true) then.value.stop()
  const { document, referred } = withKnownReferences(returned, said, base)
  const sources = sourcesOf(document, base.document, party)
  const file = fileTextOf(document, sources, isCertain, newcomersIn(referred, base))
  if (!isCertain && isUnlike(base, file.lines.map(({ text }) => text).join(''))) {
    return err({ kind: 'unlike' })
  }
  const found = changesOf({
    ...{ base, file, isCertain, unsaid },
    accepted: fileMoves(document, sources),
  })
  const { changes, landing } = found
  const digest = digestOf(document)
  const past = pastOf(reader, party)
  const isKnownWhole = !isCertain && past.digests.has(digest)
  const isFresh = ({ key }: { readonly key: string }): boolean => {
    const before = past.changes.get(key)
    if (before === undefined) return !isKnownWhole
    return again && past.isTakenBack(before)
  }
  const feet = footChangesOf({ file: document, base, sources, party, isCertain, noteMixing })
  const undone = file.undone.map((text): Aside => ({ party: null, text }))
  const talk = talksOf(document, reader.draft, party, (key) => past.changes.has(key))
  const known = [...changes, ...feet.changes]
  const fresh = withNewReferences(changes.filter(isFresh), document, referred, reader)
  const notes = [...feet.changes.filter(isFresh), ...talk.talks]
  return ok({
    ...{ party, base, changes: fresh, notes, landing, digest },
    asides: [...found.asides, ...undone, ...feet.asides, ...talk.asides],
    withoutBase: then === null ? 'none' : then.ok ? null : then.error,
    known: known.filter((each) => !isFresh(each)).length,
    takenBack: known.filter(({ key }) => past.isTakenBack(past.changes.get(key))).length,
  })
}

const NONE: FileReferences = new Map()
const NOWHERE: ReadonlySet<ParagraphId> = new Set()

/** Nothing that was ever this text shares so little with it. */
const UNLIKE = 0.3

function isUnlike(base: BaseText, text: string): boolean {
  return likeness(wordCounts(base.text), wordCounts(text)) < UNLIKE
}

/** What came in for a country before. */
function pastOf(reader: Reader, party: Party) {
  const records = importsOf(reader.draft).filter((each) => each.party === party)
  const changes = new Map(records.flatMap((each) => each.changes))
  const states = new Map<SuggestionId, Set<string>>()
  for (const { suggestion, state } of reader.entries()) {
    states.set(suggestion.id, (states.get(suggestion.id) ?? new Set()).add(state))
  }
  return {
    changes,
    digests: new Set(records.filter(({ isWhole }) => isWhole).map((each) => each.digest)),
    isTakenBack: (suggestion: SuggestionId | undefined): boolean => {
      const known = suggestion === undefined ? undefined : states.get(suggestion)
      return known?.size === 1 && known.has('withdrawn')
    },
  }
}

function digestOf({ paragraphs }: Document): string {
  const told = paragraphs.map(({ props, runs, end, changes, moves = [] }) => [
    ...[props, runs, end, changes],
    moves.map(({ suggestion, after }) => [suggestion, after]),
  ])
  return fingerprint(JSON.stringify(told))
}
