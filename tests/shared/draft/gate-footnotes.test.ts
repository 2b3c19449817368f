import { describe, expect, it } from 'vitest'
import { anchorAt } from '../../../shared/draft/anchors.ts'
import { authorshipKey } from '../../../shared/draft/authorship.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { insertAfter, nextClock } from '../../../shared/draft/items.ts'
import { storedSuggestion } from '../../../shared/draft/records.ts'
import { nextKey } from '../../../shared/draft/start.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { after, baseUpdate, draw } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse, penFor } from '../../support/gatekeeping.ts'

const MEX: Seat = { party: 'MEX', role: 'delegate', name: 'Ana Peña' }
const CAN: Seat = { party: 'CAN', role: 'delegate', name: 'Claire Roy' }
const CHAIR: Seat = { party: 'PPT', role: 'chair', name: 'Elena Robles' }
const SCRIBE: Seat = { party: 'SE', role: 'rapporteur', name: 'Iris' }
const BY = { name: 'Elena Robles', atMs: 99 }

const house = () => openGatehouse(baseUpdate('1| Agradecer a los Países'))
const reserve = (desk: Desk) => {
  desk.pen.addFootnote(after(desk, 'Países'), 'No aplica', true)
}
const pending = ({ reader }: Desk) => reader.entries().filter(({ state }) => state === 'pending')
const accept = (desk: Desk) => {
  decide(desk.reader, pending(desk), 'accepted', BY)
}

function firstOf({ reader }: Desk) {
  const [note] = reader.document().paragraphs.flatMap(({ footnotes = [] }) => footnotes)
  if (note === undefined) throw new Error('There is no footnote')
  return note
}

/** Writes a mark as no pen does, under a new suggestion of a party. */
function forge(desk: Desk, country: Party, ...written: readonly object[]): void {
  const { doc, suggestions, marks } = desk.reader.draft
  const [client = 0, clock = 0] = anchorAt(desk.reader, after(desk, 'Países')) ?? []
  doc.transact(() => {
    const suggestion = nextKey(doc)
    suggestions.set(suggestion, storedSuggestion({ party: country, delegate: 'x', atMs: 1 }))
    for (const mark of written) {
      marks.set(nextKey(doc), { suggestion, ranges: [client, clock, 1], ...mark })
    }
  })
}

describe('the gate takes', () => {
  it('reservations of the own country, of one spoken for, and their lifting', () => {
    const at = house()
    expect(at.write(MEX, reserve)).toBeNull()
    expect(
      at.write(SCRIBE, (own) => {
        penFor(own, 'CRI', 'SE').addFootnote(after(own, 'los'), 'Tampoco', true)
      }),
    ).toBeNull()
    expect(at.write(CHAIR, accept)).toBeNull()
    expect(draw(at.desk())).toBe('1| Agradecer a los[^CRI:Tampoco] Países[^MEX:No aplica]')
    expect(
      at.write(MEX, (own) => {
        for (const note of own.reader.document().paragraphs[0]?.footnotes ?? []) {
          own.pen.liftFootnote(note.id)
        }
      }),
    ).toBeNull()
    expect(draw(at.desk())).toBe('1| Agradecer a los[^CRI:Tampoco] Países[-MEX:[^MEX:No aplica]]')
  })

  it('one that is taken back, and written anew', () => {
    const at = house()
    at.write(MEX, reserve)
    expect(
      at.write(MEX, (own) => {
        own.pen.liftFootnote(firstOf(own).id)
        own.pen.addFootnote(after(own, 'Países'), 'No aplica a México', true)
      }),
    ).toBeNull()
    expect(draw(at.desk())).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica a México]]')
  })
})

