import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeCounterparts } from '../../../shared/draft/counterparts.ts'
import { decide, lastDecision } from '../../../shared/draft/decide.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { createGate } from '../../../shared/draft/gate.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { closeRound, closeRounds, draftAt, roundsOf } from '../../../shared/draft/rounds.ts'
import { writeMeeting } from '../../../shared/draft/settings.ts'
import { nextKey } from '../../../shared/draft/start.ts'
import { paragraphId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Role } from '../../../shared/meeting/roles.ts'
import { MEETING, after, baseUpdate, draw } from '../../support/drafting.ts'
import {
  IN_ENGLISH,
  alignedAt,
  bilingualUpdate,
  confirmAll,
  twoDesksFor,
} from '../../support/two-languages.ts'
import type { TwoDesks } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer a los Países'
const BOTH = bilingualUpdate(SPANISH, '1| To thank the Countries')
const ROLES: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }
const BY = { name: 'Elena', atMs: 1 }

/** A table with two texts whose gate stands before every copy; what is admitted reaches all. */
function table(base = BOTH) {
  const host = new Y.Doc({ gc: false })
  Y.applyUpdate(host, base)
  const gate = createGate(() => Y.encodeStateAsUpdate(host))
  let client = 10
  const look = () => twoDesksFor('OBS', Y.encodeStateAsUpdate(host), (client += 1))
  const write = (party: Party, change: (desks: TwoDesks) => void): string | null => {
    const desks = twoDesksFor(party, Y.encodeStateAsUpdate(host), (client += 1))
    const before = Y.encodeStateVector(desks.doc)
    change(desks)
    const role = ROLES[party] ?? 'delegate'
    const update = Y.encodeStateAsUpdate(desks.doc, before)
    const verdict = gate.admit(update, { party, role, name: party })
    if (!verdict.ok) return verdict.error
    Y.applyUpdate(host, update)
    return null
  }
  return { write, look, gate, host }
}

describe('the gate lets in', () => {
  it('suggestions, decisions, rounds and confirmations in either text', () => {
    const { write, look } = table()
    const add = ({ es, en }: TwoDesks) => {
      es.pen.insertText(after(es, 'Agradecer'), ' mucho')
      en.pen.insertText(after(en, 'thank'), ' warmly')
    }
    expect(write('MEX', add)).toBeNull()
    expect(write('SE', (desks) => confirmAll(desks))).toBeNull()
    expect([draw(look().es), draw(look().en)]).toEqual([
      '1| Agradecer[+MEX: mucho] a los Países',
      '1| To thank[+MEX: warmly] the Countries',
    ])
    const accept = ({ en: { reader } }: TwoDesks) => {
      decide(reader, reader.entries(), 'accepted', BY)
      closeRound(reader, BY)
      writeMeeting(reader.draft, { ...IN_ENGLISH, city: 'Ottawa' })
    }
    expect(write('PPT', accept)).toBeNull()
    expect([draw(look().es), draw(look().en)]).toEqual([
      '1| Agradecer[+MEX: mucho] a los Países',
      '1| To thank warmly the Countries',
    ])
  })

  it('a round that is closed in both texts, each to be read as it stood then', () => {
    const { write, look } = table()
    const add = ({ es, en }: TwoDesks) => {
      es.pen.insertText(after(es, 'Agradecer'), ' mucho')
      en.pen.insertText(after(en, 'thank'), ' warmly')
    }
    expect(write('MEX', add)).toBeNull()
    const accept = ({ es, en }: TwoDesks) => {
      for (const { reader } of [es, en]) decide(reader, reader.entries(), 'accepted', BY)
      closeRounds([es.reader, en.reader], BY)
    }
    expect(write('PPT', accept)).toBeNull()
    expect(write('MEX', ({ en }) => void en.pen.insertText(after(en, 'thank'), ' now'))).toBeNull()
    const { es, en } = look()
    expect([es, en].map(({ reader }) => lastDecision(reader))).toEqual([null, null])
    const [round] = roundsOf(es.reader.draft)
    const then = round === undefined ? null : draftAt(en.reader.draft, round)
    if (then === null || !then.ok) throw new Error('The round cannot be read')
    expect(draw({ reader: openReader(then.value) })).toBe('1| To thank warmly the Countries')
  })

  it('a translation that the host begins while people write', () => {
    const { write, look, gate, host } = table(baseUpdate(SPANISH))
    const begun = Y.diffUpdate(BOTH, Y.encodeStateVectorFromUpdate(baseUpdate(SPANISH)))
    const type = ({ en }: TwoDesks) => en.pen.insertText(after(en, 'thank'), ' warmly')
    expect(gate.restore(begun, null)).not.toBeNull()
    Y.applyUpdate(host, begun)
    expect(write('MEX', type)).toBeNull()
    expect(draw(look().en)).toBe('1| To thank[+MEX: warmly] the Countries')
  })
})

