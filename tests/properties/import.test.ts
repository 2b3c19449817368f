import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Document } from '../../shared/document/document.ts'
import { viewOf } from '../../shared/document/views.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import { documentWithThreads, readComments } from '../../shared/draft/comments.ts'
import { writeBase } from '../../shared/draft/export-base.ts'
import { createGate } from '../../shared/draft/gate.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { ReturnedFile } from '../../shared/import/plan-import.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { baseUpdate, deskFor } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'
import { exported } from '../support/exported.ts'
import { showParagraphs } from '../support/notation.ts'
import { importFile } from '../support/returning.ts'
import {
  STRUCK_TEXT,
  WITH_MOVES,
  WITH_NOTES,
  anyStrokes,
  strike,
} from '../support/strokes-at-random.ts'
import type { RandomStroke } from '../support/strokes-at-random.ts'

const RUNS = { numRuns: Number(process.env['MESA_RUNS'] ?? 100) }

describe('a tracked file from a capital', () => {
  it('comes to the text that the capital wanted, and again to nothing', async () => {
    const moving = anyStrokes(8, WITH_MOVES)
    await fc.assert(
      fc.asyncProperty(anyStrokes(12), moving, async (before, theirs) => {
        const table = tableAfter(apartFromMoves(before, theirs))
        const stood = show(table, 'original')
        const word = capital(table, 'MEX', theirs, 50)
        const file = await sent(word.reader.document(), writeBase(table.reader, 'marked'))
        importGated(table, file, 'MEX')
        expect(show(table, 'accepted')).toBe(show(word, 'accepted'))
        expect(show(table, 'original')).toBe(stood)
        expect(importGated(table, file, 'MEX')).toBe('')
      }),
      RUNS,
    )
  })

  it('loses no word and takes none of others, however the text moved on', async () => {
    const moving = anyStrokes(8, WITH_MOVES)
    await fc.assert(
      fc.asyncProperty(anyStrokes(8), moving, anyStrokes(12), async (...strokes) => {
        const [before, theirs, meanwhile] = strokes
        const table = tableAfter(before)
        const word = capital(table, 'MEX', theirs, 50)
        const file = await sent(word.reader.document(), writeBase(table.reader, 'marked'))
        negotiate(table, meanwhile, 500_000)
        const [stood, others] = [show(table, 'original'), wordsOf(table, 'CAN', 'CRI')]
        importGated(table, file, 'MEX')
        expect(show(table, 'original')).toBe(stood)
        expect(wordsOf(table, 'CAN', 'CRI')).toBe(others)
        // Nobody else, and no base text, has a word of these letters.
        expect(wordsOf(table, 'MEX')).toMatch(/^[mexb\d\s]*$/)
        const kept = wordsOf(table, 'MEX') + commentsOf(table)
        for (const [each] of wordsOf(word, 'MEX').matchAll(/mex\d+b?/g))
          expect(kept).toContain(each)
        expect(importGated(table, file, 'MEX')).toBe('')
      }),
      RUNS,
    )
  })

  it('loses nothing that is said beside the text, and says it once', async () => {
    const notes = anyStrokes(8, WITH_NOTES)
    await fc.assert(
      fc.asyncProperty(notes, notes, anyStrokes(12), async (before, theirs, meanwhile) => {
        const table = tableAfter(before)
        const word = capital(table, 'MEX', theirs, 50)
        const file = await sent(documentWithThreads(word.reader), writeBase(table.reader, 'marked'))
        negotiate(table, meanwhile, 500_000)
        const stood = show(table, 'original')
        importGated(table, file, 'MEX')
        expect(show(table, 'original')).toBe(stood)
        const kept = notesOf(table) + commentsOf(table)
        const said = [...(notesOf(word) + commentsOf(word)).matchAll(/(nota|dice) mex\d+\./g)]
        for (const [each] of said) expect(kept).toContain(each)
        expect(importGated(table, file, 'MEX')).toBe('')
      }),
      RUNS,
    )
  })

  it('gives the same suggestions in whatever order two files come', async () => {
    await fc.assert(
      fc.asyncProperty(anyStrokes(8), anyStrokes(6), anyStrokes(6), async (before, one, other) => {
        const table = tableAfter(before)
        const base = writeBase(table.reader, 'marked')
        const copyOf = async (party: Party, strokes: readonly RandomStroke[], client: number) =>
          sent(capital(table, party, strokes, client).reader.document(), base)
        const [mex, pan] = [await copyOf('MEX', one, 50), await copyOf('PAN', other, 60)]
        const [first, second] = [copy(table, 'PPT', 70), copy(table, 'PPT', 80)]
        importGated(first, mex, 'MEX')
        importGated(first, pan, 'PAN')
        importGated(second, pan, 'PAN')
        importGated(second, mex, 'MEX')
        expect(suggestionsOf(second)).toEqual(suggestionsOf(first))
      }),
      RUNS,
    )
  })
})

