import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { Level } from '../../shared/document/document.ts'
import { viewOf } from '../../shared/document/views.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { decide, lastDecision, undoDecision } from '../../shared/draft/decide.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/reader.ts'
import { withdraw } from '../../shared/draft/withdraw.ts'
import { BASE as BASE_TEXT } from '../../shared/draft/authorship.ts'
import { baseUpdate, draw } from '../support/drafting.ts'
import { showParagraphs } from '../support/notation.ts'
import { expectDecision, expectErasure, expectInsertion } from './expectations.ts'
import type { Actor, Table } from './table.ts'
import { cut, deliverDown, deliverUp, gateOf, rejoin, reload, setTable, settle } from './table.ts'

const BASE = `
  t| CONCLUSIONES
  1| AGRADECER A LOS PAÍSES
  a| INSTAR
  g| GRUPO DE TRABAJO
  a| EXHORTAR A LA PPT
  i| TALLER
  1| RECONOCER`

/** Whose a lower-case letter is. Base text is in capitals. */
const LETTERS: Readonly<Record<string, string>> = { MEX: 'mx', CAN: 'cn', CRI: 'ri', PPT: 'pt' }

interface Step {
  readonly actor: number
  readonly act: number
  readonly a: number
  readonly b: number
  readonly c: number
}

const number = fc.nat({ max: 9999 })
const step: fc.Arbitrary<Step> = fc.record({
  actor: number,
  act: fc.nat({ max: 19 }),
  a: number,
  b: number,
  c: number,
})
const scripts = (length: number) => fc.array(step, { minLength: 1, maxLength: length })

describe('the ledger, whatever five people do over an unkind network', () => {
  it('comes to one text, loses no word and puts none under another flag', () => {
    fc.assert(
      fc.property(scripts(70), (script) => {
        const table = setTable(baseUpdate(BASE))
        const gate = gateOf(table)
        const world = newWorld(true)
        script.forEach((each, at) => take(table, gate, each, at, world))
        settle(table, gate)
        expect(table.refused).toEqual([])
        expectOneText(table)
        expectOwnFlags(table)
        expectNoWordLost(table, world.typed)
        expectOnlyTheSeen(table, world.seen)
      }),
      { numRuns: 250 },
    )
  })

  it('gives back the base text when everything is left out and nothing was decided', () => {
    fc.assert(
      fc.property(scripts(60), (script) => {
        const table = setTable(baseUpdate(BASE))
        const gate = gateOf(table)
        script.forEach((each, at) => take(table, gate, each, at, newWorld(false)))
        settle(table, gate)
        const [actor] = table.actors
        if (actor === undefined) throw new Error('Nobody is at the table')
        expect(showParagraphs(viewOf(actor.desk.reader.document(), 'original'))).toBe(
          BASE.trim().replace(/\n +/g, '\n'),
        )
      }),
      { numRuns: 120 },
    )
  })
})

type Gate = ReturnType<typeof gateOf>

/** What the outside knows of a run: who typed how much, and what the chair had in view. */
interface World {
  readonly typed: Map<string, number>
  readonly seen: Set<string>
  readonly mayDecide: boolean
}

const newWorld = (mayDecide: boolean): World => ({ typed: new Map(), seen: new Set(), mayDecide })

function take(table: Table, gate: Gate, script: Step, at: number, world: World): void {
  const { actor: who, act, a, b, c } = script
  const { typed } = world
  const actor = table.actors[who % table.actors.length]
  if (actor === undefined) return
  const { pen, reader } = actor.desk
  const from = placeIn(actor, a, b)
  const letters = LETTERS[actor.party] ?? ''
  const text = (letters[c % 2] ?? '').repeat(1 + (c % 3))
  const count = () => typed.set(actor.party, (typed.get(actor.party) ?? 0) + text.length)
  switch (act) {
    case 0:
    case 1:
    case 2:
      count()
      return expectInsertion(actor.desk, from, text)
    case 3:
    case 4: {
      const to = { ...from, offset: from.offset + 1 + (c % 6) }
      return expectErasure(actor.desk, from, to, actor.party)
    }
    case 5: {
      const [first, last] = inOrder(actor, from, placeIn(actor, c, a))
      count()
      pen.replaceRange(first, last, text)
      return
    }
    case 6: {
      const [first, last] = inOrder(actor, from, placeIn(actor, a + 1, c))
      pen.deleteRange(first, last)
      return
    }
    case 7:
      pen.split(from)
      return
    case 8:
      return pen.setProps([from.paragraph], { kind: 'point', level: levelOf(c) })
    case 9:
      pen.undo()
      return
    case 10:
      pen.redo()
      return
    case 11:
      return c % 5 === 0 ? reload(table, actor, 1000 + at) : cut(actor)
    case 12:
      return rejoin(table, actor)
    case 13:
      return takeOneBack(actor, a)
    case 14:
    case 15: {
      const chair = table.actors.find((each) => each.party === 'PPT')
      if (world.mayDecide && chair !== undefined) decideSome(chair, script, world.seen)
      return
    }
    default:
      for (const each of table.actors) {
        for (let n = 0; n <= (a + c) % 3; n += 1) deliverUp(table, gate, each)
        for (let n = 0; n <= b % 4; n += 1) deliverDown(each, a, c % 7 === 0)
      }
      expect(reader.lives().length).toBeGreaterThan(0)
  }
}

