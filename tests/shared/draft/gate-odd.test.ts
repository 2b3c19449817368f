import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draw } from '../../support/drafting.ts'
import { forge, forgeEntry, putTogether } from '../../support/forging.ts'
import type { Piece } from '../../support/forging.ts'
import { CLIENT, guardDraft } from '../../support/guarded-draft.ts'

const NEW = CLIENT.stranger
const UNTOUCHED = '1| Agradecer mucho a los Países\na| [-CAN:Instar] a la PPT'
const SUGGESTION = { country: 'MEX', delegate: 'x', at: 1 }

describe('a value that a reader would pass over', () => {
  const suggest = (value: unknown) =>
    guardDraft().send('MEX', { structs: [forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, value)] })

  it('is taken with a little more than is known today', () => {
    expect(suggest({ ...SUGGESTION, mood: 'good' })).toBeNull()
  })

  it('is no place to keep other things in', () => {
    expect(suggest({ ...SUGGESTION, mood: 'x'.repeat(10_000) })).toBe('unknown-content')
    expect(suggest({ ...SUGGESTION, ['x'.repeat(10_000)]: 1 })).toBe('unknown-content')
    expect(suggest({ ...SUGGESTION, delegate: 'x'.repeat(10_000) })).toBe('unknown-content')
    expect(suggest({ ...SUGGESTION, mood: Array(10_000).fill('x') })).toBe('unknown-content')
  })

  it('is plain: no bytes, no big numbers, no fields that come from elsewhere', () => {
    expect(suggest({ ...SUGGESTION, mood: new Uint8Array(3) })).toBe('unknown-content')
    expect(suggest({ ...SUGGESTION, mood: 1n })).toBe('unknown-content')
    expect(suggest(JSON.parse('{"__proto__": {"country": "MEX"}}'))).toBe('unknown-content')
  })

  it('is no deeper than anything Mesa writes', () => {
    expect(suggest({ ...SUGGESTION, mood: nested(8) })).toBe('unknown-content')
    expect(['unknown-content', 'unreadable']).toContain(
      suggest({ ...SUGGESTION, mood: nested(1_000) }),
    )
    expect(guardDraft().send('MEX', deepEntry(1_000_000))).toBe('unreadable')
  })

  it('is read within an embed of the text as well', () => {
    const draft = guardDraft()
    const structs = [
      forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, SUGGESTION),
      forgeEntry(NEW, 1, 'authorship', `${NEW}:1`, `${NEW}.0`),
      forge({
        ...{ client: NEW, clock: 2, parent: 'body' },
        content: new Y.ContentEmbed({ s: 1, more: 'x'.repeat(10_000) }),
      }),
    ]
    expect(draft.send('MEX', { structs })).toBe('unknown-content')
  })
})

describe('an update that is too much', () => {
  it('is refused by its weight, before it is tried', () => {
    expect(guardDraft().send('MEX', new Uint8Array(50 * 1024 * 1024))).toBe('too-long')
  })

  it('is refused when it has a million pieces', () => {
    const structs: Piece[] = Array.from({ length: 1_000_000 }, (_, clock) =>
      forge({ client: NEW, clock, parent: 'body', content: new Y.ContentString('x') }),
    )
    expect(guardDraft().send('MEX', { structs })).toBe('too-long')
  })

  it('is not what a text of fifty pages, pasted, comes to', () => {
    const draft = guardDraft()
    const desk = draft.sit('MEX', NEW)
    const [first] = desk.reader.document().paragraphs
    if (first === undefined) throw new Error('There is a text')
    desk.pen.insertText({ paragraph: first.id, offset: 0 }, 'Una línea de texto.\n'.repeat(2_000))
    const update = Y.encodeStateAsUpdate(desk.doc, Y.encodeStateVector(draft.host))
    expect(draft.send('MEX', update)).toBeNull()
  })
})

describe('bytes that are no update', () => {
  it('are refused, and the gate goes on', () => {
    const draft = guardDraft()
    const honest = forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, SUGGESTION)
    const sound = putTogether({ structs: [honest], deletions: [] })
    for (let length = 0; length < sound.length; length += 1) {
      expect(draft.send('MEX', sound.slice(0, length))).toBe('unreadable')
    }
    expect(draft.send('MEX', Uint8Array.from([255, 255, 255, 255, 255, 255]))).toBe('unreadable')
    expect(draw(draft.sit('OBS', 999))).toBe(UNTOUCHED)
    expect(draft.send('MEX', sound)).toBeNull()
  })
})

describe('the chair, who may much,', () => {
  it('decides on nothing that is not there', () => {
    const draft = guardDraft()
    const [suggestion = ''] = [...draft.sit('PPT', 998).reader.ledger().suggestions.keys()]
    const decision = {
      ...{ suggestion, verdict: 'accepted', order: 9, at: 1, by: 'x', batch: null },
      ...{ inserted: [], marks: [] },
    }
    const decide = (value: object) =>
      draft.send('PPT', { structs: [forgeEntry(NEW, 0, 'decisions', `${NEW}.0`, value)] })
    expect(decide({ ...decision, suggestion: '9.9' })).toBe('unknown-content')
    expect(decide({ ...decision, inserted: [777, 0, 1] })).toBe('unknown-content')
    expect(decide({ ...decision, inserted: [1, 0, 2 ** 50] })).toBe('unknown-content')
    const noMark = { id: '9.9', kind: 'delete', ranges: [1, 0, 1] }
    expect(decide({ ...decision, marks: [noMark] })).toBe('unknown-content')
    expect(decide(decision)).toBeNull()
  })

  it('cannot leave a meeting that nobody can open', () => {
    const draft = guardDraft()
    const set = (map: string, key: string, value: unknown) =>
      draft.send('PPT', { structs: [overwrite(draft.host, map, key, value)] })
    expect(set('meta', 'format', 99)).toBe('unknown-content')
    expect(set('meta', 'title', 7)).toBe('unknown-content')
    expect(set('meeting', 'dates', [])).toBe('unknown-content')
    const title = draft.host.getMap('meta')._map.get('title')
    if (title === undefined) throw new Error('It has a title')
    const gone = [title.id.client, title.id.clock, 1] as const
    expect(draft.send('PPT', { deletions: [gone] })).toBe('deletes')
    expect(set('meta', 'title', 'Declaración')).toBeNull()
  })
})

/** What `map.set` of a page with the draft writes. */
function overwrite(host: Y.Doc, map: string, key: string, value: unknown): Piece {
  const origin = host.getMap(map)._map.get(key)?.lastId ?? null
  return forge({ client: NEW, clock: 0, origin, content: new Y.ContentAny([value]) })
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

/** As bytes, because no encoder of ours goes so deep. */
function deepEntry(depth: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, NEW, 0, 0b101000]) encoding.writeVarUint(encoder, number)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'suggestions')
  encoding.writeVarString(encoder, `${NEW}.0`)
  encoding.writeVarUint(encoder, 1)
  // An array of one, within an array of one, and so on.
  for (let n = 0; n < depth; n += 1) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
  encoding.writeAny(encoder, 1)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