describe('an untracked file from a capital', () => {
  it('comes to the text that the capital wanted, and again to nothing', () => {
    fc.assert(
      fc.property(anyStrokes(12), anyStrokes(8), (before, theirs) => {
        const table = tableAfter(apartFromMoves(before, theirs))
        const base = writeBase(table.reader, 'accepted')
        const stood = show(table, 'original')
        const word = capital(table, 'MEX', theirs, 50)
        const file = { document: plain(word.reader.document(), 'accepted'), base }
        importGated(table, file, 'MEX')
        expect(show(table, 'accepted')).toBe(show(word, 'accepted'))
        expect(show(table, 'original')).toBe(stood)
        expect(importGated(table, file, 'MEX')).toBe('')
      }),
      RUNS,
    )
  })

  it.each(['accepted', 'original'] as const)('brings nothing if nobody wrote in it: %s', (view) => {
    fc.assert(
      fc.property(anyStrokes(12), anyStrokes(8), (before, meanwhile) => {
        const table = tableAfter(before)
        const base = writeBase(table.reader, view)
        const file = { document: plain(table.reader.document(), view), base }
        negotiate(table, meanwhile, 500_000)
        expect(importGated(table, file, 'MEX')).toBe('')
      }),
      RUNS,
    )
  })
})

/** A table of two delegations and a chair, in the middle of its work. */
function tableAfter(strokes: readonly RandomStroke[]): Desk {
  const desk = deskFor('PPT', baseUpdate(STRUCK_TEXT), 2)
  negotiate(desk, strokes, 10_000)
  return desk
}

function negotiate(desk: Desk, strokes: readonly RandomStroke[], fromMs: number): void {
  let nowMs = fromMs
  const pens = (['CAN', 'CRI'] as const).map((party) =>
    openPen(desk.reader, { party, delegate: party }, () => (nowMs += 2000)),
  )
  strokes.forEach((stroke, at) => {
    const pen = pens[at % pens.length]
    if (pen !== undefined) strike(desk, pen, stroke, true)
  })
}

/**
 * Where the capital moves paragraphs, nobody else has: two pending moves that lead to one place
 * have an order that a file does not tell.
 */
function apartFromMoves(strokes: readonly RandomStroke[], theirs: readonly RandomStroke[]) {
  const isMove = ({ kind }: RandomStroke) => kind === 'move'
  return theirs.some(isMove) ? strokes.filter((each) => !isMove(each)) : strokes
}

/** Somebody's Word: a copy of what was exported, in which they go on writing. */
function capital(
  table: Desk,
  party: Party,
  strokes: readonly RandomStroke[],
  client: number,
): Desk {
  let nowMs = 1_000_000 + client
  const desk = copy(table, party, client, () => (nowMs += 2000))
  for (const stroke of strokes) strike(desk, desk.pen, stroke, false)
  return desk
}

function copy({ doc }: Desk, party: Party, client: number, nowMs?: () => number): Desk {
  return deskFor(party, Y.encodeStateAsUpdate(doc), client, nowMs)
}

/** What a Word file of it says when it is read again. */
async function sent(document: Document, base: string): Promise<ReturnedFile> {
  const read = readDocx(await exported(document, { base }))
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

function plain(document: Document, view: 'accepted' | 'original'): Document {
  return { ...document, paragraphs: viewOf(document, view), suggestions: new Map() }
}

let client = 1000

/** Imports as the country's delegate, past the host's gate. */
function importGated(table: Desk, file: ReturnedFile, party: Party): string {
  const before = Y.encodeStateAsUpdate(table.doc)
  const desk = copy(table, party, (client += 1))
  const told = importFile(desk, file, party)
  const update = Y.encodeStateAsUpdate(desk.doc, Y.encodeStateVector(table.doc))
  const verdict = createGate(() => before).admit(update, { party, role: 'delegate', name: party })
  if (!verdict.ok) throw new Error(`The gate refuses it: ${verdict.error}`)
  Y.applyUpdate(table.doc, update)
  return told
}

function show({ reader }: Desk, view: 'accepted' | 'original'): string {
  return showParagraphs(viewOf(reader.document(), view))
}

/** The pending words of some parties, in the order of the text. */
function wordsOf({ reader }: Desk, ...parties: readonly Party[]): string {
  const { paragraphs, suggestions } = reader.document()
  return paragraphs
    .flatMap(({ runs }) => runs)
    .filter(({ insertion }) => {
      const party = insertion === null ? undefined : suggestions.get(insertion)?.party
      return party !== undefined && parties.includes(party)
    })
    .map(({ text }) => text)
    .join('')
}

function commentsOf({ reader }: Desk): string {
  return readComments(reader)
    .threads.map(({ text }) => text)
    .join(' ')
}

function notesOf({ reader }: Desk): string {
  return reader
    .document()
    .paragraphs.flatMap(({ footnotes = [] }) => footnotes.map(({ text }) => text))
    .join(' ')
}

function suggestionsOf({ reader }: Desk): readonly string[] {
  return reader
    .entries()
    .map(({ suggestion, kind, inserted, deleted, restyled }) =>
      [suggestion.party, kind, inserted, deleted, restyled].join('|'),
    )
    .sort()
}
