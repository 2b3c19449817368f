import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { viewOf } from '../../shared/document/views.ts'
import { BASE } from '../../shared/draft/authorship.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { contentOf, firstItem } from '../../shared/draft/items.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { showParagraphs } from '../support/notation.ts'
import { allCells } from './cells.ts'
import { expectRemarks } from './commenting.ts'
import { expectOwnNotes } from './footnotes.ts'
import { kindOf, lettersIn } from './letters.ts'
import type { Letters } from './letters.ts'
import { byTarget } from './referring.ts'
import type { Table } from './table.ts'
import { keyOf } from './world.ts'
import type { Put, World } from './world.ts'

/** What must hold when everything has arrived everywhere. */
export function expectOutcome(table: Table, world: World): void {
  assert.deepEqual(table.refused, [], 'the host refuses nothing of honest people')
  const fresh = freshReader(table.host, world.text)
  expectOneText(table, fresh)
  expectOwnFlags(fresh, world.letters)
  expectOwnNotes(fresh)
  expectEveryLetter(fresh, world.letters)
  expectTouchedOnly(fresh, world)
  expectRemarks(fresh, world.remarks)
  expectInPlace(fresh, world.puts)
  expectOnlyTheSeen(fresh, world.seen)
}

/** What a meeting's file must hold, whoever reads it: every letter once, under its own flag. */
export function expectKept(host: Y.Doc, letters: Letters): void {
  const fresh = freshReader(host)
  expectOwnFlags(fresh, letters)
  expectOwnNotes(fresh)
  expectEveryLetter(fresh, letters)
  fresh.stop()
}

/** What the base text was drawn as, and what is left of it when all is left out. */
export function expectBase({ host }: Table, notation: string): void {
  const drawn = notation.trim().replace(/\n +/g, '\n')
  const left = showParagraphs(viewOf(freshReader(host).document(), 'original'))
  assert.equal(left, drawn, 'without the suggestions it is the base text')
}

export function freshReader(host: Y.Doc, text?: TextName): Reader {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(host))
  return openReader(openDraft(doc, text))
}

function expectOneText({ actors }: Table, fresh: Reader): void {
  const read = [showParagraphs(byTarget(fresh.document()).paragraphs), supportersIn(fresh)].join(
    '\n',
  )
  for (const { desk, hands, name } of actors) {
    const { reader } = desk
    const shown = [
      showParagraphs(byTarget(reader.document()).paragraphs),
      supportersIn(reader),
    ].join('\n')
    assert.equal(shown, read, `${name} has what a fresh reader has`)
    hands.check()
  }
}

function supportersIn(reader: Reader): string {
  return [...reader.document().suggestions.values()]
    .filter(({ supporters = [] }) => supporters.length > 0)
    .map(({ id, supporters = [] }) => `${id}: ${supporters.join(' ')}`)
    .sort()
    .join('\n')
}

/** What is shown as somebody's is what that one wrote, or carried there. */
function expectOwnFlags(reader: Reader, letters: Letters): void {
  for (const { letter, by, insertion } of allCells(reader)) {
    if (insertion === null) continue
    const whose = by?.party ?? 'nobody'
    assert.ok(letters.has(`${whose} ${kindOf(letter)}`), `a “${letter}” under the flag of ${whose}`)
  }
}

/** Every letter ever written is in the ledger, once and as its author's: shown, taken back or rejected. */
function expectEveryLetter({ draft }: Reader, letters: Letters): void {
  const lines = (all: Letters) => [...all].map(([key, count]) => `${key}: ${count}`).sort()
  assert.deepEqual(
    lines(lettersIn(draft.doc, draft.text)),
    lines(letters),
    'all is kept, each once, under its own flag',
  )
}

/** A strike or a format lies only where its party once laid a hand. */
function expectTouchedOnly(reader: Reader, { touched }: World): void {
  for (const { id, struck, restyled } of allCells(reader)) {
    for (const party of struck) {
      assert.ok(touched.has(`${party} strikes ${id}`), `${party} never struck ${id}`)
    }
    for (const party of restyled) {
      // What is typed may come formatted, as the words around it; also where it is agreed by now.
      if (party === writerOf(reader, id)) continue
      assert.ok(touched.has(`${party} formats ${id}`), `${party} never formatted ${id}`)
    }
  }
}

function writerOf(reader: Reader, id: string): string | undefined {
  const { layers, suggestions } = reader.ledger()
  const [client = 0, clock = 0] = id.split(':').map(Number)
  const suggestion = layers.authorship.of({ client, clock })
  return suggestion === null ? undefined : suggestions.get(suggestion)?.party
}

/**
 * Whatever was put between two items stands between them, and before the end it was put before.
 * Another end may come first where its paragraph is cut, but never one that was added after one.
 */
function expectInPlace({ draft }: Reader, puts: readonly Put[]): void {
  const places = new Map<string, number>()
  const ends: { readonly id: string; readonly place: number; readonly isCut: boolean }[] = []
  let place = 0
  for (let item = firstItem(draft.body); item !== null; item = item.right) {
    const content = contentOf(item)
    const isCut = content.kind === 'end' && content.origin !== null
    if (content.kind === 'end') ends.push({ id: keyOf(item.id), place, isCut })
    for (let n = 0; n < item.length; n += 1, place += 1) {
      places.set(keyOf({ client: item.id.client, clock: item.id.clock + n }), place)
    }
  }
  const placeOf = (id: string) => places.get(id) ?? NaN
  for (const { first, last, left, right, end } of puts) {
    assert.ok(left === null || placeOf(left) < placeOf(first), `${first} stands after ${left}`)
    assert.ok(right === null || placeOf(last) < placeOf(right), `${last} stands before ${right}`)
    const next = ends.find((each) => each.place >= placeOf(last))
    const isThere = end === null || next?.id === end || next?.isCut === true || last === next?.id
    assert.ok(isThere, `${last} stays in the paragraph it was put into`)
  }
}

/** What passes as agreed was before the chair's eyes when it was accepted. */
function expectOnlyTheSeen(reader: Reader, seen: ReadonlySet<string>): void {
  const { authorship } = reader.ledger().layers
  for (const { id, insertion } of allCells(reader)) {
    if (insertion !== null || seen.has(id)) continue
    const [client = 0, clock = 0] = id.split(':').map(Number)
    assert.equal(authorship.of({ client, clock }), BASE, `nobody saw ${id} and it is agreed`)
  }
}