function decideSome(actor: Actor, { a, b, c }: Step, seen: Set<string>): void {
  const { reader } = actor.desk
  const by = { name: 'PPT', atMs: c }
  if (c % 4 === 0) {
    const last = lastDecision(reader)
    if (last !== null) undoDecision(reader, last.id, by)
    return
  }
  const pending = reader.entries().filter((entry) => entry.state === 'pending')
  const some = pending.filter((_, at) => (at + a) % (1 + (b % 3)) === 0)
  const verdict = c % 2 === 0 ? 'accepted' : 'rejected'
  const ids = new Set(some.map((entry) => entry.suggestion.id))
  for (const atom of reader.lives().flatMap(({ segments }) => segments.flatMap((s) => s.atoms))) {
    if (atom.insertion === null || !ids.has(atom.insertion) || !atom.isVisible) continue
    for (let n = 0; n < atom.length; n += 1) seen.add(`${atom.client}:${atom.clock + n}`)
  }
  expectDecision(actor.desk, ids, verdict, () => decide(reader, some, verdict, by))
}

function takeOneBack({ desk, party }: Actor, a: number): void {
  const own = desk.reader
    .entries()
    .filter((entry) => entry.state === 'pending' && entry.suggestion.party === party)
  const entry = own[a % Math.max(1, own.length)]
  if (entry !== undefined) withdraw(desk.reader, entry, desk.pen.author)
}

function placeIn({ desk }: Actor, a: number, b: number): Place {
  const { paragraphs } = desk.reader.document()
  const paragraph = paragraphs[a % paragraphs.length]
  if (paragraph === undefined) throw new Error('A text has at least one paragraph')
  const length = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0)
  return { paragraph: paragraph.id, offset: b % (length + 1) }
}

function inOrder({ desk }: Actor, a: Place, b: Place): readonly [Place, Place] {
  const order = desk.reader.document().paragraphs.map((paragraph) => paragraph.id)
  const key = ({ paragraph, offset }: Place) => order.indexOf(paragraph) * 100_000 + offset
  return key(a) <= key(b) ? [a, b] : [b, a]
}

function levelOf(n: number): Level {
  return n % 3 === 0 ? 0 : n % 3 === 1 ? 1 : 2
}

function expectOneText({ actors, host }: Table): void {
  const fresh = new Y.Doc({ gc: false })
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(host))
  const read = showParagraphs(openReader(openDraft(fresh)).document().paragraphs)
  for (const { desk } of actors) {
    expect(showParagraphs(desk.reader.document().paragraphs)).toBe(read)
  }
}

function expectOwnFlags({ actors }: Table): void {
  for (const { desk } of actors) {
    const { paragraphs, suggestions } = desk.reader.document()
    for (const run of paragraphs.flatMap((paragraph) => paragraph.runs)) {
      const party = run.insertion === null ? null : suggestions.get(run.insertion)?.party
      const letters = party === null ? '[A-ZÁÉÍÓÚ mxcnript]' : `[${LETTERS[party ?? ''] ?? ''}]`
      expect(run.text, draw(desk)).toMatch(new RegExp(`^${letters}+$`))
    }
  }
}

/** Every letter ever typed is in the ledger, once: shown, or taken back by its own country, or rejected. */
function expectNoWordLost({ host }: Table, typed: ReadonlyMap<string, number>): void {
  const body = [...openDraft(host).body.toJSON()]
  for (const [party, count] of typed) {
    const letters = LETTERS[party] ?? ''
    expect(body.filter((letter) => letters.includes(letter)).length).toBe(count)
  }
}

/** What passes as agreed was before the chair's eyes when it was accepted. */
function expectOnlyTheSeen({ host }: Table, seen: ReadonlySet<string>): void {
  const reader = openReader(openDraft(host))
  for (const atom of reader.lives().flatMap(({ segments }) => segments.flatMap((s) => s.atoms))) {
    const isAgreed = atom.isVisible && atom.insertion === null
    if (!isAgreed || reader.ledger().layers.authorship.of(atom) === BASE_TEXT) continue
    for (let n = 0; n < atom.length; n += 1) {
      expect(seen).toContain(`${atom.client}:${atom.clock + n}`)
    }
  }
}
