import assert from 'node:assert/strict'
import type { Footnote } from '../../shared/document/footnotes.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { isCountry } from '../../shared/meeting/party.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { Desk } from '../support/drafting.ts'
import { showParagraphs } from '../support/notation.ts'
import { allCells, showCells } from './cells.ts'
import type { Doing } from './doing.ts'

/** A note or a reservation: it stands where it was put, under its author's flag, and all else as it was. */
export function addNote({ actor, author, step: { c } }: Doing, at: Place): void {
  const isReservation = c % 2 === 0 && isCountry(author.party)
  const text = `${author.party} ${c % 100}`
  const before = standing(actor.desk)
  const isAdded = actor.desk.pen.addFootnote(at, text, isReservation)
  assert.ok(isAdded, 'a footnote can stand anywhere')
  const after = standing(actor.desk)
  assert.equal(after.words, before.words, 'a footnote changes no word')
  const [made, ...more] = [...after.notes].filter(([id]) => !before.notes.has(id))
  assert.ok(made !== undefined && more.length === 0, 'one footnote is one footnote')
  for (const [id, told] of before.notes) assert.equal(after.notes.get(id), told, id)
  const note = notesIn(actor.desk.reader).find(({ id }) => id === made[0])
  assert.equal(note?.text, text)
  assert.equal(note?.of ?? null, isReservation ? author.party : null)
  const home = actor.desk.reader.live(at.paragraph)?.paragraph.footnotes ?? []
  assert.ok(
    home.some(({ id, offset }) => id === made[0] && offset === at.offset),
    'where it was put',
  )
}

/** Its own country takes it away, or proposes to; another's reservation nobody touches. */
export function liftNote({ actor, author, step: { a } }: Doing): void {
  const { reader, pen } = actor.desk
  const notes = notesIn(reader)
  const note = notes[a % Math.max(1, notes.length)]
  if (note === undefined) return
  const before = standing(actor.desk)
  const isDone = pen.liftFootnote(note.id)
  const after = standing(actor.desk)
  assert.equal(after.words, before.words, 'lifting a footnote changes no word')
  for (const [id, told] of before.notes) {
    if (id !== note.id) assert.equal(after.notes.get(id), told, `${id} stands as it stood`)
  }
  const isForeign = note.of !== undefined && note.of !== author.party
  if (isForeign) assert.ok(!isDone, `${author.party} lifts no reservation of ${note.of}`)
  if (!isDone) assert.equal(after.notes.get(note.id), before.notes.get(note.id))
}

/** Each says what its country wrote, under no other flag, and no two are one. */
export function expectOwnNotes(reader: Reader): void {
  const { suggestions } = reader.document()
  const notes = notesIn(reader)
  assert.equal(new Set(notes.map(({ id }) => id)).size, notes.length, 'each footnote stands once')
  for (const { text, of, insertion, deletions } of notes) {
    const [party] = text.split(' ')
    const by = insertion === null ? party : suggestions.get(insertion)?.party
    assert.equal(by, party, `“${text}” is under its own flag`)
    assert.ok(of === undefined || of === party, `“${text}” is a reservation of ${party}`)
    for (const id of deletions) {
      const lifter = suggestions.get(id)?.party
      assert.ok(of === undefined || of === lifter, `${lifter} does not lift “${text}”`)
    }
  }
}

interface Standing {
  readonly words: string
  /** By id. */
  readonly notes: ReadonlyMap<string, string>
}

function standing({ reader }: Desk): Standing {
  const { paragraphs } = reader.document()
  const told = paragraphs.flatMap(({ id: paragraph, footnotes = [] }) =>
    footnotes.map(({ id, ...rest }) => [id, JSON.stringify({ paragraph, ...rest })] as const),
  )
  // What has neither words nor an end of its own is there for its notes alone, and goes with them.
  const others = paragraphs.filter(
    ({ id, runs, gone = [] }) => runs.length > 0 || !gone.includes(id),
  )
  const ends = showParagraphs(others.map(({ footnotes: _, ...rest }) => rest))
  return { words: `${showCells(allCells(reader))}\n${ends}`, notes: new Map(told) }
}

function notesIn(reader: Reader): readonly Footnote[] {
  return reader.document().paragraphs.flatMap(({ footnotes = [] }) => footnotes)
}