describe('the gate refuses', () => {
  it('a translation that somebody at the table begins', () => {
    const { write } = table(baseUpdate(SPANISH))
    const begin = ({ doc }: TwoDesks) => Y.applyUpdate(doc, BOTH)
    expect(write('PPT', begin)).toBe('unknown-content')
    const set = ({ en }: TwoDesks) => writeMeeting(en.reader.draft, MEETING)
    expect(write('PPT', set)).toBe('unknown-content')
    const suggest = ({ doc, en }: TwoDesks) => {
      const suggestion = { country: 'MEX', delegate: 'MEX', at: 1 }
      en.reader.draft.suggestions.set(nextKey(doc), suggestion)
    }
    expect(write('MEX', suggest)).toBe('unknown-content')
  })

  it('base text, and words under a suggestion of the other text', () => {
    const { write } = table()
    const asBase = ({ doc, en }: TwoDesks) => {
      const { authorship, body } = en.reader.draft
      authorship.set(`${doc.clientID}:${Y.getState(doc.store, doc.clientID)}`, '')
      body.insert(1, 'x')
    }
    expect(write('MEX', asBase)).toBe('base-text')
    const crossed = ({ doc, es, en }: TwoDesks) => {
      es.pen.insertText(after(es, 'Agradecer'), ' mucho')
      const [suggestion] = [...es.reader.draft.suggestions.keys()]
      const { authorship, body } = en.reader.draft
      authorship.set(`${doc.clientID}:${Y.getState(doc.store, doc.clientID)}`, suggestion)
      body.insert(1, 'x')
    }
    expect(write('MEX', crossed)).toBe('foreign-suggestion')
  })

  it('a decision in one text on what stands in the other', () => {
    const { write } = table()
    expect(write('MEX', ({ es }) => es.pen.insertText(after(es, 'Agradecer'), ' mucho'))).toBeNull()
    const decideThere = ({ doc, es, en }: TwoDesks) => {
      decide(es.reader, es.reader.entries(), 'accepted', BY)
      const [decision] = [...es.reader.draft.decisions.values()]
      en.reader.draft.decisions.set(nextKey(doc), decision)
    }
    expect(write('PPT', decideThere)).toBe('unknown-content')
  })

  it('anything deleted, and what an observer writes', () => {
    const { write } = table()
    expect(write('MEX', ({ en }) => en.reader.draft.body.delete(1, 3))).toBe('deletes')
    const type = ({ en }: TwoDesks) => en.pen.insertText(after(en, 'thank'), ' x')
    expect(write('OBS', type)).toBe('may-not-write')
  })

  it('text in a type that no Mesa knows', () => {
    const { write } = table()
    expect(write('PPT', ({ doc }) => doc.getText('third/body').insert(0, 'x'))).toBe(
      'unknown-content',
    )
  })
})

describe('of what is said about counterparts the gate lets in', () => {
  it('pairs and their parting, of whoever writes', () => {
    const { write, look } = table()
    const say = (party: Party, isParted: boolean) =>
      write(party, (desks) => {
        const [pair] = alignedAt(look()).counterparts
        const paragraph = pair?.translation ?? desks.en.reader.document().paragraphs[0]?.id
        const original = isParted ? null : desks.es.reader.document().paragraphs[0]?.id
        if (paragraph === undefined || original === undefined) throw new Error('No text')
        const said = { paragraph, original, confirmed: null }
        writeCounterparts(desks.en.reader.draft, [said], { party, delegate: party, atMs: 1 })
      })
    expect(say('MEX', true)).toBeNull()
    expect(alignedAt(look()).counterparts).toEqual([])
    expect(say('OBS', false)).toBe('may-not-write')
    expect(alignedAt(look()).counterparts).toEqual([])
    expect(say('SE', false)).toBeNull()
    expect(alignedAt(look()).counterparts).toHaveLength(1)
  })
})

describe('of what is said about counterparts the gate refuses', () => {
  const pairOf = ({ es, en }: TwoDesks) => {
    const [one, other] = [es, en].map(({ reader }) => reader.document().paragraphs[0]?.id)
    if (one === undefined || other === undefined) throw new Error('No text')
    return { paragraph: other, original: one, confirmed: null }
  }
  const by = (party: Party) => ({ party, delegate: party, atMs: 1 })

  it('what is said in the name of another', () => {
    const { write } = table()
    const say = (desks: TwoDesks) =>
      writeCounterparts(desks.en.reader.draft, [pairOf(desks)], by('CAN'))
    expect(write('MEX', say)).toBe('foreign-suggestion')
  })

  it('what is about no paragraph of these texts, or said in the original', () => {
    const { write } = table()
    const nowhere = paragraphId('zz.zz')
    for (const part of ['paragraph', 'original'] as const) {
      const say = (desks: TwoDesks) =>
        writeCounterparts(desks.en.reader.draft, [{ ...pairOf(desks), [part]: nowhere }], by('MEX'))
      expect(write('MEX', say)).toBe('unknown-content')
    }
    const inOriginal = (desks: TwoDesks) =>
      writeCounterparts(desks.es.reader.draft, [pairOf(desks)], by('MEX'))
    expect(write('MEX', inOriginal)).toBe('unknown-content')
  })

  it('a last word for ever, and one written over another', () => {
    const { write } = table()
    const store = (change: object, key?: string) => (desks: TwoDesks) => {
      const { counterparts } = openDraft(desks.doc, 'translation')
      const { paragraph, original } = pairOf(desks)
      const value = { country: 'MEX', delegate: 'MEX', at: 1, order: 1, paragraph, original }
      counterparts.set(key ?? nextKey(desks.doc), { ...value, ...change })
    }
    expect(write('MEX', store({ order: 1_000 }))).toBe('unknown-content')
    expect(write('MEX', store({}, '1.1'))).toBe('rewrites')
    expect(write('MEX', store({ same: ['a', 5] }))).toBe('unknown-content')
    expect(write('MEX', store({ same: ['a', 'b'] }))).toBeNull()
  })
})