describe('the gate refuses', () => {
  const note = (text: string, of: string | null) => ({ kind: 'footnote', value: { text, of } })

  it.each([
    ["another country's reservation", 'MEX', note('No aplica', 'CAN'), 'foreign-suggestion'],
    ['a reservation under a foreign suggestion', 'CAN', note('No', 'CAN'), 'foreign-suggestion'],
    ['one of too many words', 'MEX', note('a'.repeat(4_001), null), 'too-long'],
    ['one that says nothing', 'MEX', note('', null), 'unknown-content'],
    ['one with hidden signs', 'MEX', note('No\u202eaplica', null), 'unknown-content'],
    ['one of nobody known', 'MEX', note('No', 'ARG'), 'unknown-content'],
    ['one over many letters', 'MEX', { ...note('No', null), ranges: [1, 5, 2] }, 'unknown-content'],
    [
      'one on letters that are not there',
      'MEX',
      { ...note('No', null), ranges: [9, 5, 1] },
      'unknown-content',
    ],
    [
      'one on what is no text',
      'MEX',
      { ...note('No', null), ranges: [1, 0, 1] },
      'unknown-content',
    ],
    ['the lifting of none', 'MEX', { kind: 'lift', value: { footnote: '1.1' } }, 'unknown-content'],
  ] as const)('%s', (_, country, mark, refusal) => {
    const at = house()
    expect(at.write(MEX, (own) => forge(own, country, mark))).toBe(refusal)
    expect(draw(at.desk())).toBe('1| Agradecer a los Países')
  })

  it("the lifting of another country's reservation", () => {
    const at = house()
    at.write(MEX, reserve)
    at.write(CHAIR, accept)
    const footnote = firstOf(at.desk()).id
    const lift = { kind: 'lift', value: { footnote } }
    expect(at.write(CAN, (own) => forge(own, 'CAN', lift))).toBe('foreign-suggestion')
    expect(at.write(CHAIR, (own) => forge(own, 'PPT', lift))).toBe('foreign-suggestion')
  })

  it('more under one suggestion than one footnote', () => {
    const at = house()
    const strike = { kind: 'delete' }
    expect(at.write(MEX, (own) => forge(own, 'MEX', note('No', null), note('Ni', null)))).toBe(
      'rewrites',
    )
    expect(at.write(MEX, (own) => forge(own, 'MEX', strike, note('No', null)))).toBe('rewrites')
    expect(at.write(MEX, (own) => forge(own, 'MEX', note('No', null), strike))).toBe('rewrites')
    at.write(MEX, reserve)
    const { insertion } = firstOf(at.desk())
    expect(
      at.write(MEX, ({ doc, reader: { draft } }) => {
        doc.transact((transaction) => {
          const { body, authorship } = draft
          authorship.set(authorshipKey({ client: doc.clientID, clock: nextClock(doc) }), insertion)
          insertAfter(transaction, body, null, 'falso')
        })
      }),
    ).toBe('rewrites')
    expect(draw(at.desk())).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
  })

  it.each([
    [
      'words',
      ({ doc, reader: { draft } }: Desk, suggestion: string) =>
        draft.authorship.set(
          authorshipKey({ client: doc.clientID, clock: nextClock(doc) }),
          suggestion,
        ),
    ],
    [
      'a mark',
      ({ doc, reader: { draft } }: Desk, suggestion: string) =>
        draft.marks.set(nextKey(doc), { suggestion, kind: 'delete', ranges: [] }),
    ],
  ] as const)('one under a suggestion to which another page gave %s before', (_, add) => {
    const at = house()
    let suggestion = ''
    const first = at.page('MEX')
    const propose = () => {
      suggestion = nextKey(first.doc)
      const stored = storedSuggestion({ party: 'MEX', delegate: 'x', atMs: 1 })
      first.reader.draft.suggestions.set(suggestion, stored)
    }
    expect(at.send(MEX, first, propose)).toBeNull()
    expect(at.write(MEX, (other) => void add(other, suggestion))).toBeNull()
    const [client = 0, clock = 0] = anchorAt(first.reader, after(first, 'Países')) ?? []
    const mark = { ...note('No', null), suggestion, ranges: [client, clock, 1] }
    const write = () => void first.reader.draft.marks.set(nextKey(first.doc), mark)
    expect(at.send(MEX, first, write)).toBe('rewrites')
    expect(draw(at.desk())).toBe('1| Agradecer a los Países')
  })

  it('another place under the same mark', () => {
    const at = house()
    at.write(MEX, reserve)
    const { id } = firstOf(at.desk())
    const moved = (own: Desk) => {
      const { draft } = own.reader
      const [client = 0, clock = 0] = anchorAt(own.reader, after(own, 'Agradecer')) ?? []
      draft.marks.set(id, { ...own.reader.ledger().marks.get(id), ranges: [client, clock, 1] })
    }
    expect(at.write(MEX, moved)).toBe('rewrites')
    at.write(MEX, (own) => own.pen.liftFootnote(id))
    expect(draw(at.desk())).toBe('1| Agradecer a los Países')
    expect(at.write(MEX, moved)).toBe('rewrites')
  })

  it('a lifting that stands elsewhere than its footnote', () => {
    const at = house()
    at.write(MEX, (own) => own.pen.addFootnote(after(own, 'los'), 'Véase', false))
    const footnote = firstOf(at.desk()).id
    const lift = { kind: 'lift', value: { footnote } }
    expect(at.write(CAN, (own) => forge(own, 'CAN', lift))).toBe('unknown-content')
  })

  it('other words under the same mark', () => {
    const at = house()
    at.write(MEX, reserve)
    const { id } = firstOf(at.desk())
    expect(
      at.write(MEX, ({ reader }) => {
        const mark = reader.ledger().marks.get(id)
        reader.draft.marks.set(id, { ...mark, value: { text: 'Sí aplica', of: 'MEX' } })
      }),
    ).toBe('rewrites')
  })

  it.each([
    ['other words', { value: { text: 'Sí aplica', of: 'MEX' as const } }],
    ['another place', { ranges: [1, 9, 1] }],
  ])('a decision that gives it %s', (_, change) => {
    const at = house()
    at.write(MEX, reserve)
    const forged = (at: Desk) => {
      const entries = pending(at).map((entry) => ({
        ...entry,
        pieces: {
          ...entry.pieces,
          marks: entry.pieces.marks.map((mark) =>
            mark.kind === 'footnote' ? { ...mark, ...change } : mark,
          ),
        },
      }))
      decide(at.reader, entries, 'accepted', BY)
    }
    expect(at.write(CHAIR, forged)).toBe('unknown-content')
    expect(draw(at.desk())).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
  })
})
