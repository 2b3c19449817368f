import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { beginThread, replyTo, resolveThread } from '../../../shared/draft/comment.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { createGate } from '../../../shared/draft/gate.ts'
import { nextKey } from '../../../shared/draft/start.ts'
import { commentId, suggestionId } from '../../../shared/ids.ts'
import type { CommentId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Role } from '../../../shared/meeting/roles.ts'
import { commentOn, said } from '../../support/commenting.ts'
import { baseUpdate, deskFor } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

const BASE = baseUpdate('1| Agradecer a los Países Miembros')
const ROLES: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }

/** A table whose gate stands before every copy; what is admitted reaches all. */
function table() {
  const host = new Y.Doc({ gc: false })
  Y.applyUpdate(host, BASE)
  const gate = createGate(() => Y.encodeStateAsUpdate(host))
  let client = 10
  /** Writes as a party does and answers what the gate says: null when it lets it in. */
  const write = (party: Party, change: (desk: Desk) => void): string | null => {
    const desk = deskFor(party, Y.encodeStateAsUpdate(host), (client += 1))
    const before = Y.encodeStateVector(desk.doc)
    change(desk)
    const update = Y.encodeStateAsUpdate(desk.doc, before)
    const role = ROLES[party] ?? 'delegate'
    const verdict = gate.admit(update, { party, role, name: party })
    if (!verdict.ok) return verdict.error
    Y.applyUpdate(host, update)
    return null
  }
  const store =
    (value: unknown, key?: string) =>
    ({ doc, reader }: Desk) =>
      openDraft(doc).comments.set(key ?? nextKey(reader.draft.doc), value)
  const thread = (party: Party): CommentId => {
    let id = commentId('')
    const refusal = write(party, (desk) => (id = commentOn(desk, 'Países', '¿Todos?')))
    expect(refusal).toBeNull()
    return id
  }
  return { write, store, thread }
}

const reply = (thread: CommentId, party: Party) => (desk: Desk) =>
  void replyTo(desk.reader.draft, thread, 'Sí.', said(party))
const state = (thread: CommentId, isResolved: boolean, party: Party) => (desk: Desk) =>
  resolveThread(desk.reader.draft, thread, isResolved, said(party))
const STORED = { kind: 'thread', country: 'MEX', delegate: 'x', at: 1, text: 'a' }

describe('the gate lets in', () => {
  it('threads and replies of every delegation, the chair and the rapporteur', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    for (const party of ['CAN', 'PPT', 'SE', 'MEX'] as const) {
      expect(write(party, reply(id, party))).toBeNull()
    }
  })

  it('resolving and reopening by the chair and by who began, as often as they like', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    for (const party of ['PPT', 'MEX', 'PPT', 'MEX'] as const) {
      expect(write(party, state(id, party === 'PPT', party))).toBeNull()
    }
  })

  it('what the rapporteur and the chair write down for a delegation, and say so', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    for (const party of ['SE', 'PPT'] as const) {
      const by = { ...said('MEX'), by: party }
      const speak = ({ reader: { draft } }: Desk) => {
        replyTo(draft, id, 'Sí.', by)
        resolveThread(draft, id, true, by)
      }
      expect(write(party, speak)).toBeNull()
    }
  })

  it('what was said and resolved while away, in one go', () => {
    const { write } = table()
    const refusal = write('MEX', (desk) => {
      const id = commentOn(desk, 'Países', '¿Todos?')
      reply(id, 'MEX')(desk)
      for (const isResolved of [true, false, true]) state(id, isResolved, 'MEX')(desk)
    })
    expect(refusal).toBeNull()
  })
})

describe('the gate refuses', () => {
  it('anything an observer says', () => {
    const { write, thread } = table()
    expect(write('OBS', reply(thread('MEX'), 'OBS'))).toBe('may-not-write')
  })

  it('a comment in the name of another delegation', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    expect(write('CAN', reply(id, 'MEX'))).toBe('foreign-suggestion')
    expect(write('PPT', reply(id, 'MEX'))).toBe('foreign-suggestion')
    const wroteDown = (by: Party) => (desk: Desk) =>
      void replyTo(desk.reader.draft, id, 'Sí.', { ...said('MEX'), by })
    expect(write('CAN', wroteDown('CAN'))).toBe('foreign-suggestion')
    expect(write('PPT', wroteDown('SE'))).toBe('foreign-suggestion')
  })

  it('resolving by a delegation that did not begin the thread', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    expect(write('CAN', state(id, true, 'CAN'))).toBe('may-not-decide')
    expect(write('SE', state(id, true, 'SE'))).toBe('may-not-decide')
  })

  it('a comment under a key that is not its own, or written over another', () => {
    const { write, store, thread } = table()
    const id = thread('MEX')
    const value = { ...STORED, on: { ranges: [1, 5, 1] } }
    expect(write('MEX', store(value, 'mine'))).toBe('rewrites')
    expect(write('MEX', store(value, id))).toBe('rewrites')
    const twice = (desk: Desk) => {
      const key = commentOn(desk, 'Países', 'uno')
      openDraft(desk.doc).comments.set(key, value)
    }
    expect(write('MEX', twice)).not.toBeNull()
  })

  it('taking a comment out', () => {
    const { write, thread } = table()
    const id = thread('MEX')
    expect(write('MEX', ({ doc }) => openDraft(doc).comments.delete(id))).toBe('deletes')
  })

  it('a thread on words that nobody wrote, or on no suggestion', () => {
    const { write, store } = table()
    expect(write('MEX', store({ ...STORED, on: { ranges: [1, 5, 9e9] } }))).toBe('unknown-content')
    expect(write('MEX', store({ ...STORED, on: { ranges: [777, 0, 1] } }))).toBe('unknown-content')
    const nowhere = { kind: 'suggestion', suggestion: suggestionId('9.9') } as const
    const begin = ({ reader }: Desk) => beginThread(reader.draft, nowhere, 'a', said('MEX'))
    expect(write('MEX', begin)).toBe('unknown-content')
  })

  it('a reply to no thread, and what is no comment at all', () => {
    const { write, store, thread } = table()
    expect(write('MEX', reply(commentId('9.9'), 'MEX'))).toBe('unknown-content')
    for (const value of [null, 'x', {}, { ...STORED, on: { ranges: 'all' } }, new Y.Map()]) {
      expect(write('MEX', store(value))).toBe('unknown-content')
    }
    const long = { ...STORED, kind: 'reply', thread: thread('MEX'), text: `a${' '.repeat(9_000)}` }
    expect(write('MEX', store(long))).toBe('unknown-content')
  })

  it('a state that would have the last word for ever', () => {
    const { write, store, thread } = table()
    const id = thread('MEX')
    const last = { ...STORED, kind: 'state', thread: id, resolved: true, order: 9_000 }
    expect(write('MEX', store(last))).toBe('unknown-content')
    expect(write('MEX', state(id, true, 'MEX'))).toBeNull()
    expect(write('PPT', state(id, false, 'PPT'))).toBeNull()
  })
})
