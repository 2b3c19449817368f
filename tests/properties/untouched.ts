import assert from 'node:assert/strict'
import type * as Y from 'yjs'
import { seenIn } from '../../shared/document/sight.ts'
import { Authorship } from '../../shared/draft/authorship.ts'
import { openDraft, TEXTS } from '../../shared/draft/draft.ts'
import type { Draft, TextName } from '../../shared/draft/draft.ts'
import { firstItem } from '../../shared/draft/items.ts'
import { parseSuggestion } from '../../shared/draft/records.ts'
import { PARTIES } from '../../shared/meeting/party.ts'
import { can } from '../../shared/meeting/roles.ts'
import type { Seat } from '../../shared/meeting/roles.ts'
import { showParagraphs } from '../support/notation.ts'
import { freshReader } from './outcome.ts'
import { byTarget } from './referring.ts'

/** Everything in a text of a meeting that somebody's update may not change. */
export interface Stand {
  /** `client:clock` of each letter and embed of the text, in order, with what it is and whose. */
  readonly text: ReadonlyMap<string, string>
  /** `map key` → value. */
  readonly entries: ReadonlyMap<string, string>
  /** What the others suggest, as a reader shows it. */
  readonly others: string
}

export type Stands = Readonly<Record<TextName, Stand>>

export function standsOf(host: Y.Doc, seat: Seat): Stands {
  return {
    original: standOf(host, seat, 'original'),
    translation: standOf(host, seat, 'translation'),
  }
}

/** What one seat may have done between two stands, whatever it sent, and no more. */
export function expectUntouched(host: Y.Doc, before: Stands, seat: Seat): void {
  const now = standsOf(host, seat)
  for (const text of TEXTS) expectSame(openDraft(host, text), before[text], now[text], seat)
}

function standOf(host: Y.Doc, seat: Seat, text: TextName): Stand {
  const draft = openDraft(host, text)
  const reader = freshReader(host, text)
  const only = PARTIES.filter((party) => party !== seat.party)
  const others = seenIn(reader.document(), { view: 'marked', only }).document
  reader.stop()
  return {
    text: textIn(draft),
    entries: entriesIn(draft),
    others: showParagraphs(byTarget(others).paragraphs),
  }
}

function expectSame(draft: Draft, before: Stand, now: Stand, seat: Seat): void {
  const kept = [...now.text].filter(([id]) => before.text.has(id))
  assert.deepEqual(kept, [...before.text], 'the text is what it was')
  for (const [id, said] of now.text) {
    if (!before.text.has(id)) expectOwn(draft, authorIn(said), seat, `the words at ${id}`)
  }
  for (const [name, value] of before.entries) {
    if (now.entries.get(name) !== value) expectMayRewrite(draft, name, value, seat)
  }
  for (const [name, value] of now.entries) {
    if (!before.entries.has(name)) expectMayAdd(draft, name, value, seat)
  }
  if (!can(seat.role, 'represent')) {
    assert.equal(now.others, before.others, 'the others’ words stand as they stood')
  }
}

function expectMayRewrite(draft: Draft, name: string, before: string, seat: Seat): void {
  const [map = ''] = name.split(' ')
  if (map === 'meta' || map === 'meeting') return assert.ok(can(seat.role, 'set'), name)
  assert.equal(map, 'marks', `${name} is never rewritten`)
  expectOwn(draft, fieldOf(before, 'suggestion'), seat, name)
}

function expectMayAdd(draft: Draft, name: string, value: string, seat: Seat): void {
  const [map = '', key = ''] = name.split(' ')
  switch (map) {
    case 'authorship':
      return expectOwn(draft, String(JSON.parse(value)), seat, name)
    case 'suggestions':
      return expectOwn(draft, key, seat, name)
    case 'marks':
      return expectOwn(draft, fieldOf(value, 'suggestion'), seat, name)
    case 'supports':
    case 'comments':
      return assert.equal(fieldOf(value, 'country'), seat.party, name)
    case 'counterparts':
      assert.equal(draft.text, 'translation', name)
      return assert.equal(fieldOf(value, 'country'), seat.party, name)
    case 'standings':
      return expectMaySay(draft, name, value, seat)
    case 'imports':
      return assert.ok(isOf(value, 'country', seat), name)
    case 'decisions':
    case 'rounds':
      return assert.ok(can(seat.role, 'decide'), name)
    default:
      return assert.ok(can(seat.role, 'set'), name)
  }
}

/** Of the original, in its own name: what is agreed, the chair; that a country consults, that country. */
function expectMaySay(draft: Draft, name: string, value: string, seat: Seat): void {
  assert.equal(draft.text, 'original', name)
  assert.equal(fieldOf(value, 'country'), seat.party, name)
  const isAgreement = fieldOf(value, 'kind') === 'agreement'
  assert.ok(isAgreement ? can(seat.role, 'decide') : isOf(value, 'of', seat), name)
}

function isOf(value: string, field: string, seat: Seat): boolean {
  return fieldOf(value, field) === seat.party || can(seat.role, 'represent')
}

function expectOwn(draft: Draft, suggestion: string, seat: Seat, what: string): void {
  const known = parseSuggestion(suggestion, draft.suggestions.get(suggestion))
  const isOwn = known?.party === seat.party
  const isWrittenFor = known?.by === seat.party && can(seat.role, 'represent')
  assert.ok(isOwn || isWrittenFor, `${what} are of ${known?.party ?? 'nobody'}`)
}

function textIn({ body, authorship: stored }: Draft): ReadonlyMap<string, string> {
  const authorship = new Authorship()
  for (const [key, value] of stored.entries()) authorship.add(key, value)
  const text = new Map<string, string>()
  for (let item = firstItem(body); item !== null; item = item.right) {
    const { client, clock } = item.id
    for (let at = 0; at < item.length; at += 1) {
      const author = String(authorship.of({ client, clock: clock + at }))
      const said = JSON.stringify(item.content.getContent()[at] ?? null)
      text.set(`${client}:${clock + at}`, `${author} ${said}${item.deleted ? ' deleted' : ''}`)
    }
  }
  return text
}

function authorIn(said: string): string {
  return said.split(' ')[0] ?? ''
}

function entriesIn({
  body: _body,
  doc: _doc,
  text: _text,
  ...maps
}: Draft): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(maps).flatMap(([map, entries]) =>
      [...entries.entries()].map(([key, value]) => [`${map} ${key}`, JSON.stringify(value)]),
    ),
  )
}

function fieldOf(value: string, field: string): string {
  const parsed: unknown = JSON.parse(value)
  if (typeof parsed !== 'object' || parsed === null) return ''
  return String(new Map(Object.entries(parsed)).get(field) ?? '')
}
