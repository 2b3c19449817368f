import type { ParagraphId } from '../ids.ts'
import type { Language } from '../meeting/meeting.ts'
import type { Document, Paragraph, View } from './document.ts'
import { handlesOf } from './handles.ts'
import { namesIn } from './names.ts'
import { reworded } from './rewording.ts'
import type { Rewording } from './rewording.ts'
import { groupsIn, staysIn, textOf } from './views.ts'

/**
 * References to a paragraph, which follow its number.
 *
 * 1. A reference is one letter of the text, of private use; which paragraph it means the document
 *    says beside the text. So whatever counts, cuts, moves or marks letters need not know of it.
 * 2. Its words are computed and never stored: the number that the paragraph has in the view, with
 *    those above it (`7.f`); of the marked view, once everything is accepted, as its numbers are.
 *    Where it bears none, its first words; where it shows nothing, its handle.
 * 3. What refers to a paragraph that is no more says so, with the number it had last if that is known.
 */
export interface Reference {
  /** The paragraph that was chosen. */
  readonly target: ParagraphId
  /** The one that its words are part of now, in the marked view; null where they are gone for good. */
  readonly now: ParagraphId | null
}

/** By the letter that stands in the text. */
export type References = ReadonlyMap<string, Reference>

export const FIRST_LETTER = 0xe000
export const LETTER_COUNT = 0x1000
/** What cannot be read as a reference. */
export const NO_LETTER = '\ufffd'

/** What a letter comes to for a reader. */
export interface ShownReference {
  readonly words: string
  /** Where it leads to in the marked document; null where there is no such paragraph any more. */
  readonly paragraph: ParagraphId | null
  readonly isLost: boolean
  /** Whether the words are its number. */
  readonly isNumber: boolean
}

export type ReferenceWords = ReadonlyMap<string, ShownReference>

const NONE: ReferenceWords = new Map()

/** What the references of a document say in a view. Remembered by document. */
export function referencesIn(document: Document, view: View): ReferenceWords {
  const { references } = document
  if (references === undefined || references.size === 0) return NONE
  const settled = view === 'original' ? 'original' : 'accepted'
  const known = before.get(document) ?? {}
  before.set(document, known)
  return (known[settled] ??= look(document, references, settled))
}

const before = new WeakMap<Document, Partial<Record<View, ReferenceWords>>>()

/** A text with the words of its references in the place of their letters. */
export function spell(text: string, words: ReferenceWords): string {
  if (words.size === 0) return text
  return text.replace(LETTERS, (letter) => words.get(letter)?.words ?? letter)
}

/** Whether a text holds letters of references. */
export function refers(text: string): boolean {
  return LETTER.test(text)
}

/** A text, from wherever it comes, in which no letter passes for a reference. Its length stays. */
export function withoutLetters(text: string): string {
  return refers(text) ? text.replace(LETTERS, NO_LETTER) : text
}

/** A text in which each reference is told by the paragraph that it means: which letter it is each reader chooses. */
export function meantIn(text: string, references: References | undefined): string {
  return text.replace(LETTERS, (letter) => references?.get(letter)?.target ?? letter)
}

const LETTER = /[\ue000-\uefff]/
const LETTERS = /[\ue000-\uefff]/g

/** Words and letters of references, apart and in their order. */
export function piecesOf(text: string): readonly string[] {
  return refers(text) ? text.split(/([\ue000-\uefff])/).filter((piece) => piece !== '') : [text]
}

function look(
  document: Document,
  references: References,
  view: Exclude<View, 'marked'>,
): ReferenceWords {
  const names = namesIn(view, document)
  const groups = new Map(
    groupsIn(view, document).flatMap((group) => group.map(({ id }) => [id, group] as const)),
  )
  const wordsOf = ({ target, now }: Reference): ShownReference => {
    const group = now === null ? undefined : groups.get(now)
    const isThere = now !== null && group !== undefined && isIn(view, group, now)
    if (!isThere) return lost(document, target, now)
    const number = names.get(now)
    const words = number ?? firstWords(view, group) ?? handleIn(document, target)
    return { words, paragraph: now, isLost: false, isNumber: number !== undefined }
  }
  return new Map([...references].map(([letter, each]) => [letter, wordsOf(each)]))
}

/** Whether a paragraph is part of those that come together in a view by more than a struck end. */
function isIn(
  view: Exclude<View, 'marked'>,
  group: readonly Paragraph[],
  id: ParagraphId,
): boolean {
  const at = group.findIndex((each) => each.id === id)
  const hasWords = group[at]?.runs.some((run) => staysIn(view, run)) === true
  return hasWords || at === group.length - 1
}

function lost(document: Document, target: ParagraphId, now: ParagraphId | null): ShownReference {
  const had = now === null ? undefined : namesIn('original', document).get(now)
  const name = had ?? handleIn(document, target)
  const words = `(${LOST[document.language]}: ${name})`
  return { words, paragraph: now, isLost: true, isNumber: false }
}

const LOST: Readonly<Record<Language, string>> = {
  es: 'referencia perdida',
  en: 'lost reference',
}

/** More would be a quotation. */
const MOST = 40

function firstWords(view: Exclude<View, 'marked'>, group: readonly Paragraph[]): string | null {
  const text = group
    .flatMap(({ runs }) => runs.filter((run) => staysIn(view, run)).map((run) => run.text))
    .join('')
    .replace(LETTERS, '…')
    .trim()
  if (text === '') return null
  if (text.length <= MOST) return `«${text}»`
  const cut = text.slice(0, MOST)
  return `«${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2))}…»`
}

function handleIn({ paragraphs }: Document, id: ParagraphId): string {
  const all = paragraphs.some((each) => each.id === id) ? paragraphs : [...paragraphs, { id }]
  return `¶ ${handlesOf(all).get(id) ?? ''}`
}

/**
 * A document with the words of its references written out, as for a page that knows none; what is
 * bound to places in it stands where it stood.
 */
export function spelledOut(document: Document, view: View): Document {
  const words = referencesIn(document, view)
  if (words.size === 0) return document
  return reworded(document, (paragraph) => rewordingsIn(textOf(paragraph), words))
}

function rewordingsIn(text: string, words: ReferenceWords): readonly Rewording[] {
  return [...text.matchAll(LETTERS)].flatMap(({ 0: letter, index: from }) => {
    const shown = words.get(letter)
    return shown === undefined ? [] : [{ from, to: from + 1, text: shown.words }]
  })
}
