import type * as Y from 'yjs'
import { firstItem } from './items.ts'

/** The names are written into every archived draft: to change one is a migration, not a rename. */
const NAMES = {
  body: 'body',
  authorship: 'authorship',
  suggestions: 'suggestions',
  marks: 'marks',
  decisions: 'decisions',
  supports: 'supports',
  rounds: 'rounds',
  comments: 'comments',
  imports: 'imports',
  counterparts: 'counterparts',
  standings: 'standings',
  circulations: 'circulations',
  meta: 'meta',
  meeting: 'meeting',
} as const

/** The version of what is stored under these names. A draft of a newer one is not opened. */
export const FORMAT = 1

/** A meeting holds one text, or two of the same document in two languages. */
export const TEXTS = ['original', 'translation'] as const
export type TextName = (typeof TEXTS)[number]

/** Beside the original's names: what an older Mesa does not know it keeps, and shows nothing of. */
const BEFORE = { original: '', translation: 'translation/' } as const

/**
 * The shared types of a draft, the ledger. What holds for all of them:
 *
 * 1. They only grow. A mark is taken back by being written anew without ranges; nothing else
 *    is ever overwritten, and nothing is deleted.
 * 2. The key of an entry in `authorship`, `suggestions`, `decisions`, `supports`, `rounds`, `comments`, `imports`, `counterparts`,
 *    `standings`, `circulations` and of a new mark is the id of the Yjs item that writes it, so that nobody can write the same entry twice or for another.
 * 3. Peers write here, so every value is unknown until it is parsed.
 */
export interface Draft {
  readonly doc: Y.Doc
  readonly text: TextName
  /** Characters and two embeds: `{s: 1}` opens a paragraph, `{p, a}` ends it. */
  readonly body: Y.Text
  /** `client:clock` → suggestion id: from this clock on, what the client inserts belongs to it; `''` is base text. */
  readonly authorship: Y.Map<unknown>
  readonly suggestions: Y.Map<unknown>
  readonly marks: Y.Map<unknown>
  readonly decisions: Y.Map<unknown>
  readonly supports: Y.Map<unknown>
  readonly rounds: Y.Map<unknown>
  /** What the delegations say about the text. Of no effect on it. */
  readonly comments: Y.Map<unknown>
  /** Which Word files came in. Of no effect on the text. */
  readonly imports: Y.Map<unknown>
  /** Of a translation: which paragraphs of the original its own stand for. Of no effect on the text. */
  readonly counterparts: Y.Map<unknown>
  /** How far the paragraphs of an original are agreed. Of no effect on the text. */
  readonly standings: Y.Map<unknown>
  /** How an original goes out: under silence, as final. Of no effect on the text. */
  readonly circulations: Y.Map<unknown>
  readonly meta: Y.Map<unknown>
  readonly meeting: Y.Map<unknown>
}

/** Opens the shared types of a draft. No other module knows their names. */
export function openDraft(doc: Y.Doc, text: TextName = 'original'): Draft {
  const map = (name: Exclude<keyof typeof NAMES, 'body'>) =>
    doc.getMap<unknown>(BEFORE[text] + NAMES[name])
  return {
    ...{ doc, text },
    body: doc.getText(BEFORE[text] + NAMES.body),
    authorship: map('authorship'),
    suggestions: map('suggestions'),
    marks: map('marks'),
    decisions: map('decisions'),
    supports: map('supports'),
    rounds: map('rounds'),
    comments: map('comments'),
    imports: map('imports'),
    counterparts: map('counterparts'),
    standings: map('standings'),
    circulations: map('circulations'),
    meta: map('meta'),
    meeting: map('meeting'),
  }
}

/** Whether a draft was begun: an original always is, a translation once the host has put its base text there. */
export function isBegun({ text, body }: Draft): boolean {
  return text === 'original' || firstItem(body) !== null
}

/** All in which a draft's items stand. Yjs types parents by their events; only which one it is matters. */
export function typesOf({ doc: _doc, text: _text, ...types }: Draft): readonly unknown[] {
  return Object.values(types)
}

/** Who makes a transaction of ours, for whoever listens to the document. */
export const ORIGIN = {
  start: 'mesa:start',
  pen: 'mesa:pen',
  chair: 'mesa:chair',
  comment: 'mesa:comment',
  counterpart: 'mesa:counterpart',
  standing: 'mesa:standing',
  circulation: 'mesa:circulation',
} as const
