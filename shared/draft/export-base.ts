import { toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import * as Y from 'yjs'
import type { View } from '../document/document.ts'
import { meantIn } from '../document/references.ts'
import { viewOf } from '../document/views.ts'
import type { ExportMode } from '../docx/export-modes.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { TEXTS, isBegun, openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fieldsOf } from './fields.ts'
import { firstItem } from './items.ts'
import { openReader } from './open-reader.ts'
import type { Reader } from './reader.ts'
import { draftAt } from './rounds.ts'
import { entryKey } from './start.ts'

/**
 * What a Word file of ours carries, unseen, so that it finds its base when it comes back:
 *
 * 1. Which draft it is of, and what that held at the moment of the export, as a snapshot of Yjs.
 *    No word of the text is in it: what was withdrawn, rejected or left out leaks to nobody.
 * 2. Which view of it the file shows. One that is not read back, as the bracketed one, is named too.
 * 3. A digest of that view: what is read back from a draft is believed only if it says the same.
 */
export interface ExportBase {
  readonly draft: string
  readonly snapshot: string
  readonly shows: Shown
  readonly digest: string
}

/** The views that a file can be compared with, and the forms that are for reading only. */
export type Shown = View | 'bracketed' | 'compilation'

/** The texts to embed in files that are exported now, by the modes that somebody wants. */
export function writeBases(
  reader: Reader,
  pending: 'in' | 'out',
  modes: readonly ExportMode[],
): Bases {
  const write = createWriter(reader)
  return Object.fromEntries(modes.map((mode) => [mode, write(shownIn(mode, pending))]))
}

export type Bases = Partial<Readonly<Record<ExportMode, string>>>

/** What a file of a mode shows. */
export function shownIn(mode: ExportMode, pending: 'in' | 'out'): Shown {
  if (mode === 'tracked') return 'marked'
  if (mode !== 'clean') return mode
  return pending === 'in' ? 'accepted' : 'original'
}

/** The text to embed in a file that shows this. */
export function writeBase(reader: Reader, shows: Shown): string {
  return createWriter(reader)(shows)
}

/** Null for what no Mesa wrote, or a later one writes otherwise. */
export function parseBase(text: string): ExportBase | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const { mesa, draft, snapshot, shows, digest } = fieldsOf(value)
  const shown = SHOWN.find((each) => each === shows)
  if (mesa !== VERSION || shown === undefined) return null
  if (typeof draft !== 'string' || typeof snapshot !== 'string' || typeof digest !== 'string') {
    return null
  }
  return { draft, snapshot, shows: shown, digest }
}

/**
 * `other-draft`: of another meeting. `other-text`: of this one's text in the other language. `incomplete`:
 * of this text, but something it held is not here.
 */
export type BaseProblem = 'other-draft' | 'other-text' | 'incomplete' | 'damaged'

/** Whether a file that carries this was made from a text, whatever has become of that. */
export function isMadeFrom(draft: Draft, carried: string | null): boolean {
  const base = carried === null ? null : parseBase(carried)
  return base !== null && isBegun(draft) && base.draft === identityOf(draft)
}

/** The draft as it was when the file was exported: a copy, with the ids of the draft. */
export function openBase(draft: Draft, base: ExportBase): Result<Reader, BaseProblem> {
  if (base.draft !== identityOf(draft)) {
    const isHere = TEXTS.some((text) => base.draft === identityOf(openDraft(draft.doc, text)))
    return err(isHere ? 'other-text' : 'other-draft')
  }
  const held = draftAt(draft, base)
  if (!held.ok) return held
  const reader = openReader(held.value)
  if (digestOf(reader.document(), base.shows) === base.digest) return ok(reader)
  reader.stop()
  return err('damaged')
}

/** Short, and the same on every machine. */
export function fingerprint(text: string): string {
  return toBase64(digest(encodeUtf8(text)).subarray(0, 12))
}

function createWriter(reader: Reader): (shows: Shown) => string {
  const { draft } = reader
  const document = reader.document()
  const snapshot = toBase64(Y.encodeSnapshot(Y.snapshot(draft.doc)))
  const common = { mesa: VERSION, draft: identityOf(draft), snapshot }
  return (shows) => JSON.stringify({ ...common, shows, digest: digestOf(document, shows) })
}

const VERSION = 1
const SHOWN: readonly Shown[] = ['marked', 'accepted', 'original', 'bracketed', 'compilation']

/** A draft is known by the item its body begins with: whoever opened it drew that number. */
function identityOf({ body }: Draft): string {
  const first = firstItem(body)
  return first === null ? '' : entryKey(first.id)
}

function digestOf(document: ReturnType<Reader['document']>, shows: Shown): string {
  const view = shows === 'bracketed' || shows === 'compilation' ? 'marked' : shows
  const told = viewOf(document, view).map(({ id, runs }) => [
    id,
    runs.map(({ text }) => meantIn(text, document.references)),
  ])
  return fingerprint(JSON.stringify(told))
}
