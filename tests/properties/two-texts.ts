import assert from 'node:assert/strict'
import { columnRows } from '../../shared/docx/page/columns.ts'
import { viewOf } from '../../shared/document/views.ts'
import { TEXTS, openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { settle as settled } from '../../shared/document/settled.ts'
import { textsBeside } from '../../shared/translation/texts-beside.ts'
import type { Desk } from '../support/drafting.ts'
import { bilingualUpdate } from '../support/two-languages.ts'
import type { Hands } from './hands.ts'
import { expectLastWord } from './last-word.ts'
import { expectOutcome } from './outcome.ts'
import { expectSaid, rowsAt, sayOfPairs } from './pairs.ts'
import type { Said } from './pairs.ts'
import { MODEL } from './parts.ts'
import type { Parts } from './parts.ts'
import { BASE } from './run.ts'
import type { Act, Script, Step } from './script.ts'
import { leave, setTable, settle } from './table.ts'
import type { Actor, Table } from './table.ts'
import { take } from './take.ts'
import { newWorld, notePuts } from './world.ts'
import type { World } from './world.ts'

export const IN_ENGLISH = `
  t| CONCLUSIONS
  1| TO THANK THE COUNTRIES
  a| TO URGE
  g| WORKING GROUP
  a| TO EXHORT THE PPT
  i| WORKSHOP
  1| TO RECOGNIZE`

/** What somebody works on in one text with, while the other one lies beside it. */
interface Side {
  desk: Desk
  hands: Hands
  pens: ReadonlyMap<Party, Pen>
}

type Sides = Record<TextName, Side>

/** They come to the line, not to a text. */
const NETWORK: ReadonlySet<Act> = new Set(['carry', 'cut', 'reload', 'rejoin'])
/** While these are done others' messages arrive. */
const HEARING: ReadonlySet<Act> = new Set(['compose', 'drag', 'carry'])

/**
 * Plays a script over both texts of a meeting, by the same people on the same network, who also say
 * what translates what. Gives how often each act came to something in each text.
 *
 * @throws what did not hold, with the story of the run
 */
export function playBoth(script: Script): Readonly<Record<TextName, ReadonlyMap<Act, number>>> {
  const beside = new WeakMap<Desk, Desk>()
  const parts = partsWith(beside)
  const table = setTable(bilingualUpdate(BASE, IN_ENGLISH), parts, (actor, transaction) => {
    for (const text of TEXTS) notePuts(worlds[text], actor, transaction)
  })
  const worlds: Readonly<Record<TextName, World>> = {
    original: newWorld(true, table.host),
    translation: newWorld(true, table.host, 'translation'),
  }
  const sides = new Map(table.actors.map((actor) => [actor, sidesOf(actor, beside)]))
  const said: Said[] = []
  try {
    script.forEach((step, at) => {
      const text = textOf(step)
      turn(sides, text)
      const others = elsewhere(sides, text)
      take(table, worlds[text], step, at)
      if (!NETWORK.has(step.act) && !HEARING.has(step.act)) {
        assert.deepEqual(elsewhere(sides, text), others, 'nothing changes in the other text')
      }
      keep(sides, text, beside)
      if (step.c % 3 === 0) say(table, sides, step, said, worlds[text])
    })
    settle(table)
    for (const text of TEXTS) {
      turn(sides, text)
      expectOutcome(table, worlds[text])
      expectLastWord(table, text)
      keep(sides, text, beside)
    }
    expectPairs(table, sides, said)
    return { original: worlds.original.done, translation: worlds.translation.done }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const story = TEXTS.map((text) => `${text}:\n${worlds[text].story.join('\n')}`).join('\n')
    throw new Error(`${reason}\n\nThe story of\n${story}\n`, { cause: error })
  } finally {
    for (const [, each] of sides) each.translation.desk.reader.stop()
    turn(sides, 'original')
    leave(table)
  }
}

function textOf({ act, a, b }: Step): TextName {
  return !NETWORK.has(act) && (a + b) % 2 === 1 ? 'translation' : 'original'
}

/** Who sits down has a desk for each text, on one copy. */
function partsWith(beside: WeakMap<Desk, Desk>): Parts {
  return {
    ...MODEL,
    sit(sitting) {
      const desk = MODEL.sit(sitting)
      const { party, name, nowMs } = sitting
      const reader = openReader(openDraft(desk.doc, 'translation'))
      const pen = openPen(reader, { party, delegate: name }, nowMs)
      beside.set(desk, { doc: desk.doc, reader, pen })
      return desk
    },
  }
}

function sidesOf({ desk, hands }: Actor, beside: WeakMap<Desk, Desk>): Sides {
  const other = beside.get(desk)
  if (other === undefined) throw new Error('A desk has one text')
  return {
    original: { desk, hands, pens: new Map() },
    translation: { desk: other, hands: MODEL.handsOf(other), pens: new Map() },
  }
}

/** Everybody turns to a text. */
function turn(sides: ReadonlyMap<Actor, Sides>, text: TextName): void {
  for (const [actor, { [text]: side }] of sides) {
    actor.desk = side.desk
    actor.hands = side.hands
    actor.pens.clear()
    for (const [party, pen] of side.pens) actor.pens.set(party, pen)
  }
}

/** What they have before them stays for the next time. Who has reloaded the page has both texts anew. */
function keep(sides: Map<Actor, Sides>, text: TextName, beside: WeakMap<Desk, Desk>): void {
  for (const [actor, own] of sides) {
    if (actor.desk !== own[text].desk) {
      own.translation.hands.stop()
      own.translation.desk.reader.stop()
      sides.set(actor, sidesOf(actor, beside))
    } else own[text].pens = new Map(actor.pens)
  }
}

/** The documents of the other text, which are the same objects while nothing changes there. */
function elsewhere(sides: ReadonlyMap<Actor, Sides>, text: TextName): readonly unknown[] {
  const other = text === 'original' ? 'translation' : 'original'
  return [...sides.values()].map((own) => own[other].desk.reader.document().paragraphs)
}

function say(
  { actors }: Table,
  sides: ReadonlyMap<Actor, Sides>,
  step: Step,
  said: Said[],
  { story }: World,
): void {
  const actor = actors[step.actor % actors.length]
  const own = actor === undefined ? undefined : sides.get(actor)
  if (actor === undefined || own === undefined) return
  const readers = { original: own.original.desk.reader, translation: own.translation.desk.reader }
  const told = sayOfPairs(readers, actor, step)
  said.push(...told)
  if (told.length > 0) story.push(`${actor.name} says what translates what`)
}

/** All copies have the same pairs, none that was said is lost, and every paragraph stands in one row. */
function expectPairs(
  { host }: Table,
  sides: ReadonlyMap<Actor, Sides>,
  said: readonly Said[],
): void {
  const fresh = TEXTS.map((text) => openReader(openDraft(host, text)))
  const [original, translation] = fresh
  if (original === undefined || translation === undefined) return
  const rows = rowsAt({ original, translation })
  for (const [{ name }, own] of sides) {
    const readers = { original: own.original.desk.reader, translation: own.translation.desk.reader }
    assert.equal(rowsAt(readers), rows, `${name} has the pairs of everybody`)
  }
  expectSaid({ original, translation }, said)
  expectColumns(host, original, translation)
  for (const reader of fresh) reader.stop()
}

function expectColumns(host: Table['host'], original: Reader, translation: Reader): void {
  for (const [pending, view] of [
    ['in', 'accepted'],
    ['out', 'original'],
  ] as const) {
    const texts = textsBeside(host, pending)
    if (texts === null) throw new Error('A text is lost')
    const columnOf = ({ document }: typeof texts.original) => {
      return { paragraphs: viewOf(document, view) }
    }
    const rows = columnRows(columnOf(texts.original), columnOf(texts.translation), texts.originalOf)
    const idsOf = (side: 'original' | 'translation') =>
      rows.flatMap((row) => row[side].map(({ paragraph }) => paragraph.id))
    const idsIn = (reader: Reader) =>
      settled(reader.document(), view).paragraphs.map(({ id }) => id)
    assert.deepEqual(idsOf('original'), idsIn(original), `${view}: the original in its order`)
    const all = [...idsOf('translation')].sort()
    assert.deepEqual(all, [...idsIn(translation)].sort(), `${view}: all of the translation, once`)
  }
}
