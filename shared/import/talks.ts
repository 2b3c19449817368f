import type { Document } from '../document/document.ts'
import type { Remark, Thread } from '../document/threads.ts'
import { MAX_COMMENT_LENGTH, MAX_SPEAKER_LENGTH } from '../draft/comment-records.ts'
import { commentsIn } from '../draft/comments.ts'
import type { Draft } from '../draft/draft.ts'
import { fingerprint } from '../draft/export-base.ts'
import { printable } from '../draft/printable.ts'
import type { CommentId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import type { FileStretch } from './landing.ts'
import type { Source } from './source.ts'
import type { Aside } from './steps.ts'

/** Something that a file says in its margin and the meeting has not heard yet. */
export interface Voice {
  readonly key: string
  readonly source: Source
  readonly text: string
}

/** A conversation that the file begins, or goes on with where `thread` names one of the draft. */
export interface Talk {
  readonly kind: 'talk'
  readonly thread: CommentId | null
  readonly spans: readonly FileStretch[]
  readonly voices: readonly Voice[]
  readonly isResolved: boolean
}

export interface FileTalks {
  readonly talks: readonly Talk[]
  /** What is said by others, whom the file names. */
  readonly asides: readonly Aside[]
}

/**
 * What is new in a file's comments. One is known by who says it, when and what: it left with the
 * file, or came in with an earlier one. What is said by nobody whom Mesa knows is of the country
 * that sends the file; what names another country is never put under this one's flag.
 */
export function talksOf(
  { threads = [], paragraphs }: Document,
  draft: Draft,
  party: Party,
  isKnownKey: (key: string) => boolean,
): FileTalks {
  const heard = heardIn(draft)
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const asides: Aside[] = []
  const talks = threads.flatMap((thread): readonly Talk[] => {
    const known = heard(thread, party)
    const voices = [thread, ...thread.replies].flatMap((remark): readonly Voice[] => {
      const voice = voiceOf(remark)
      if (voice.text === '' || heard(remark, party) !== null || isKnownKey(voice.key)) return []
      if (remark.party === party || remark.party === 'OBS') return [voice]
      asides.push({ party: remark.party, text: voice.text })
      return []
    })
    const spans = spansIn(thread, places)
    const isResolved = known === null && thread.resolved !== null
    return inParts(voices).map((part) => ({
      ...{ kind: 'talk', thread: known, spans, voices: part, isResolved },
    }))
  })
  return { talks, asides }
}

/** So many at once: the record of what came in names each. */
const MAX_VOICES = 100

function inParts(voices: readonly Voice[]): readonly (readonly Voice[])[] {
  const parts: (readonly Voice[])[] = []
  for (let at = 0; at < voices.length; at += MAX_VOICES) {
    parts.push(voices.slice(at, at + MAX_VOICES))
  }
  return parts
}

/** What is longer than a comment may be goes on in the next one. */
export function remarksOf(text: string): readonly string[] {
  const parts: string[] = []
  for (let rest = text.trim(); rest !== '';) {
    const cut = rest.length <= MAX_COMMENT_LENGTH ? rest.length : cutIn(rest)
    parts.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return parts
}

/** Between words where there is a blank in the last tenth. */
function cutIn(text: string): number {
  const blank = text.lastIndexOf(' ', MAX_COMMENT_LENGTH)
  return blank > MAX_COMMENT_LENGTH * 0.9 ? blank : MAX_COMMENT_LENGTH
}

function spansIn({ passage }: Thread, places: ReadonlyMap<string, number>): readonly FileStretch[] {
  return passage.spans.flatMap(({ paragraph, from, to }) => {
    const at = places.get(paragraph)
    return at === undefined ? [] : [{ paragraph: at, from, to }]
  })
}

function voiceOf({ party, delegate, atMs, text }: Remark): Voice {
  const said = text.split('\n').map(printable).join('\n').trim()
  const key = fingerprint(JSON.stringify(['said', party, delegate, atMs, said]))
  const name = printable(delegate).slice(0, MAX_SPEAKER_LENGTH)
  return { key, source: { delegate: name, atMs: atMs === 0 ? null : atMs }, text: said }
}

/** Finds the thread in which something was said already; null where it was not. */
function heardIn(draft: Draft): (remark: Remark, party: Party) => CommentId | null {
  const heard = new Map<string, CommentId>()
  for (const [id, record] of commentsIn(draft)) {
    if (record.kind === 'state') continue
    const thread = record.kind === 'thread' ? id : record.thread
    heard.set(signatureOf(record.party, record.atMs, record.text), thread)
  }
  return ({ party, atMs, text }, sender) => {
    const said = remarksOf(text.split('\n').map(printable).join('\n'))[0] ?? ''
    const parties = party === 'OBS' ? [party, sender] : [party]
    for (const each of parties) {
      const thread = heard.get(signatureOf(each, atMs, said))
      if (thread !== undefined) return thread
    }
    return null
  }
}

/** Word keeps seconds only, and reads blanks as it likes. */
function signatureOf(party: Party, atMs: number, text: string): string {
  return `${party} ${Math.floor(atMs / 1000)} ${text.replace(/\s+/g, ' ').trim()}`
}
