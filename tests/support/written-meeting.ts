import * as Y from 'yjs'
import { createMeetingFile } from '../../electron/host/index.ts'
import type { MeetingFile } from '../../electron/host/index.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { MEETING } from './drafting.ts'
import { draw, deskFor } from './drafting.ts'
import { must, textOf } from './host.ts'
import { documentOf } from './notation.ts'
import { placeAfter } from './typing.ts'

/** Minutes after the meeting's start that an entry bears, by its number. */
export const START_MS = Date.UTC(2026, 4, 20, 15)

export const WRITERS: readonly Party[] = ['MEX', 'CAN', 'CRI']

/**
 * A meeting in whose one paragraph the delegations have written in turn, `MEX0 CAN1 CRI2 …` each
 * after the words of its own. Entry 1 is the base text, entry n + 2 is word n.
 */
export function writeMeeting(path: string, words: number, snapshotAfter?: number): MeetingFile {
  const base = documentOf('1| Agradecer MEX CAN CRI fin').paragraphs.map(({ props, runs }) => ({
    ...{ props, text: runs.map(({ text }) => text).join('') },
  }))
  const opening = { template: 'x', title: 'Prueba', meeting: MEETING, paragraphs: base }
  const file = must(createMeetingFile(path, opening, START_MS))
  const start = Y.encodeStateAsUpdate(file.doc)
  const desks = WRITERS.map((party, at) => deskFor(party, start, 100 + at))
  const last = new Map<Party, string>()
  for (let word = 0; word < words; word += 1) {
    const desk = desks[word % desks.length]
    const party = WRITERS[word % desks.length]
    if (desk === undefined || party === undefined) throw new Error('Nobody writes')
    Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(file.doc))
    const before = Y.encodeStateVector(desk.doc)
    const text = ` ${party}${word}.`
    desk.pen.insertText(placeAfter(desk, last.get(party) ?? party), text)
    last.set(party, text)
    const update = Y.encodeStateAsUpdate(desk.doc, before)
    const atMs = START_MS + (word + 1) * 60_000
    must(file.append(update, { party, delegate: `Persona ${party}`, atMs }))
    if (word + 1 === snapshotAfter) file.keepSnapshot()
  }
  return file
}

/** The text with its marks, as notation. */
export function drawDoc(doc: Y.Doc): string {
  const reader = openReader(openDraft(doc))
  try {
    return draw({ reader })
  } finally {
    reader.stop()
  }
}

/** The words that were written, in the order in which they stand. */
export function wordsIn(doc: Y.Doc): readonly string[] {
  return drawDoc(doc).match(/[A-Z]{3}\d+(?=\.)/g) ?? []
}

/** All words with nothing between them that is not text. */
export function wordsOf(doc: Y.Doc): string {
  const reader = openReader(openDraft(doc))
  try {
    return textOf({ reader })
  } finally {
    reader.stop()
  }
}
