import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createNotesGate } from '../../../shared/notes/gate-notes.ts'
import { MAX_NOTES_LENGTH, openNotes } from '../../../shared/notes/notes.ts'
import { forge, forgeEntry, putTogether } from '../../support/forging.ts'
import type { Forgery, Piece } from '../../support/forging.ts'

const WORDS = 'Hablar con Canadá.'
const HOST = 1
const PAGE = 60

/** The notes of a delegation behind their gate, and what it says to an update. */
function guardNotes() {
  const host = new Y.Doc({ gc: false })
  host.clientID = HOST
  openNotes(host).insert(0, WORDS)
  const gate = createNotesGate(() => Y.encodeStateAsUpdate(host))
  const admit = (update: Uint8Array) => {
    const verdict = gate.admit(update)
    if (verdict.ok) Y.applyUpdate(host, update)
    return verdict.ok ? null : verdict.error
  }
  const send = (forgery: Partial<Forgery>) =>
    admit(putTogether({ structs: [], deletions: [], ...forgery }))
  const write = (change: (notes: Y.Text) => void) => {
    const page = new Y.Doc({ gc: false })
    Y.applyUpdate(page, Y.encodeStateAsUpdate(host))
    change(openNotes(page))
    return admit(Y.encodeStateAsUpdate(page, Y.encodeStateVector(host)))
  }
  return { admit, send, write, text: () => openNotes(host).toJSON() }
}

const inNotes = (content: Y.Item['content'], clock = 0): Piece =>
  forge({ client: PAGE, clock, parent: 'notes', content })

describe('the gate of a delegation’s notes', () => {
  it('lets in words, and lets them be taken out', () => {
    const { write, text } = guardNotes()
    expect(write((notes) => notes.insert(0, 'Urgente: '))).toBeNull()
    expect(write((notes) => notes.delete(9, WORDS.length))).toBeNull()
    expect(text()).toBe('Urgente: ')
  })

  it.each<readonly [string, string, Partial<Forgery>]>([
    ['a picture', 'unknown-content', { structs: [inNotes(new Y.ContentEmbed({ image: 'x' }))] }],
    ['a format', 'unknown-content', { structs: [inNotes(new Y.ContentFormat('bold', true))] }],
    ['a type', 'unknown-content', { structs: [inNotes(new Y.ContentType(new Y.Map()))] }],
    ['a document', 'unknown-content', { structs: [inNotes(new Y.ContentDoc(new Y.Doc()))] }],
    ['values', 'unknown-content', { structs: [inNotes(new Y.ContentAny([{ a: 1 }]))] }],
    ['bytes', 'unknown-content', { structs: [inNotes(new Y.ContentBinary(new Uint8Array(9)))] }],
    [
      'a piece that was never there',
      'unknown-content',
      { structs: [new Y.GC(Y.createID(PAGE, 0), 5)] },
    ],
    [
      'an entry in the draft',
      'unknown-content',
      { structs: [forgeEntry(PAGE, 0, 'comments', 'x', 1)] },
    ],
    [
      'an entry in the notes',
      'unknown-content',
      { structs: [forgeEntry(PAGE, 0, 'notes', 'x', 1)] },
    ],
    [
      'what comes after what is missing',
      'incomplete',
      { structs: [inNotes(new Y.ContentString('x'), 7)] },
    ],
    ['deletions of what is not there', 'incomplete', { deletions: [[777, 0, 5]] }],
  ])('refuses %s, and no trace is left of it', (_, code, forgery) => {
    const { send, write, text } = guardNotes()
    expect(send(forgery)).toBe(code)
    expect(text()).toBe(WORDS)
    expect(write((notes) => notes.insert(0, 'Sí. '))).toBeNull()
  })

  it('refuses what is too much: in weight, in pieces, in words', () => {
    const { admit, send, write, text } = guardNotes()
    expect(admit(new Uint8Array(50 * 1024 * 1024))).toBe('too-long')
    const pieces = Array.from({ length: 1_000_000 }, (__, at) =>
      inNotes(new Y.ContentString('x'), at),
    )
    expect(send({ structs: pieces })).toBe('too-long')
    expect(write((notes) => notes.insert(0, 'x'.repeat(2 * MAX_NOTES_LENGTH + 1)))).toBe('too-long')
    expect(text()).toBe(WORDS)
  })

  it('refuses bytes that are no update, and goes on', () => {
    const { admit, write } = guardNotes()
    const sound = putTogether({ structs: [inNotes(new Y.ContentString('x'))], deletions: [] })
    for (let length = 0; length < sound.length; length += 1) {
      expect(admit(sound.slice(0, length))).toBe('unreadable')
    }
    expect(write((notes) => notes.insert(0, 'Sí. '))).toBeNull()
  })
})
